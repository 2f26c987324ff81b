"""Somebody’s visit to a host school, from the seat they are given to the report and what came of it (SM-MOB-4)."""
