"""How like two requests are: by their topics, their content, their days and their place; always the same answer."""
