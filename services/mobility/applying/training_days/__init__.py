"""The days on which somebody has a seat in a training, as its programme tells (Q-21)."""
