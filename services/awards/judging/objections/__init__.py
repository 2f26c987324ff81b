"""The nominating body's objection to a decision, and its answer."""
