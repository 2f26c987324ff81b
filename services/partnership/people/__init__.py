"""Who coordinates a partnership and who leads its joint zümre work."""
