"""The form of a request (Ek-1) as the coordination team fills it, and what has to be in it before it is sent."""
