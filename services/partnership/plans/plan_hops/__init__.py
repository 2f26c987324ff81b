"""What is kept, and what begins, when a plan is passed on."""
