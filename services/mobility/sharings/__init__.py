"""Sharing what was seen with the own school’s management and zümre (MOB-15, NTF-71)."""
