"""In which order applications, offers and people are locked, so that no two who decide wait for each other."""
