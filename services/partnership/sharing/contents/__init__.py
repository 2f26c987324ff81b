"""What a school shares with its partner: materials, questions of the common pool, joint works and pages."""
