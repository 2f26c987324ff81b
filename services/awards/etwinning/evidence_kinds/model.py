"""What is asked of the evidence for a criterion beside its day and the staff who took part (ETW-05 … ETW-11)."""

from __future__ import annotations

from services.awards.etwinning.criteria.model import CRITERIA, criteria_in

INTERDISCIPLINARY = "interdisciplinary_projects"
# Where students stand before the public: PRV-12 asks for the consent of each one's parents.
BEFORE_THE_PUBLIC = ("students_present_publicly", "students_at_fairs_and_contests")
SPECIAL_NEEDS, INTERNATIONAL = "special_needs_and_gifted_included", "international_students_included"
# What is counted for each of the two criteria of which nothing but numbers is kept (ETW-11, PRV-13).
COUNTED = {
    SPECIAL_NEEDS: ("students_with_learning_difficulty", "gifted_students"),
    INTERNATIONAL: ("international_students",),
}

_WITH_WORDS = tuple(code for code in CRITERIA if code not in COUNTED)
_AMONG_STAFF = ("project_idea_meetings", "enable_staff_development", "active_sharing_meetings", "website_updated")
# Where parents and people of the neighbourhood are reached too (ETW-10).
_FOR_EVERYBODY = (
    *BEFORE_THE_PUBLIC,
    "students_in_community_meetings",
    "public_sharing_events",
    "presentation_events",
    "parents_invited",
)
# Works that may be told with their pedagogic model and what they support of the curriculum (ETW-10).
_WORKS = (
    INTERDISCIPLINARY,
    "active_sharing_meetings",
    "public_sharing_events",
    "presentation_events",
    "parents_invited",
)
# A form asks for no more than this; what else a program or a record taken over says is kept.
ASKED_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("name", "description", "link"), _WITH_WORDS),
    "subjects": (INTERDISCIPLINARY,),
    "students": tuple(code for code in _WITH_WORDS if code not in _AMONG_STAFF),
    "parent_consents": BEFORE_THE_PUBLIC,
    **dict.fromkeys(("parents", "community"), _FOR_EVERYBODY),
    "promoted_to": tuple(criteria_in("students_as_agents_of_change")),
    **dict.fromkeys(("spreading", "schools"), tuple(criteria_in("model_for_other_schools"))),
    "places": (*BEFORE_THE_PUBLIC, "presentation_events"),
    **dict.fromkeys(("pedagogic_models", "curriculum_topic"), _WORKS),
    **{name: (code,) for code, names in COUNTED.items() for name in names},
}
