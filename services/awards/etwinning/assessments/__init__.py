"""How somebody sees the school, criterion by criterion, on levels from 0 to 3 (ETW-12)."""
