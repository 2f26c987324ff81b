"""How two schools become partners, are told so, begin, and end after four years."""
