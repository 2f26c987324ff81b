"""Who serves at a school, and what an eTwinning school’s people have to do with each other."""
