"""The eTwinning school mission (eTwinning okul misyonu): its years, its evidence, how far a school is (SM-ETW-1)."""
