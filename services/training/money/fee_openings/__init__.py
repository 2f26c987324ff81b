"""With an activity's completion the fees of its trainers are put on file."""
