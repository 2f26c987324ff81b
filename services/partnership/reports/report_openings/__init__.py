"""When a report may be begun, and with what it opens."""
