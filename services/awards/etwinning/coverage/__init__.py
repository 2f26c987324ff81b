"""Which criteria are met by accepted evidence, and which areas by that (ETW-12)."""
