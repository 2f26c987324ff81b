"""Whether both schools were told that they are partners."""
