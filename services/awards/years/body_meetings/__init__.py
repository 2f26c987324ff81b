"""What boards and commissions decided, by whom, and whether there were enough of them (AWD-09)."""
