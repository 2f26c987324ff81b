"""Who serves at a school today, read from the copy of the directory."""
