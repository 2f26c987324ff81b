"""One project year (proje yılı) for each school year of a province, from its preparation to its end (SM-AWD-1)."""
