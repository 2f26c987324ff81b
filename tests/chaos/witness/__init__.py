"""A service for tests: it hears every event and writes each effect down, with nothing that would hide a second one."""
