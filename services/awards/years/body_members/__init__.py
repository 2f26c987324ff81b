"""How people join, lead and leave a board or commission (SM-AWD-2)."""
