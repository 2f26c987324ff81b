"""The year's report: a chapter for each of the four lines of work, and what managers answered (AWD-32, AWD-37)."""
