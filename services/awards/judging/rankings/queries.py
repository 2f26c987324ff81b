"""Who sees closed lists: those who judge and decide, and those who oversee them."""

from __future__ import annotations

from sqlalchemy import Select, select

from chassis.identity import Actor
from chassis.scope import in_any_of, lies_in
from services.awards.judging.candidacies.queries import judging_units
from services.awards.judging.rankings.model import Ranking


def visible_to(actor: Actor) -> Select[Ranking]:
    """Nobody outside: who stands where is no result."""
    return in_any_of(select(Ranking), [lies_in(Ranking, unit) for unit in judging_units(actor)])
