"""The words of a training's topic: one thing called by one name, and how much each word says."""
