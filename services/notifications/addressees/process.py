"""Who answers for a role that nobody holds (NTF-61)."""

from __future__ import annotations

from chassis.identity import LEVEL, Role, cut

# At a school its principal answers; above that the officers of the same scope, up to the ministry.
ABOVE: dict[str, Role] = {
    Role.ZUMRE_HEAD: Role.PRINCIPAL,
    Role.DEPUTY_PRINCIPAL: Role.PRINCIPAL,
    Role.PARTNERSHIP_COORDINATOR: Role.PRINCIPAL,
    Role.STUDENT_ACTIVITY_RECORDER: Role.PRINCIPAL,
    Role.PRINCIPAL: Role.DISTRICT_OFFICER,
    Role.DISTRICT_OFFICER: Role.PROVINCE_OFFICER,
    Role.PROVINCE_OFFICER: Role.OGM_OFFICER,
}


def chain_above(role: str, unit: str) -> list[tuple[Role, str]]:
    """The roles above one, nearest first, each at its own unit of the same path."""
    chain: list[tuple[Role, str]] = []
    above = ABOVE.get(role)
    while above:
        chain.append((above, cut(unit, LEVEL[above])))
        above = ABOVE.get(above)
    return chain
