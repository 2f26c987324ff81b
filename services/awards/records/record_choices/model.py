"""Which choices of the programme belong together, as its own text has them (AWD-05, AWD-11, AWD-19, AWD-21, AWD-26)."""

from __future__ import annotations

from services.awards.catalogue.model import CATALOGUE

ACADEMIC, PROJECTS, WORKSHOPS = CATALOGUE.codes("work_headings")
# The area of arts, sport, culture and social activities has no heading.
HEADING_OF: dict[str, str | None] = dict(
    zip(CATALOGUE.codes("award_areas"), (ACADEMIC, PROJECTS, None, WORKSHOPS), strict=True)
)
ITEMS_OF = {
    ACADEMIC: CATALOGUE.codes("academic_items"),
    PROJECTS: CATALOGUE.codes("project_items"),
    WORKSHOPS: CATALOGUE.codes("workshop_items"),
}
ITEMS = tuple(item for items in ITEMS_OF.values() for item in items)
SCOPES_OF = {entry["code"]: frozenset(entry["scopes"]) for entry in CATALOGUE.entries("programmes")}

ADAPTATION = "school_adaptation_guidance"
COMPETENCE = "project_competence_training"
# What is a project, and so is done under a programme by a team; the other items tell of meetings and of following up.
CARRIED_OUT = ("joint_projects_and_platforms", "programme_projects")
BY_A_TEAM = ("project_teams", *CARRIED_OUT)
# Courses, seminars, meetings and trainings of managers and teachers (AWD-18, AWD-23, AWD-31).
FOR_STAFF = (
    "staff_courses_and_seminars",
    COMPETENCE,
    "effective_use_training",
    "new_approaches_training",
)

# By what the reports count works.
COUNTED_BY = ("programme", "scope_level", "district", "school_level", "award_area")


def item_texts(language: str) -> dict[str, str]:
    """The words of every item under one name: a form offers those of all three headings."""
    words = CATALOGUE.choice_texts(language)
    lists = {
        item: kind for kind in ("academic_items", "project_items", "workshop_items") for item in CATALOGUE.codes(kind)
    }
    return {f"choice.items.{item}": words[f"choice.{kind}.{item}"] for item, kind in lists.items()}
