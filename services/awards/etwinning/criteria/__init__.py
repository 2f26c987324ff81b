"""The mission’s five areas and their 22 criteria, with what each level of a criterion looks like (ETW-01, ETW-12)."""
