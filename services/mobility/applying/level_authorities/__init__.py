"""Which directorate of a province decides at the second level, as the province has said (Q-15)."""
