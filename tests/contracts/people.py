"""One person for each role at each kind of place, seen from a school: its own, its partner's, above, elsewhere."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from chassis.identity import Actor, Post, Role

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
WITHOUT_POSTS, READS_EVENTS = "without posts", "program that reads events"
ACTORS = {
    f"{role}@{place}": Actor(
        uuid5(NAMESPACE_URL, f"{role}@{place}"),
        (Post(role, unit, "Matematik" if role is Role.ZUMRE_HEAD else None),),
    )
    for places, roles in ROLES
    for place, unit in places.items()
    for role in roles
} | {
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
    return frozenset(
        name for name in found if (not only or name.split("@")[0] in only) and name.split("@")[0] not in never
    )
