"""How a community rates itself at its start and end, and what its members say it has brought."""
