"""How a content is taken down, and how its authors may answer."""
