"""Nobody reads them; every service has them."""

TEXTS = {"service": "Counting", "service_description": "Counts what it hears."}
