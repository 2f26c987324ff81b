"""The partnership service without the look at `If-Match`: what the look is worth is seen by it."""
