"""Whether schools may set up communities of their own (MGT-02)."""
