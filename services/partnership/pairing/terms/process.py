"""How a partnership ends, and what comes after its four years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownUnit, school_of
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import Addressee, processes_of, rule
from chassis.schema import Inputs, Text
from chassis.transitions import create, take
from services.partnership.pairing.leftovers.process import put_away
from services.partnership.pairing.partnerships.model import PartneredSchool, Partnership, State
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.joint_zumre_heads.model import JointZumreHead

# The causes of Q-03: a mere wish for another partner is none of them.
CAUSES = ("school_closed", "school_merged", "type_changed", "force_majeure")


class Cause(Inputs):
    """Why the partnership ends before its term."""

    reason = fields.String(required=True, validate=validate.OneOf(CAUSES), metadata={"x-choices": "cause"})


class NewPartner(Inputs):
    """The Group I school's new partner and, if it gets one too, the Group II school's; each by its kurum kodu."""

    new_partner = Text(required=True, most=20)
    new_partner_of_group_two = Text(most=20)


@rule(source="PAR-36", status=409)
def term_not_finished(partnership: Partnership) -> bool:
    """A partner changes only when the four years are over."""
    return partnership.state is State.TERM_COMPLETED and clock.today() > partnership.term_end


def remember_cause(partnership: Partnership, inputs: Mapping[str, Any]) -> None:
    """Why it ended early."""
    partnership.ended_because = inputs["reason"]


def let_go(partnership: Partnership, session: Session) -> None:
    """The schools are free for another partnership, nobody coordinates this one any more, and open work is called off.

    What was completed stays; what was not would wait for people who can do nothing about it.
    """
    put_away(partnership, session)
    session.execute(delete(PartneredSchool).filter_by(partnership_id=partnership.id))
    for model in (Coordinator, JointZumreHead):
        wanted = select(model).filter_by(partnership_id=partnership.id, state=Appointment.APPOINTED)
        for appointed in session.scalars(wanted.with_for_update()):
            take(session, processes_of(model)[0], "end", appointed, SYSTEM_ACTOR)


def note_new_partners(partnership: Partnership, session: Session, inputs: Mapping[str, Any]) -> None:
    """With whom the two schools work next; who is no school is refused when it is listed."""
    named = (inputs.get(name) for name in ("new_partner", "new_partner_of_group_two"))
    found = (school_of(session, code) for code in named if code)
    partnership.changed_to = [school.path for school in found if school]


def new_partners(partnership: Partnership) -> list[Addressee]:
    """The principals of the schools with which the two work next (NTF-19)."""
    return [Addressee(Role.PRINCIPAL, school) for school in partnership.changed_to]


def renew(partnership: Partnership, session: Session, actor: Actor) -> None:
    """The same schools are listed for four more years."""
    let_go(partnership, session)
    one, two = _codes(partnership, session)
    _list_again(partnership, session, actor, one, two)


def change_partner(partnership: Partnership, session: Session, actor: Actor, inputs: Mapping[str, Any]) -> None:
    """The schools are listed with other partners for four years."""
    let_go(partnership, session)
    one, two = _codes(partnership, session)
    _list_again(partnership, session, actor, one, inputs["new_partner"])
    if "new_partner_of_group_two" in inputs:
        _list_again(partnership, session, actor, two, inputs["new_partner_of_group_two"])


def _codes(partnership: Partnership, session: Session) -> list[str]:
    return [session.get_one(KnownUnit, school).code for school in partnership.schools]


def _list_again(partnership: Partnership, session: Session, actor: Actor, one: str, two: str) -> None:
    known = {"group_one": one, "group_two": two, "predecessor_id": partnership.id, "letter_id": partnership.letter_id}
    create(session, processes_of(Partnership)[0], "list", actor, known)
