"""Information meetings and joint zümre meetings."""
