"""What is said of a completed activity, and how it is kept (PAR-03, PAR-31 … PAR-35)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import KnownPerson, KnownPost
from chassis.schema import BIGGEST_NUMBER, Inputs, Text
from services.partnership.catalogue import model as catalogue
from services.partnership.joint_work.activities.model import Activity
from services.partnership.joint_work.activity_results.model import CooperatingTeacher, Participants, Result, Team
from services.partnership.plans.plan_edits.process import CARRY_OUT
from services.partnership.plans.plan_rows.process import one_of

SEASONS = ("summer", "winter")
COUNT = validate.Range(0, BIGGEST_NUMBER // 1000)


class ParticipantsContent(Inputs):
    """How many of a group took part, from each school."""

    group = fields.String(
        required=True, validate=validate.OneOf(catalogue.GROUPS), metadata={"x-choices": "participant_groups"}
    )
    head_count_one = fields.Integer(strict=True, required=True, validate=COUNT)
    head_count_two = fields.Integer(strict=True, required=True, validate=COUNT)


class TeamContent(Inputs):
    """A contest's team: its name, and how many students of each school."""

    name = Text(required=True, most=200)
    students_one = fields.Integer(strict=True, required=True, validate=COUNT)
    students_two = fields.Integer(strict=True, required=True, validate=COUNT)


class Completion(Inputs):
    """What came of the activity and who took part; what only some kinds ask for stays empty in the others."""

    result = Text(required=True, most=20_000)
    participants = fields.List(fields.Nested(ParticipantsContent), required=True, validate=validate.Length(max=10))
    workshop_kind = one_of(catalogue.WORKSHOPS, "workshop_kinds")
    workshop_other = Text(most=200, load_default=None, allow_none=True)
    contest_field = one_of(catalogue.CONTESTS, "contest_fields")
    teams = fields.List(fields.Nested(TeamContent), load_default=list, validate=validate.Length(max=100))
    season = one_of(SEASONS, "season")
    peer_teaching = fields.Boolean(load_default=None, allow_none=True)
    exam_held_on = fields.Date(load_default=None, allow_none=True)
    exam_evaluation_one = Text(most=20_000, load_default=None, allow_none=True)
    exam_evaluation_two = Text(most=20_000, load_default=None, allow_none=True)
    cooperation_channel = one_of(catalogue.CHANNELS, "cooperation_channels")
    cooperation_other = Text(most=200, load_default=None, allow_none=True)
    teachers = fields.List(fields.UUID(), load_default=list, validate=validate.Length(max=300))

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """Every group is counted once, and what is called "other" says what it is."""
        groups = [one["group"] for one in said["participants"]]
        if len(groups) != len(set(groups)):
            raise ValidationError("group_counted_twice", field_name="participants")
        for kind, words in (("workshop_kind", "workshop_other"), ("cooperation_channel", "cooperation_other")):
            if (said[kind] == "other") != bool(said[words]):
                raise ValidationError("other_needs_words", field_name=words)


def cooperating(activity: Activity, session: Session, people: Iterable[Any]) -> list[CooperatingTeacher]:
    """Those of these people who teach at the two schools today."""
    today = clock.today()
    posts = select(KnownPost.person, KnownPerson.name, KnownPost.unit).join(
        KnownPerson, KnownPerson.id == KnownPost.person
    )
    teaching = posts.where(
        KnownPost.person.in_(list(people)),
        KnownPost.unit.in_(activity.schools),
        KnownPost.role.in_(CARRY_OUT),
        KnownPost.starts_on <= today,
        or_(KnownPost.ends_on.is_(None), KnownPost.ends_on >= today),
    )
    found = {person: (name, school) for person, name, school in session.execute(teaching)}
    return [CooperatingTeacher(person=one, name=name, school=school) for one, (name, school) in found.items()]


def keep_result(activity: Activity, session: Session, inputs: Mapping[str, Any]) -> None:
    """What came of it and who took part."""
    parts = {"participants", "teams", "teachers"}
    said = {name: value for name, value in inputs.items() if name not in parts}
    activity.result = Result(
        **said,
        participants=[Participants(**one) for one in inputs["participants"]],
        teams=[Team(position=place, **one) for place, one in enumerate(inputs["teams"])],
        teachers=cooperating(activity, session, inputs["teachers"]),
    )
    activity.completed_at = clock.now()
