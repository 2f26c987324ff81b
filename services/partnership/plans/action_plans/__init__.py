"""The joint action plan of a school year and its way to the ministry."""
