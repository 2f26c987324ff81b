"""What is written in a report, and what has to be there before it is delivered (MOB-12, MOB-13, PRV-02, PRV-03)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import Schema, fields, validate
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SCHOOL, Post, Role, cut
from chassis.national_ids import keys
from chassis.own_record import number_not_on_record
from chassis.processes import Answer, rule
from chassis.schema import Inputs, Text
from services.mobility.visit_reports.model import ReportDay, ReportNumber

# MOB-12.09.
LEAST_KNOWLEDGE = 50
MOST_DAYS, MOST_ITEMS = 60, 30
LONGEST_DAY, LONGEST_ITEM = 4000, 500
# Ledger 4.2, last row, and PRV-09: of those, whoever reads the report at all.
VIEWERS = (
    Role.PRINCIPAL,
    Role.DISTRICT_OFFICER,
    Role.PROVINCE_OFFICER,
    Role.OYGGM_OFFICER,
    Role.AUDITOR,
)


class DayText(Inputs):
    """What was observed on one day of the programme."""

    number = fields.Integer(load_default=None, allow_none=True, metadata={"x-hidden": True})
    day = fields.Date(required=True, metadata={"x-hidden": True})
    text = Text(most=LONGEST_DAY, load_default=None, allow_none=True)


class ReportText(Inputs):
    """The report as far as it is written; nothing has to be complete before it is delivered."""

    daily_observations = fields.List(
        fields.Nested(DayText),
        required=True,
        validate=validate.Length(max=MOST_DAYS),
        metadata={"x-screens": "day"},
    )
    knowledge_gained = Text(most=20_000, load_default=None, allow_none=True)
    application_at_home_school = fields.List(
        Text(most=LONGEST_ITEM), load_default=list, validate=validate.Length(max=MOST_ITEMS)
    )


class ReportReason(Inputs):
    """Why."""

    reason = Text(required=True, most=1000)


class NumberViewing(Inputs):
    """Why the number is looked at; an auditor names the order."""

    reason = Text(required=True, most=1000)
    audit_order = Text(most=60, load_default=None, allow_none=True)


class NumberSchema(Schema):
    """The whole T.C. kimlik no of the form, for whoever looked and said why."""

    name = fields.String(required=True)
    number = fields.String(required=True)


def number_of(session: Session, participation: Any) -> list[dict[str, str]]:
    """The number, open."""
    kept = participation.number
    return [{"name": participation.name, "number": keys().open(kept)}] if kept else []


NUMBER = Answer("numbers", NumberSchema, number_of)


def wherever_it_is_read(participation: Any) -> Iterable[str]:
    """The own school and every unit above it."""
    return [cut(participation.unit, level) for level in range(SCHOOL, 0, -1)]


@rule(source="PRV-03", field="audit_order")
def audit_order_required(participation: Any, post: Post, inputs: Mapping[str, Any]) -> bool:
    """An auditor looks by order only."""
    return post.role is not Role.AUDITOR or bool(inputs["audit_order"])


@rule(source="MOB-12", status=409)
def visit_not_ended(participation: Any) -> bool:
    """The report opens on the day after the visit."""
    return bool(participation.ends_on < clock.today())


@rule(source="MOB-13", field="daily_observations")
def not_a_day_of_the_report(participation: Any, inputs: Mapping[str, Any]) -> bool:
    """Each text belongs to a day of the programme on which the participant was there, and each day has one text."""
    said = [one["day"] for one in inputs["daily_observations"]]
    return len(set(said)) == len(said) and set(said) <= set(participation.days_to_report)


def _missing_days(participation: Any) -> list[str]:
    lines = participation.daily_observations
    return [f"{one['number']} ({one['day']:%d.%m.%Y})" for one in lines if not one["text"]]


@rule(source="MOB-13", field="daily_observations", names=_missing_days)
def days_missing(participation: Any) -> bool:
    """There is a text for each day of the programme."""
    return not _missing_days(participation)


@rule(source="MOB-12", field="knowledge_gained")
def knowledge_too_short(participation: Any) -> bool:
    """What was learned is told in detail."""
    return len(participation.knowledge_gained or "") >= LEAST_KNOWLEDGE


@rule(source="MOB-12", field="application_at_home_school")
def application_required(participation: Any) -> bool:
    """One thing at least will be done at the own school."""
    return bool(participation.application_at_home_school)


COMPLETE = (number_not_on_record, days_missing, knowledge_too_short, application_required)


def write(participation: Any, inputs: Mapping[str, Any]) -> None:
    """What stands in the report from now on; a day left empty is not written yet."""
    said = {one["day"]: one["text"] for one in inputs["daily_observations"] if one["text"]}
    kept = {one.day: one for one in participation.report_days}
    for day, one in kept.items():
        if day not in said:
            participation.report_days.remove(one)
    for day, words in said.items():
        if day in kept:
            kept[day].text = words
        else:
            participation.report_days.append(ReportDay(day=day, text=words))
    participation.knowledge_gained = inputs["knowledge_gained"]
    participation.application_at_home_school = inputs["application_at_home_school"]


def deliver(participation: Any, inputs: Mapping[str, Any]) -> None:
    """Since when the own school has it, with its author’s T.C. kimlik no as their record has it, closed for this form."""
    kept = participation.number or ReportNumber(participation_id=participation.id)
    participation.number = keys().close(kept, inputs["national_id"])
    participation.delivered_at = clock.now()


def return_it(participation: Any, inputs: Mapping[str, Any]) -> None:
    """For what it was returned."""
    participation.returned_for = inputs["reason"]


def forward(participation: Any) -> None:
    """Since when the province has it."""
    participation.forwarded_at = clock.now()
