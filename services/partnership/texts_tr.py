TEXTS: dict[str, str] = {"service": "Okul Ortaklığı", "service_description": ""}
