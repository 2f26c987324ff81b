TEXTS = {"service": "Witness", "service_description": "Writes down what it hears."}
