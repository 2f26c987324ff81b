"""Looking for requests that are like one another: each night by the clock, or when an officer asks."""
