"""One person for each role at each kind of place, seen from a school: its own, its partner's, above, elsewhere."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from chassis.identity import DISTRICT, PROVINCE, SCHOOL, Actor, Post, Role, level_of

OWN, PARTNER = "tr/10/altieylul/700001", "tr/10/bandirma/700002"
# Nothing has ever happened at these: whoever finds something from there finds what is others'.
SCHOOLS = {
    "own": OWN,
    "partner": PARTNER,
    "next door": "tr/10/altieylul/700009",
    "other district": "tr/10/sindirgi/700090",
    "other province": "tr/41/izmit/700091",
}
DISTRICTS = {
    "own district": "tr/10/altieylul",
    "partner's district": "tr/10/bandirma",
    "far district": "tr/10/sindirgi",
    "district elsewhere": "tr/41/izmit",
}
PROVINCES = {"own province": "tr/10", "province elsewhere": "tr/41"}
MINISTRY = {"ministry": "tr"}
ANYWHERE = (Role.AUDITOR, Role.BIGEP_BODY_MEMBER)
ROLES = (
    (SCHOOLS, (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)),
    (SCHOOLS, (Role.STUDENT_ACTIVITY_RECORDER, Role.TRAINER, *ANYWHERE)),
    (DISTRICTS, (Role.DISTRICT_OFFICER, *ANYWHERE)),
    (PROVINCES, (Role.PROVINCE_OFFICER, *ANYWHERE)),
    (MINISTRY, (Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.MINISTRY_UNIT_OFFICER, Role.PLATFORM_ADMIN, *ANYWHERE)),
)
# A member of a body holds the post with the body's kind as its branch; at a province there are three of them.
BODIES = {
    SCHOOL: "school_project_commission",
    DISTRICT: "district_executive_board",
    PROVINCE: "province_executive_board",
}
MORE_MEMBERS = {
    "monitoring_board_member@own province": "monitoring_evaluation_board",
    "technical_team_member@own province": "preparation_technical_team",
}
WITHOUT_POSTS, READS_EVENTS = "without posts", "program that reads events"


def _branch(role: Role, unit: str) -> str | None:
    if role is Role.BIGEP_BODY_MEMBER:
        return BODIES.get(level_of(unit))
    return "Matematik" if role is Role.ZUMRE_HEAD else None


ACTORS = {
    f"{role}@{place}": Actor(
        uuid5(NAMESPACE_URL, f"{role}@{place}"),
        (Post(role, unit, _branch(role, unit)),),
    )
    for places, roles in ROLES
    for place, unit in places.items()
    for role in roles
} | {
    **{
        name: Actor(uuid5(NAMESPACE_URL, name), (Post(Role.BIGEP_BODY_MEMBER, PROVINCES["own province"], kind),))
        for name, kind in MORE_MEMBERS.items()
    },
    WITHOUT_POSTS: Actor(uuid5(NAMESPACE_URL, WITHOUT_POSTS)),
    READS_EVENTS: Actor(None, client="another-ministry-system", scopes=frozenset({"events"})),
}

Names = frozenset[str]
NOBODY: Names = frozenset()
EVERYBODY: Names = frozenset(ACTORS)
PEOPLE = EVERYBODY - {READS_EVENTS}
WITH_A_POST = PEOPLE - {WITHOUT_POSTS}


def those(*places: str, only: tuple[Role, ...] = (), never: tuple[Role, ...] = ()) -> Names:
    """The people at these places, or those of them with (or without) a role."""
    found = {name for name in WITH_A_POST if name.partition("@")[2] in places}
    return frozenset(name for name in found if (not only or role_of(name) in only) and role_of(name) not in never)


def holding(*roles: Role) -> Names:
    """Who holds one of these roles, wherever it is."""
    return frozenset(name for name in WITH_A_POST if role_of(name) in roles)


def role_of(name: str) -> Role:
    """Which role somebody with a post holds."""
    return ACTORS[name].posts[0].role
