"""What a school needs to learn: its team, its half-yearly cycle, what people say and what the board decides."""
