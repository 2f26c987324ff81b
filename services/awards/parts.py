"""What people look for together on this programme's first page (PLT-01)."""

PARTS: dict[str, tuple[str, ...]] = {
    "project_years": ("project-years", "criteria-sets", "bodies"),
}
