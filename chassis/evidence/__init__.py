"""Evidence of what was done: a file, a link, or a photo with consent; one line in a process table takes it."""
