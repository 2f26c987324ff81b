"""How money is written, which laws a line may rest on, and what an approved expense leaves of the appropriation."""
