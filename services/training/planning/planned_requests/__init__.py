"""How a school’s approved request becomes an activity of the local plan."""
