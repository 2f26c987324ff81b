"""When an activity takes place, and what becomes of it when it does not (TRN-39, Q-23, Q-32)."""
