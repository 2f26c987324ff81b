"""The school’s eTwinning club (ETW-05.02)."""
