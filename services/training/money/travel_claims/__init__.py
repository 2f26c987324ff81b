"""What trainers claim for travelling to where they were assigned (law 6245)."""
