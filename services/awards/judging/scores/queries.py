"""Who sees scores: each juror their own; the boards and auditors the others’ once the ranked list is closed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from chassis.asking import actor as whoever_asks
from chassis.identity import Actor
from chassis.opened import chosen_from
from chassis.scope import in_any_of, lies_in
from services.awards.judging.candidacies.model import DECIDED, Candidacy, State
from services.awards.judging.candidacies.queries import board_units
from services.awards.judging.scores.model import Score

# Before it is proposed it may be looked at again, by jurors who then know nothing of the others.
OPENED = (State.PROPOSED, *DECIDED)


def visible_to(actor: Actor) -> Select[Score]:
    """Nobody sees another's before; neither by a list, nor by a filter, nor by their number."""
    ways: list[ColumnElement[bool]] = [_own(actor)] if actor.person and actor.posts else []
    opened = Score.candidacy_id.in_(select(Candidacy.id).where(Candidacy.state.in_(OPENED)))
    ways += [and_(lies_in(Score, unit), opened) for unit in board_units(actor)]
    return in_any_of(select(Score), ways)


def _own(actor: Actor) -> ColumnElement[bool]:
    return Score.juror == actor.person


@chosen_from("yes")
def mine(wanted: Select[Any], asked: str) -> Select[Any]:
    """One’s own."""
    return wanted.where(_own(whoever_asks()))
