"""The school years of a partnership and the nine steps of each."""
