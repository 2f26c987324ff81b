"""Host lists, host schools and visit programmes, seen from a school: who finds and does what (ledger 4.2, SM-MOB-1)."""

from __future__ import annotations

from chassis.identity import Role
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import EVERYBODY, WITH_A_POST, Names
from tests.contracts.permitted import Permit, does, reads, takes_evidence
from tests.doors import House
from tests.mobility.cast import Cast, at, ok

# Ledger 4.2: a dash stands for these in every row about hosts and visits.
DASHES = (Role.TRAINER, Role.BIGEP_BODY_MEMBER, Role.STUDENT_ACTIVITY_RECORDER, Role.PLATFORM_ADMIN)


def holding(*roles: Role) -> Names:
    """Who holds one of these roles, wherever it is."""
    return frozenset(name for name in WITH_A_POST if name.partition("@")[0] in roles)


SHOWN_TO_ALL = WITH_A_POST - holding(*DASHES)
OYGGM = does(Role.OYGGM_OFFICER, "ministry")
COLLECTORS = holding(Role.OYGGM_OFFICER, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER) | does(Role.AUDITOR, "ministry")

HOSTS = {
    **reads("host_list", "host-lists", COLLECTORS),
    **takes_evidence("host_list", COLLECTORS, OYGGM),
    "open_host_list": Permit(EVERYBODY, OYGGM),
    **{
        f"{action}_host_list": Permit(COLLECTORS, OYGGM)
        for action in ("compile", "submit", "approve", "reject", "announce")
    },
}


def hosts_happened(house: House) -> tuple[Cast, dict[str, list[str]]]:
    """A list that waits for the authority."""
    cast = Cast(house)
    cast.settle()
    with at("1.9.2025"):
        listed = f"/v1/host-lists/{ok(cast.oyggm.post('/v1/host-lists', {'year': 2025}))['id']}"
        ok(cast.oyggm.post(f"{listed}/compile"))
        ok(cast.oyggm.post(f"{listed}/submit", {"letter_number": "E-1"}))
        letter = ok(
            cast.oyggm.bring(f"{listed}/add_evidence", kind="file", title="Yazı", file=upload(PDF, "yazi.pdf"))
        )["id"]
    return cast, {"/v1/host-lists": [listed.rpartition("/")[2]], "/v1/host-lists/evidence_id": [letter]}
