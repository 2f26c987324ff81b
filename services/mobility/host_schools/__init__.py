"""A school that a ministry unit has nominated, as the entry of a list (MOB-02 … MOB-04)."""
