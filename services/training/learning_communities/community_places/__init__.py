"""A community's seats: it is offered when it is announced, and those who are placed become its members."""
