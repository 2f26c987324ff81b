"""Looking at the whole T.C. kimlik no of a request's people: a step of its own, kept in the history (PRV-03)."""
