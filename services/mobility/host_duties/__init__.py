"""The host's ten duties as a checklist: what is done, what is open, and what that holds up (MOB-17)."""
