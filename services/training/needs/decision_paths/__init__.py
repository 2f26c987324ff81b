"""The decision path of a need cycle, step by step: when, who was there, what came of it (TRN-18)."""
