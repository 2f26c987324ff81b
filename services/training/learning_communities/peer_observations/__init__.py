"""A member looks at a colleague's lesson and tells them of it; the two read it (MGT-24)."""
