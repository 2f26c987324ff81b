"""The one act by which a year's sealed results become known."""
