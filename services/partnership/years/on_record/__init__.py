"""What is on record of a partnership's school year: obligations and outcomes are read from it, and never ticked."""
