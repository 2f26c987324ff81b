"""Who may know how to reach a coordinator or joint zümre head."""
