"""What a new project year has from the last: criteria, supporters and bodies, as drafts (AWD-33)."""
