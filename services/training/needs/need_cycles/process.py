"""Who leads a school's need cycle from the first question to the principal's approval (SM-TRN-1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from marshmallow import ValidationError, fields, validate, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.directory import KnownPerson
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.processes import Decision as Decides
from chassis.schema import Inputs, Text
from services.training import audience as to
from services.training.catalogue.model import CATALOGUE
from services.training.needs.board_decisions.process import (
    BoardDecision,
    attendee_not_of_the_school,
    board_day_not_possible,
    topic_named_twice,
    write_decision,
)
from services.training.needs.coordination_teams.model import chairs_of
from services.training.needs.coordination_teams.process import team_missing
from services.training.needs.cycle_answers.queries import answered_in, reminder_at, to_be_reminded, unanswered
from services.training.needs.cycle_openings.process import (
    need_cycle_already_open,
    open_cycle,
    open_early,
    tell_of_missing_team,
)
from services.training.needs.discussions.model import Discussion
from services.training.needs.need_cycles import events as told
from services.training.needs.need_cycles.model import NeedCycle, State
from services.training.staff.queries import present

# The list is open: what else a school looks at has a name of its own.
HEADINGS, OTHER = CATALOGUE.codes("need_headings"), "other"
MOST_HEADINGS = 30


class HeadingText(Inputs):
    """What the school found under one heading, or that the heading does not matter there (TRN-17)."""

    heading = fields.String(required=True, validate=validate.OneOf(HEADINGS), metadata={"x-choices": "need_headings"})
    other = Text(most=200, load_default=None, allow_none=True)
    text = Text(load_default=None, allow_none=True)
    not_relevant = fields.Boolean(load_default=False)

    @validates_schema
    def fits_together(self, said: dict[str, Any], **_: Any) -> None:
        """Another heading is named, and what is not relevant has no text."""
        if (said["heading"] == OTHER) != bool(said["other"]):
            raise ValidationError("other_needs_words", field_name="other")
        if said["not_relevant"] and said["text"]:
            raise ValidationError("text_of_what_is_not_relevant", field_name="text")


class HeadingTexts(Inputs):
    """All that is written so far: what is not named any more is taken out."""

    headings = fields.List(fields.Nested(HeadingText), required=True, validate=validate.Length(max=MOST_HEADINGS))

    @validates_schema
    def each_once(self, said: dict[str, Any], **_: Any) -> None:
        """A heading is written under once."""
        named = [(one["heading"], one["other"]) for one in said["headings"]]
        if len(named) != len(set(named)):
            raise ValidationError("heading_named_twice", field_name="headings")


class NeedsSentBack(Inputs):
    """Why the principal does not approve."""

    reason = Text(required=True)


def its_chair(cycle: NeedCycle) -> Iterable[UUID | str]:
    """The chair of the team and whoever acts for them; where no team is at work, any deputy principal is told why."""
    session = object_session(cycle)
    return (session and chairs_of(session, cycle.unit)) or (cycle.unit,)


def is_deputy_principal(cycle: NeedCycle, actor: Actor) -> bool:
    """The chair leads the cycle as a deputy principal of the school."""
    return actor.post((Role.DEPUTY_PRINCIPAL,), cycle.unit) is not None


@rule(source="TRN-17", field="headings")
def heading_not_answered(cycle: NeedCycle) -> bool:
    """Each of the eight headings has a text or is marked as not relevant."""
    answered = {one["heading"] for one in cycle.headings if one["text"] or one["not_relevant"]}
    return {entry["code"] for entry in CATALOGUE.entries("need_headings")} <= answered


@rule(source="SM-TRN-1")
def preparation_not_over(cycle: NeedCycle, session: Session) -> bool:
    """The days for individual preparation are over, or everybody who was asked has answered."""
    return clock.today() > cycle.collects_until or not unanswered(session, cycle)


@rule(source="TRN-18")
def discussion_required(cycle: NeedCycle, session: Session) -> bool:
    """A zümre or a class teachers' board has discussed the needs."""
    return session.scalar(select(Discussion.id).filter_by(cycle_id=cycle.id).limit(1)) is not None


