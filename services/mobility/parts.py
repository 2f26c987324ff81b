"""What people look for together on this programme's first page."""

PARTS: dict[str, tuple[str, ...]] = {
    "hosts": ("host-lists",),
    "visits": ("participations", "sharings", "follow-ups", "incidents"),
}
