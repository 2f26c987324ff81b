"""The project is spread by press and social media: where something of it was published, and when (AWD-35)."""
