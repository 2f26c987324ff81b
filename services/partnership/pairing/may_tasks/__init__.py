"""What both schools have to do by the end of May."""
