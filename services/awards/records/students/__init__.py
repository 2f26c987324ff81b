"""Students whom a school names in its works and plans: name, class and school number, and nothing else (PRV-11)."""
