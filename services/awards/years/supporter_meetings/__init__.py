"""The project is followed together with those who support it (AWD-35)."""
