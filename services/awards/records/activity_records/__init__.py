"""The activity record (faaliyet kaydı), from its draft through school, district and province (SM-AWD-3)."""
