"""What other programmes tell of works that are done, and what a school is offered of it."""
