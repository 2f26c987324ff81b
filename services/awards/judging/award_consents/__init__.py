"""What becomes of awards when a parent no longer agrees that a student is named (PRV-12)."""
