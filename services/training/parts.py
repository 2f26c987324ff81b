"""What people look for together on this programme's first page, and which of it are applications of ÖBA (PLT-01)."""

PARTS: dict[str, tuple[str, ...]] = {
    "training_plans": (
        "offers",
        "applications",
        "in-service-plans",
        "activities",
        "certificates",
        "level-authorities",
    ),
    "distance_training": ("distance-courses", "enrolments"),
    "virtual_library": ("library-items",),
    "good_practices": ("good-practices",),
    "learning_communities": (
        "communities",
        "community-rooms",
        "practice-records",
        "peer-observations",
        "school-communities",
        "in-school-pauses",
    ),
    "school_based_pd": (
        "otmg-requests",
        "directorate-evaluations",
        "merge-proposals",
        "coordination-teams",
        "need-cycles",
        "need-statements",
        "discussions",
        "need-windows",
    ),
    "own_development": ("individual-plans", "self-evaluations", "plan-inspections", "information-pages"),
    "school_management": (
        "duty-checklists",
        "visions",
        "shared-decisions",
        "school-problems",
        "output-evaluations",
    ),
    "money": ("appropriations", "fee-files", "travel-claims"),
}
APPLICATIONS = (
    "training_plans",
    "distance_training",
    "virtual_library",
    "learning_communities",
    "school_based_pd",
    "good_practices",
)
