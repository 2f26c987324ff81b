"""The same message and effect, as each peer's documentation writes it; none of them has an outbox or an inbox."""
