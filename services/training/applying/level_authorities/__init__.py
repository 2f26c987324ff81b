"""Which directorate of a province decides on applications: its districts, or the province itself (Q-15)."""
