"""Whom a role at a unit means on a day, and who answers for it when nobody holds it."""
