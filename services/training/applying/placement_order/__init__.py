"""Who comes before whom, and which seats somebody may have (Q-17)."""
