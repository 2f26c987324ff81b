"""For which province somebody acts who is its officer, or sits in one of its bodies."""
