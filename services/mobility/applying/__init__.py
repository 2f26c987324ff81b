"""How visitors apply: three levels, the conditions, the rules of a visit, seats in strict order and a waiting line."""
