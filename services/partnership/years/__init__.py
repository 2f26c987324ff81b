"""The school years of a partnership: nine steps, obligations, outcomes, and where each stands."""
