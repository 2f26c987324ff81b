"""Good practices (iyi uygulamalar): works of teachers that other teachers look at."""
