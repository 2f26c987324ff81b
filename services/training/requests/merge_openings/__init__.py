"""How a proposal to join requests comes about, and what may be proposed at all."""
