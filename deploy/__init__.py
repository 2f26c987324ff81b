"""How the system is started: on one machine by `make run`, on the province's host, and beyond."""
