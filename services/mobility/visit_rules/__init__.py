"""The rules that whoever visits a school accepts (MOB-23)."""
