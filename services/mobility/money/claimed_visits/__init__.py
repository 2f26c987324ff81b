"""For which visit somebody claims (FIN-02, FIN-06)."""
