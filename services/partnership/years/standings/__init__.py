"""Where each school year stands, kept with it."""
