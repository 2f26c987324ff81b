"""What a project year adds up to, chapter by chapter, for its report (AWD-32)."""
