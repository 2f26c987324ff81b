"""What happened elsewhere, offered as evidence without being typed twice (ETW-13)."""
