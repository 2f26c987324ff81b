"""Decisions of the school, and who took part in each (ETW-02)."""
