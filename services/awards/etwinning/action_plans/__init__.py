"""The school’s eTwinning action plan of a year (ETW-04)."""
