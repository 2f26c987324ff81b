"""How a community's phases follow one another, and what has to be done before each is closed."""
