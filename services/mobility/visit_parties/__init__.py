"""Who has to do with somebody’s visit: they themselves, the guide, the host, and the own school with those above it."""
