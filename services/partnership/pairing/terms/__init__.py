"""How the four years of a partnership end, and what comes after them."""
