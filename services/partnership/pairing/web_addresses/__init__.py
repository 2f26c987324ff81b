"""Where on each school's web site the section about its partner is."""
