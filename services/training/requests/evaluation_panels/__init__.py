"""What lies beside a decision: what each school had, what is left, what the trainer's programmes came to."""
