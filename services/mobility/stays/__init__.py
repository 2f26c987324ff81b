"""How a host looks after one visitor: contact, and where they stay (MOB-21)."""