def write_headings(cycle: NeedCycle, inputs: Mapping[str, Any]) -> None:
    """What was written."""
    cycle.headings = inputs["headings"]


def note_reminder(cycle: NeedCycle) -> None:
    """They were asked once more."""
    cycle.reminded_at = clock.now()


def note_collected(cycle: NeedCycle, session: Session) -> None:
    """Who had prepared until then (TRN-18.01)."""
    cycle.collected_at = clock.now()
    cycle.prepared = present(session, cycle.unit, answered_in(session, cycle).keys())


def note_approval(cycle: NeedCycle, session: Session, actor: Actor) -> None:
    """Who approved, and when (TRN-18.05)."""
    known = session.get(KnownPerson, actor.person)
    cycle.approved_at, cycle.approved_by = clock.now(), known.name if known else ""
    cycle.sent_back_because = None


def note_sending_back(cycle: NeedCycle, inputs: Mapping[str, Any]) -> None:
    """Why, for the board that decides again."""
    cycle.sent_back_because = inputs["reason"]


def half_year_is_over(cycle: NeedCycle) -> datetime:
    """The end of the half-year's last day."""
    return clock.end_of(cycle.ends_on)


DEPUTY, PRINCIPAL = Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL
LED: dict[str, Any] = {"of": its_chair, "as_": is_deputy_principal}
BOARD = (team_missing, board_day_not_possible, attendee_not_of_the_school, topic_named_twice)
OPEN = (State.OPEN, State.UNDER_DISCUSSION, State.AT_TEACHERS_BOARD, State.DECIDED, State.FINAL)
S = State
# fmt: off
NEED_CYCLE = Process("need_cycle", NeedCycle, (
    Step(None,                "open",            SYSTEM,    S.OPEN,              told.Opened,          need_cycle_already_open, make=open_cycle, then=tell_of_missing_team, tells=(to.staff, to.team)),
    Step(None,                "open_early",      DEPUTY,    S.OPEN,              told.Opened,          (team_missing, need_cycle_already_open), **LED, make=open_early, tells=(to.staff, to.team)),
    Step(S.OPEN,              "miss_team",       SYSTEM,    SAME,                told.TeamMissed,      tells=(to.principal,)),
    Step(S.OPEN,              "remind",          SYSTEM,    SAME,                told.AnswersReminded, at=reminder_at, sets=note_reminder, tells=(to_be_reminded,)),
    Step(S.OPEN,              "edit",            DEPUTY,    SAME,                told.HeadingsWritten, team_missing, **LED, takes=HeadingTexts, sets=write_headings, edits=True, optional=True),
    Step(S.OPEN,              "collect",         DEPUTY,    S.UNDER_DISCUSSION,  told.DataCollected,   (team_missing, heading_not_answered, preparation_not_over), **LED, sets=note_collected),
    Step(S.UNDER_DISCUSSION,  "bring_to_board",  DEPUTY,    S.AT_TEACHERS_BOARD, told.Discussed,       (team_missing, discussion_required), **LED),
    Step(S.AT_TEACHERS_BOARD, "record_decision", DEPUTY,    S.DECIDED,           told.BoardDecided,    BOARD, **LED, takes=BoardDecision, sets=write_decision, tells=(to.principal,)),
    Decides(S.DECIDED,        "finalise",        PRINCIPAL, S.FINAL,             told.Finalised,       sets=note_approval, tells=(to.team, to.teachers)),
    Decides(S.DECIDED,        "send_back",       PRINCIPAL, S.AT_TEACHERS_BOARD, told.SentBack,        takes=NeedsSentBack, sets=note_sending_back, tells=(to.chair,)),
    Step(OPEN,                "close",           SYSTEM,    S.CLOSED,            told.Closed,          at=half_year_is_over),
), arrived=S.FINAL)
# fmt: on
