"""Who may do what with a request."""

from typing import Any

from marshmallow import Schema, fields, validate

from chassis.asked_if import NEEDED, asked_if
from chassis.evidence.rows import takes_evidence
from chassis.identity import Actor, Role
from chassis.processes import SAME, Answer, Decision, Process, Step
from chassis.schema import Inputs, Text
from tests.excursions.requests.document import PERMIT
from tests.excursions.requests.events import Approved, Drafted, LookedInto, Permitted, Revoked, Submitted
from tests.excursions.requests.model import Excursion, State


class Draft(Inputs):
    """Where to, and how many go."""

    place = Text(required=True, most=100)
    pupils = fields.Integer(required=True, validate=validate.Range(1, 1000))


class Look(Inputs):
    """Why somebody looks, at which of the pupils, and of some at whom."""

    reason = Text(required=True)
    at = fields.String(validate=validate.OneOf(("all", "some")), load_default=None, allow_none=True)
    whom = Text(load_default=None, allow_none=True, metadata=NEEDED | asked_if(at=("some",)))


class PupilSchema(Schema):
    """A pupil, for whoever looked."""

    number = fields.String(required=True)


def pupils_of(_: Any, excursion: Excursion) -> list[dict[str, Any]]:
    return [{"number": f"{number:03}"} for number in range(1, min(excursion.pupils, 3) + 1)]


def draft(session: Any, actor: Actor, inputs: dict[str, Any]) -> Excursion:
    return Excursion(unit=actor.units(Role.TEACHER, Role.PRINCIPAL)[0], **inputs)


def enough_pupils(excursion: Excursion) -> bool:
    """A day out needs at least ten pupils."""
    return excursion.pupils >= 10


# fmt: off
EXCURSION = Process("excursion", Excursion, (
    Step(None,              "draft",   (Role.TEACHER, Role.PRINCIPAL), State.DRAFT,       Drafted,   takes=Draft, make=draft),
    Step(State.DRAFT,       "submit",  Role.PRINCIPAL,                 State.AT_DISTRICT, Submitted, enough_pupils),
    Decision(State.AT_DISTRICT, "approve", Role.DISTRICT_OFFICER,      State.APPROVED,    Approved),
    Step(State.APPROVED,    "permit",  Role.DISTRICT_OFFICER,          SAME,              Permitted, issues=PERMIT, optional=True),
    Step(State.APPROVED,    "revoke",  Role.DISTRICT_OFFICER,          State.AT_DISTRICT, Revoked, withdraws=PERMIT, optional=True),
    Step(tuple(State),      "look",    (Role.PRINCIPAL, Role.DISTRICT_OFFICER), SAME, LookedInto, takes=Look, answers=Answer("numbers", PupilSchema, pupils_of), optional=True),
    *takes_evidence("excursions.excursion", (State.DRAFT, State.AT_DISTRICT), (Role.TEACHER, Role.PRINCIPAL)),
), arrived=State.APPROVED)
# fmt: on
