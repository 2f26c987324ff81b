"""What is said of a project year while it is prepared, and what it has from the last one (AWD-01, AWD-33, Q-42)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.errors import NotAllowed, RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.catalogue.model import CATALOGUE
from services.awards.years.bodies.model import Body, Kind
from services.awards.years.bodies.model import State as BodyState
from services.awards.years.project_years.model import ProjectYear
from services.awards.years.project_years.queries import year_before

# The guiding motto of the 2023 Vizyon Belgesi, where a province has written none of its own (AWD-01).
MOTTO = "Mutlu Çocuklar, Güçlü Türkiye"
CARRIED = ("motto", "owner", "implementer", "minimum_scorers", "spread_threshold", "district_quota")
SAID = (*CARRIED, "release_at_ceremony", "starts_on", "ends_on", "records_until", "scores_until")
MOST_POINTS = 1000


class YearToPrepare(Inputs):
    """Of which school year, and who owns and implements the project, where no year before says it."""

    first_year = fields.Integer(required=True, validate=validate.Range(2000, 2198))
    owner = Text(most=200, load_default=None, allow_none=True)
    implementer = Text(most=200, load_default=None, allow_none=True)


class YearTexts(Inputs):
    """The year's texts, its days, and the numbers of its evaluation."""

    motto = Text(required=True, most=300)
    owner = Text(required=True, most=200)
    implementer = Text(required=True, most=200)
    starts_on = fields.Date(required=True)
    ends_on = fields.Date(required=True)
    records_until = fields.Date(required=True)
    scores_until = fields.Date(required=True)
    minimum_scorers = fields.Integer(required=True, validate=validate.Range(3, 15))
    spread_threshold = fields.Integer(required=True, validate=validate.Range(1, MOST_POINTS))
    district_quota = fields.Integer(load_default=None, allow_none=True, validate=validate.Range(1, 100))
    release_at_ceremony = fields.Boolean(load_default=False)


class UpdateNote(Inputs):
    """What of national and international developments has changed in the project (AWD-33)."""

    update_note = Text(required=True, least=10)


class LaterDay(Inputs):
    """Until when, and why."""

    until = fields.Date(required=True)
    reason = Text(required=True, least=10, most=2000)


def prepare_year(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> ProjectYear:
    """For the province in whose technical team, or as whose officer, the actor serves."""
    first, province = inputs["first_year"], _province_of(actor)
    year = ProjectYear(
        unit=province,
        first_year=first,
        motto=MOTTO,
        starts_on=date(first, 9, 1),
        ends_on=date(first + 1, 8, 31),
        records_until=date(first + 1, 5, 8),
        scores_until=date(first + 1, 5, 31),
    )
    before = year_before(session, year)
    if before:
        for name in CARRIED:
            setattr(year, name, getattr(before, name))
    for name in ("owner", "implementer"):
        setattr(year, name, inputs[name] or getattr(year, name) or _laid_down(province, name))
    return year


def _province_of(actor: Actor) -> str:
    for post in actor.posts:
        if post.role is Role.PROVINCE_OFFICER or post.branch == Kind.PREPARATION_TECHNICAL_TEAM:
            return post.unit
    raise NotAllowed(extra={"roles": [Role.PROVINCE_OFFICER, Role.BIGEP_BODY_MEMBER]})


def _laid_down(province: str, part: str) -> str:
    """As the programme's own text names them, for the province it was written for. Raises RuleNotMet for another."""
    for entry in CATALOGUE.entries("project_parties"):
        if entry["province"] == province and entry["part"] == part:
            name: str = entry["tr"]
            return name
    raise RuleNotMet("party_not_said", source="AWD-38", errors={part: ["party_not_said"]})


def write_texts(year: ProjectYear, inputs: Mapping[str, Any]) -> None:
    """What was said."""
    for name in SAID:
        setattr(year, name, inputs[name])


def note_update(year: ProjectYear, inputs: Mapping[str, Any]) -> None:
    """What has changed."""
    year.update_note = inputs["update_note"]


@rule(source="AWD-01", status=409)
def project_year_already_prepared(year: ProjectYear, session: Session) -> bool:
    """A province has one project year for each school year."""
    same = select(ProjectYear.id).filter_by(unit=year.unit, first_year=year.first_year)
    return session.scalar(same) is None


@rule(source="SM-AWD-1", status=409)
def technical_team_in_office(year: ProjectYear, session: Session, actor: Actor) -> bool:
    """Where a technical team is in office, it prepares the year; the province's officer does where there is none."""
    kind = Kind.PREPARATION_TECHNICAL_TEAM
    if actor.post((Role.BIGEP_BODY_MEMBER,), year.unit, kind):
        return True
    team = select(Body.id).filter_by(unit=year.unit, kind=kind, state=BodyState.ACTIVE)
    return session.scalar(team.limit(1)) is None


@rule(source="AWD-01", field="starts_on")
def years_overlap(year: ProjectYear, session: Session, inputs: Mapping[str, Any]) -> bool:
    """No day belongs to two project years of a province."""
    other = select(ProjectYear.id).where(
        ProjectYear.unit == year.unit,
        ProjectYear.id != year.id,
        ProjectYear.starts_on <= inputs["ends_on"],
        ProjectYear.ends_on >= inputs["starts_on"],
    )
    return session.scalar(other.limit(1)) is None


@rule(source="AWD-01", field="starts_on")
def not_of_this_school_year(year: ProjectYear, inputs: Mapping[str, Any]) -> bool:
    """A project year begins in the first of its two calendar years, and ends in the second."""
    return bool(inputs["starts_on"].year == year.first_year and inputs["ends_on"].year == year.first_year + 1)


@rule(source="Q-42", field="records_until")
def days_out_of_order(year: ProjectYear, inputs: Mapping[str, Any]) -> bool:
    """One records within the year, and scores after that."""
    order = ("starts_on", "records_until", "scores_until")
    first, recorded, scored = (inputs[name] for name in order)
    return bool(first < recorded < scored <= inputs["ends_on"])
