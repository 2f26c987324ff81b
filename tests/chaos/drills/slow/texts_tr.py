TEXTS = {"service": "Slow", "service_description": "Hears everything, and takes its time."}
