"""An activity as an offer: what is applied for, and what its applications hear of it."""
