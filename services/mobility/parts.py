"""What people look for together on this programme's first page (PLT-10)."""

PARTS: dict[str, tuple[str, ...]] = {
    "visits": ("visit-openings", "applications", "showcases", "visit-programmes"),
    "hosts": ("stays", "host-schools", "host-lists", "host-reports"),
    "reports": ("participations", "sharings", "follow-ups", "incidents"),
    "money": ("appropriations", "travel-claims"),
}
