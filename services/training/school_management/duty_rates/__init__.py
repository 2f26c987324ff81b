"""How far principals' checklists are filled: a district sees its schools, a province its districts (TRN-02)."""
