"""Communities of one school, set up by its own teachers and managers (okul içi MGT)."""
