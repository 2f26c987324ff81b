"""What people look for together on this programme's first page, and what of it is an application of ÖBA (PLT-01)."""

PARTS: dict[str, tuple[str, ...]] = {
    "mobility_programmes": ("visit-openings", "applications", "showcases", "visit-programmes"),
    "hosts": ("stays", "host-schools", "host-lists", "host-reports"),
    "reports": ("participations", "sharings", "follow-ups", "incidents"),
    "money": ("appropriations", "travel-claims"),
}
APPLICATIONS = ("mobility_programmes",)
