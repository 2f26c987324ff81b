"""Whom a training is meant for, so that they hear of it (NTF-28)."""
