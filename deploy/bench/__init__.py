"""The figures: what Köprü does in a second, side by side with the least that could do it and with its peers."""
