"""How many of the staff are reached and active, and whom students have told of eTwinning (ETW-02, ETW-06)."""
