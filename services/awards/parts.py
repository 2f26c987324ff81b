"""What people look for together on this programme's first page (PLT-01)."""

PARTS: dict[str, tuple[str, ...]] = {
    "project_years": ("project-years", "criteria-sets", "bodies", "body-meetings"),
    "year_round": ("supporters", "supporter-meetings", "publications", "manager-answers", "year-reports"),
    "records": ("activity-records", "record-objections", "offers", "teams", "students", "year-programmes"),
    "judging": (
        "scoring-queue",
        "candidacies",
        "scores",
        "conflict-declarations",
        "ranked-candidacies",
        "rankings",
        "juror-progress",
    ),
    "awards": ("award-releases", "area-decisions", "objections", "award-certificates", "fairness-reports"),
    "student_work": (
        "advisorships",
        "unadvised-students",
        "study-plans",
        "support-courses",
        "student-counts",
        "achievement-factors",
    ),
    "workshops": (
        "workshops",
        "workshop-supports",
        "workshop-reports",
        "exhibitions",
        "missing-exhibitions",
        "public-events",
    ),
    "etwinning": (
        "etwinning-missions",
        "etwinning-evidences",
        "etwinning-offers",
        "etwinning-action-plans",
        "etwinning-clubs",
        "etwinning-decisions",
        "etwinning-announcements",
        "etwinning-assessments",
        "etwinning-schools",
    ),
}
