"""Which schools have a commission and which have none, district by district (AWD-09, AWD-10)."""
