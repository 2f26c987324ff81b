"""Who names what holds achievement down, and who does something about it (AWD-17)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marshmallow import fields
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import serves_at
from chassis.identity import Actor
from chassis.processes import SAME, Addressee, Process, Step, rule
from chassis.schema import Inputs, Text
from services.awards.school_work.achievement_factors import events as told
from services.awards.school_work.achievement_factors.model import AchievementFactor, FactorMeasure, State
from services.awards.school_work.running_years.queries import own_school, running_year
from services.awards.school_work.school_staff.queries import MANAGERS, STAFF, name_of


class NewFactor(Inputs):
    """What it is, and by what the school has seen it."""

    factor = Text(required=True, most=200)
    finding = Text(load_default=None, allow_none=True)


class NewMeasure(Inputs):
    """What is done, who answers for it, and by when."""

    text = Text(required=True, most=1000)
    responsible = fields.UUID(required=True, metadata={"x-choices-from": "people"})
    due_on = fields.Date(required=True)


class MeasureResult(Inputs):
    """Which measure was carried out, when, and what came of it."""

    measure = fields.UUID(required=True, metadata={"x-choices-from": "of:measures.id"})
    done_on = fields.Date(required=True)
    outcome = Text(required=True, most=1000)


class FactorOutcome(Inputs):
    """What has changed at the school."""

    outcome = Text(required=True, most=2000)


def identify(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> AchievementFactor:
    """At the actor's own school."""
    unit = own_school(actor, *MANAGERS)
    return AchievementFactor(unit=unit, project_year=running_year(session, unit), **inputs)


def add_measure(factor: AchievementFactor, session: Session, inputs: Mapping[str, Any]) -> None:
    """With the name that the one who answers for it has today."""
    factor.measures.append(FactorMeasure(responsible_name=name_of(session, inputs["responsible"]), **inputs))


def finish_measure(factor: AchievementFactor, inputs: Mapping[str, Any]) -> None:
    """When, and what came of it."""
    for one in factor.measures:
        if one.id == inputs["measure"]:
            one.done_on, one.outcome = inputs["done_on"], inputs["outcome"]


def settle(factor: AchievementFactor, inputs: Mapping[str, Any]) -> None:
    """What has changed."""
    factor.outcome = inputs["outcome"]


def answers_for_some(factor: AchievementFactor, actor: Actor) -> bool:
    """The managers of the school, and whoever answers for a measure."""
    return factor.unit in actor.units(*MANAGERS) or any(one.responsible == actor.person for one in factor.measures)


def responsible_people(factor: AchievementFactor) -> list[Addressee]:
    """Who answers for what is not done yet."""
    people: dict[UUID, None] = dict.fromkeys(one.responsible for one in factor.measures if one.done_on is None)
    return [Addressee(person=person) for person in people]


@rule(source="AWD-17", field="responsible")
def responsible_not_of_the_school(factor: AchievementFactor, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Whoever answers for a measure serves at the school."""
    return serves_at(session, inputs["responsible"], factor.unit)


@rule(source="AWD-17", field="measure")
def no_such_measure(factor: AchievementFactor, inputs: Mapping[str, Any]) -> bool:
    """It stands among the measures, and is not done yet."""
    return any(one.id == inputs["measure"] and one.done_on is None for one in factor.measures)


@rule(source="AWD-17", field="done_on")
def done_in_the_future(factor: AchievementFactor, inputs: Mapping[str, Any]) -> bool:
    """What is done has been done."""
    return bool(inputs["done_on"] <= clock.today())


@rule(source="AWD-17")
def measure_missing(factor: AchievementFactor) -> bool:
    """A factor without a measure stays open."""
    return bool(factor.measures)


@rule(source="AWD-17")
def measures_not_done(factor: AchievementFactor) -> bool:
    """Every measure has been carried out."""
    return all(one.done_on for one in factor.measures)


S = State
MEASURE: dict[str, Any] = {"takes": NewMeasure, "sets": add_measure, "tells": (responsible_people,)}
SETTLED: dict[str, Any] = {"takes": FactorOutcome, "sets": settle}
# fmt: off
ACHIEVEMENT_FACTOR = Process("achievement_factor", AchievementFactor, (
    Step(None,      "identify",       MANAGERS, S.OPEN,    told.Identified,   takes=NewFactor, make=identify),
    Step(S.OPEN,    "add_measure",    MANAGERS, S.IN_HAND, told.MeasureAdded, responsible_not_of_the_school, **MEASURE),
    Step(S.IN_HAND, "add_measure",    MANAGERS, SAME,      told.MeasureAdded, responsible_not_of_the_school, optional=True, **MEASURE),
    Step(S.IN_HAND, "finish_measure", STAFF,    SAME,      told.MeasureDone,  (no_such_measure, done_in_the_future), as_=answers_for_some, takes=MeasureResult, sets=finish_measure, optional=True),
    Step(S.OPEN,    "settle",         MANAGERS, S.SETTLED, told.Settled,      measure_missing, optional=True, **SETTLED),
    Step(S.IN_HAND, "settle",         MANAGERS, S.SETTLED, told.Settled,      (measure_missing, measures_not_done), **SETTLED),
), arrived=S.SETTLED)
# fmt: on
