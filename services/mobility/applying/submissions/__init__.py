"""Somebody applies: every condition that is not met is named (MOB-07)."""
