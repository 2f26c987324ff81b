"""Nobody reads them; every service has them."""

TEXTS = {"service": "Sayan", "service_description": "Duyduğunu sayar."}
