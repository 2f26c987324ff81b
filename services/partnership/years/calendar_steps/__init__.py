"""The nine steps of a school year: which are done, by when, and where a partnership stands in them."""
