"""The two half-years of a school year, as the ministry's calendar has them, and what the clock does with each."""
