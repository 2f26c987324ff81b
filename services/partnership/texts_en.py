TEXTS: dict[str, str] = {"service": "School partnership", "service_description": ""}
