"""Who may change the directory, and who may see more of a person than name, workplace and subject (ledger 4.2, 5)."""

from __future__ import annotations

from collections.abc import Iterable

from chassis.errors import NotAllowed
from chassis.identity import ROOT, Actor, Post, Role, covers
from gateway.directory.model import Person
from gateway.directory.telling import By

# What a principal gives at the own school; officers and managers are the platform's to enter.
BY_PRINCIPAL = {Role.ZUMRE_HEAD, Role.PARTNERSHIP_COORDINATOR, Role.STUDENT_ACTIVITY_RECORDER}
_SEE_CONTACT = (
    Role.PRINCIPAL,
    Role.DEPUTY_PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OGM_OFFICER,
    Role.OYGGM_OFFICER,
    Role.MINISTRY_UNIT_OFFICER,
    Role.PLATFORM_ADMIN,
)
_SEE_MASKED = (*_SEE_CONTACT, Role.AUDITOR)


def as_admin(actor: Actor) -> By:
    """The platform's administrator. Raises NotAllowed for anybody else."""
    post = actor.post((Role.PLATFORM_ADMIN,), ROOT)
    if post is None:
        raise NotAllowed(extra={"roles": [Role.PLATFORM_ADMIN]})
    return By(actor, post)


def as_giver(actor: Actor, role: Role, unit: str) -> By:
    """Who gives or ends this role at this unit: the administrator, or the school's principal. Raises NotAllowed."""
    principal = actor.post((Role.PRINCIPAL,), unit) if role in BY_PRINCIPAL else None
    return By(actor, principal) if principal else as_admin(actor)


def as_delegator(actor: Actor, role: Role, unit: str) -> By:
    """Who has somebody stand in: the holder of the post, or the administrator. Raises NotAllowed."""
    own = next((post for post in actor.posts if (post.role, post.unit, post.deputy_for) == (role, unit, None)), None)
    return By(actor, own) if own else as_admin(actor)


def sees_contact(actor: Actor, person: Person) -> bool:
    """Oneself, the school's managers and the officers above see telephone and e-mail."""
    return actor.person == person.id or covering(actor, person, _SEE_CONTACT) is not None


def sees_masked(actor: Actor, person: Person) -> bool:
    """The same people, and the auditor, see the masked T.C. kimlik no."""
    return actor.person == person.id or covering(actor, person, _SEE_MASKED) is not None


def covering(actor: Actor, person: Person, roles: Iterable[Role]) -> Post | None:
    """The post through which somebody is in charge of where a person serves."""
    held = (post for post in actor.posts if post.role in roles and covers(post.unit, person.unit or ROOT))
    return next(held, None)
