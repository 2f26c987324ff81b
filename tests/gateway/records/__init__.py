"""Everybody's own record: what is kept of it, its page and its PDF."""
