"""Who is who in a province's project year, seen from a school: the sets of which the permits of awards are made.

Ledger 4.2, SEC-01, SEC-06: a trainer and the platform's administrator find nothing of it; the ministry's directorates
read of years, bodies and events, and nothing of what schools record and how it is judged.
"""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.people import SCHOOLS, Names, those
from tests.contracts.permitted import does

NEVER = (Role.TRAINER, Role.PLATFORM_ADMIN)
NOT_READERS = (*NEVER, Role.OGM_OFFICER, Role.OYGGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)
# What is only being prepared is nothing for them yet.
STAFF = (Role.TEACHER, Role.ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PARTNERSHIP_COORDINATOR)
WRITERS = (*STAFF, Role.PRINCIPAL, Role.STUDENT_ACTIVITY_RECORDER)
MANAGERS = (Role.PRINCIPAL, Role.DEPUTY_PRINCIPAL)
RECORDERS = (*MANAGERS, Role.STUDENT_ACTIVITY_RECORDER)
ABOVE = ("own district", "own province", "ministry")
IN_PROVINCE = (
    "own", "partner", "next door", "other district", "own district", "partner's district", "far district",
    "own province",
)  # fmt: skip

COVERED = those("own", *ABOVE, never=NOT_READERS)
OVERSEEN = those("own", *ABOVE, never=NEVER)
OF_PROVINCE = those(*IN_PROVINCE, "ministry", never=NEVER)
PREPARING = those(*IN_PROVINCE, "ministry", never=(*NEVER, *STAFF))

PRINCIPAL, DISTRICT = does(Role.PRINCIPAL, "own"), does(Role.DISTRICT_OFFICER, "own district")
PROVINCE = does(Role.PROVINCE_OFFICER, "own province")
TEACHER = does(Role.TEACHER, "own")
THEIR_MANAGERS, THEIR_RECORDERS = those("own", only=MANAGERS), those("own", only=RECORDERS)
OF_THE_SCHOOL = those("own", only=WRITERS)
AUDITORS = does(Role.AUDITOR, "own", *ABOVE)

MEMBER = Role.BIGEP_BODY_MEMBER
COMMISSION, DISTRICT_BOARD = does(MEMBER, "own"), does(MEMBER, "own district")
EXECUTIVE: Names = frozenset({"bigep_body_member@own province"})
MONITORING: Names = frozenset({"monitoring_board_member@own province"})
TECHNICAL: Names = frozenset({"technical_team_member@own province"})
# Another province has no project year: its people are told so, and do nothing in this one.
OFFICERS_ELSEWHERE = does(Role.PROVINCE_OFFICER, "province elsewhere")
PROVINCE_ELSEWHERE = OFFICERS_ELSEWHERE | does(MEMBER, "province elsewhere")


def everywhere(*roles: Role) -> Names:
    """Who holds one of these roles at a school: each begins what lies at the own one."""
    return those(*SCHOOLS, only=roles)
