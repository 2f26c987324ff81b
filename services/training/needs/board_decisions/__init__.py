"""What the teachers' board decided, topic by topic, and what each topic is linked to (TRN-07, TRN-18, TRN-19)."""
