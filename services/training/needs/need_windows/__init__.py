"""How many working days a province gives its schools for collecting needs and for sending requests (Q-30)."""
