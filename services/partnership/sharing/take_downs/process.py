"""How a content is taken down and answered for: the province decides, OGM last (PAR-28, Q-50)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields, validate

from chassis.identity import Post, Role
from chassis.processes import Addressee, rule
from chassis.schema import Inputs, Text
from services.partnership.catalogue.model import CATALOGUE
from services.partnership.sharing.contents.model import Content
from services.partnership.sharing.take_downs.model import MayBeTakenDown, Objection

SHORTEST_REASON = 10


class TakeDownReason(Inputs):
    """What is wrong with it: of which forbidden kind it is, and where."""

    prohibited = fields.String(
        required=True,
        validate=validate.OneOf(CATALOGUE.codes("prohibited_content")),
        metadata={"x-choices": "prohibited_content"},
    )
    reason = Text(required=True, least=0)


class TakeDownAnswer(Inputs):
    """Why the authors think otherwise."""

    answer = Text(required=True)


class TakeDownDecision(Inputs):
    """Why it is decided so."""

    reason = Text(required=True, least=0)


@rule(source="PAR-28", field="reason")
def reason_too_short(thing: MayBeTakenDown, inputs: Mapping[str, Any]) -> bool:
    """Whoever takes something down says in at least ten characters why."""
    return len(inputs["reason"].strip()) >= SHORTEST_REASON


@rule(source="Q-50", status=409)
def decided_by_ministry(thing: MayBeTakenDown) -> bool:
    """OGM had the last word on the text as it stands."""
    return thing.objection is not Objection.DECIDED


@rule(source="Q-50", status=409)
def already_answered(thing: MayBeTakenDown) -> bool:
    """The authors answer once."""
    return thing.answer is None


def take_down(thing: MayBeTakenDown, post: Post, inputs: Mapping[str, Any]) -> None:
    """Why; an answer to it goes to the province, or to OGM where OGM itself has taken it down."""
    thing.prohibited, thing.taken_down_reason = inputs["prohibited"], inputs["reason"].strip()
    thing.taken_down_by, thing.answer, thing.objection = post.role, None, Objection.NONE


def keep_answer(thing: MayBeTakenDown, inputs: Mapping[str, Any]) -> None:
    """The answer lies with whoever decides next."""
    thing.answer = inputs["answer"]
    is_ministrys = thing.taken_down_by == Role.OGM_OFFICER
    thing.objection = Objection.AT_MINISTRY if is_ministrys else Objection.AT_PROVINCE


def lies_with_province(thing: MayBeTakenDown) -> bool:
    """The province decides on the answer."""
    return thing.objection is Objection.AT_PROVINCE


def lies_with_ministry(thing: MayBeTakenDown) -> bool:
    """OGM decides on the answer, and last."""
    return thing.objection is Objection.AT_MINISTRY


def pass_to_ministry(thing: MayBeTakenDown) -> None:
    """The province stands by it; OGM has the last word."""
    thing.objection = Objection.AT_MINISTRY


def decide_at_province(thing: MayBeTakenDown) -> None:
    """The province was convinced."""
    thing.objection = Objection.NONE


def decide_last(thing: MayBeTakenDown) -> None:
    """Nobody decides after OGM."""
    thing.objection = Objection.DECIDED


def told_authors(content: Content) -> Iterable[Addressee]:
    """Everybody who wrote it."""
    return [Addressee(person=UUID(author["person"])) for author in content.authors]
