TEXTS = {"service": "Counting", "service_description": "Counts what it hears."}
