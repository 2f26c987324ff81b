"""What is on record in other parts of the system, offered as evidence when it is heard (ETW-13, ETW-03.02)."""
