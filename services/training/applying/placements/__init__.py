"""Seats and the line of those who wait for one."""
