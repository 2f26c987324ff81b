"""The smallest outbox, relay and listener that keep the same promise, written by hand for one table each."""
