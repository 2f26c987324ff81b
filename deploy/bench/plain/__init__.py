"""Bare Flask, served as our services are: what the least that could be written does on the same PostgreSQL."""
