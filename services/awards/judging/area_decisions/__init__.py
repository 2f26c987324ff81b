"""An award area in which nobody is given an award, with the reason."""
