"""The directorate evaluates a request (Ek-2): five criteria, and a decision with its grounds (SM-TRN-3)."""
