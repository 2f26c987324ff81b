"""Who drafts and hands in an activity record, and which body decides on it when (SM-AWD-3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.evidence.rows import takes_evidence
from chassis.identity import Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step
from chassis.records import RecordEntry
from services.awards import audience as to
from services.awards.records.activity_records import events as told
from services.awards.records.activity_records.model import (
    HELD,
    SENT_BACK,
    TAKEN_UP,
    WITH_AUTHOR,
    ActivityRecord,
    State,
)
from services.awards.records.record_answers.process import (
    ExhibitionReason,
    NewAuthor,
    RejectionReason,
    ReturnReason,
    hand_over,
)
from services.awards.records.record_completeness.process import COMPLETE
from services.awards.records.record_parts import process as parts
from services.awards.records.record_rules.process import (
    FITTING,
    commission_missing,
    person_not_of_the_school,
    school_is_closed,
)
from services.awards.records.record_texts.process import WRITERS, RecordContent, draft, write
from services.awards.records.record_times.process import (
    UNDECIDED,
    archive_is_due,
    note_reminder,
    recording_is_closed,
    reminder_is_due,
    year_is_decided,
)
from services.awards.years.closed_schools import process as closed
from services.awards.years.project_years.model import ProjectYear

BODY, PRINCIPAL, PROVINCE = Role.BIGEP_BODY_MEMBER, Role.PRINCIPAL, Role.PROVINCE_OFFICER


def submit(record: ActivityRecord) -> None:
    """Since when the school's commission has it."""
    record.submitted_at = clock.now()
    lift(record)


def accept(record: ActivityRecord) -> None:
    """Since when it is evaluated."""
    record.accepted_at = clock.now()


def send_back(record: ActivityRecord) -> None:
    """Which body had it, and since when it has it no more."""
    record.sent_back_from, record.sent_back_on = record.state, clock.today()


def reject(record: ActivityRecord, inputs: Mapping[str, Any]) -> None:
    """Why it is not taken up."""
    record.rejected_as = inputs["rejected_as"]
    send_back(record)


def lift(record: ActivityRecord) -> None:
    """As if it had never been sent back."""
    record.rejected_as = record.sent_back_from = record.sent_back_on = None


def lift_into_evaluation(record: ActivityRecord) -> None:
    """As if the last body had taken it up."""
    lift(record)
    accept(record)


def was_at(state: State) -> Callable[[ActivityRecord], bool]:
    """Whether the body sent it back at which it lay in this state."""

    def lay_there(record: ActivityRecord) -> bool:
        return record.sent_back_from is state

    return lay_there


def recorded(record: ActivityRecord) -> list[RecordEntry]:
    """Whose work it is, once it was taken up."""
    if record.state not in TAKEN_UP:
        return []
    days = (record.starts_on, record.ends_on)
    return [RecordEntry(one.person, "activity_record", *days) for one in record.people]


S = State
OPEN_NOW = (school_is_closed, recording_is_closed)
DECIDED = (closed.frozen_with_its_school, year_is_decided, parts.own_record)
IN_HAND = (S.RETURNED, *HELD)
WRITING: dict[str, Any] = {"of": parts.writers, "as_": parts.serves_there}
RETURN: dict[str, Any] = {"takes": ReturnReason, "sets": send_back, "tells": (parts.the_author,), "optional": True}
REJECT: dict[str, Any] = {"takes": RejectionReason, "sets": reject, "tells": (parts.the_author,), "optional": True}
TOLD = (parts.the_author, to.principal, parts.co_owning_principals)
SHOWN: dict[str, Any] = {"of": parts.exhibitors, "optional": True}
# fmt: off
ACTIVITY_RECORD = Process("activity_record", ActivityRecord, (
    Step(None,                    "draft",     WRITERS,   S.DRAFT,             told.Drafted,          (*OPEN_NOW, *FITTING), takes=RecordContent, make=draft),
    Step(WITH_AUTHOR,             "edit",      WRITERS,   SAME,                told.Edited,           (*OPEN_NOW, *FITTING), **WRITING, takes=RecordContent, sets=write, edits=True, optional=True),
    *takes_evidence("awards.activity_record", WITH_AUTHOR, WRITERS, **WRITING),
    # The principal has no hand in the work by naming who goes on with it, and may decide on it in the commission.
    Decision(WITH_AUTHOR,         "hand_over", PRINCIPAL, SAME,                told.HandedOver,       person_not_of_the_school, takes=NewAuthor, sets=hand_over, optional=True, tells=(parts.the_author,)),
    Step(WITH_AUTHOR,             "remind",    SYSTEM,    SAME,                told.Reminded,         at=reminder_is_due, sets=note_reminder, tells=(parts.the_author_today,)),
    Step(WITH_AUTHOR,             "submit",    WRITERS,   S.SUBMITTED,         told.Submitted,        (*OPEN_NOW, commission_missing, *COMPLETE), of=parts.author, as_=parts.serves_there, sets=submit),
    Step(S.SUBMITTED,             "confirm",   PRINCIPAL, SAME,                told.Confirmed,        year_is_decided, of=parts.unconfirmed, sets=parts.confirm, tells=(parts.the_author,)),
    Decision(S.SUBMITTED,         "verify",    BODY,      S.SCHOOL_VERIFIED,   told.SchoolVerified,   (*DECIDED, parts.co_owners_not_confirmed), of=to.school_commission),
    Decision(S.SUBMITTED,         "return",    BODY,      S.RETURNED,          told.Returned,         DECIDED, of=to.school_commission, **RETURN),
    Decision(S.SUBMITTED,         "reject",    BODY,      S.REJECTED,          told.Rejected,         DECIDED, of=to.school_commission, **REJECT),
    Decision(S.SCHOOL_VERIFIED,   "review",    BODY,      S.DISTRICT_REVIEWED, told.DistrictReviewed, DECIDED, of=to.district_board),
    Decision(S.SCHOOL_VERIFIED,   "return",    BODY,      S.RETURNED,          told.Returned,         DECIDED, of=to.district_board, **RETURN),
    Decision(S.SCHOOL_VERIFIED,   "reject",    BODY,      S.REJECTED,          told.Rejected,         DECIDED, of=to.district_board, **REJECT),
    Decision(S.DISTRICT_REVIEWED, "accept",    BODY,      S.ACCEPTED,          told.Accepted,         DECIDED, of=to.monitoring_board, sets=accept, tells=TOLD),
    Decision(S.DISTRICT_REVIEWED, "return",    BODY,      S.RETURNED,          told.Returned,         DECIDED, of=to.monitoring_board, **RETURN),
    Decision(S.DISTRICT_REVIEWED, "reject",    BODY,      S.REJECTED,          told.Rejected,         DECIDED, of=to.monitoring_board, **REJECT),
    Decision(S.ACCEPTED,          "choose_for_exhibition", BODY, SAME,         told.ChosenForExhibition, parts.own_record, when=parts.is_not_chosen, sets=parts.choose, tells=TOLD, **SHOWN),
    Decision(S.ACCEPTED,          "take_out_of_exhibition", BODY, SAME,        told.TakenOut,         when=parts.is_chosen, takes=ExhibitionReason, sets=parts.take_out, tells=TOLD, **SHOWN),
    Step(tuple(S),                "unname",    SYSTEM,    SAME,                told.StudentUnnamed,   sets=parts.take_out, tells=(parts.the_author, to.principal)),
    # The next higher body has upheld the school's objection.
    Step(SENT_BACK,               "lift",      SYSTEM,    S.SCHOOL_VERIFIED,   told.SchoolVerified,   parts.co_owners_not_confirmed, when=was_at(S.SUBMITTED), sets=lift, optional=True),
    Step(SENT_BACK,               "lift",      SYSTEM,    S.DISTRICT_REVIEWED, told.DistrictReviewed, when=was_at(S.SCHOOL_VERIFIED), sets=lift, optional=True),
    Step(SENT_BACK,               "lift",      SYSTEM,    S.ACCEPTED,          told.Accepted,         when=was_at(S.DISTRICT_REVIEWED), sets=lift_into_evaluation, optional=True, tells=TOLD),
    # Of a school that was closed: the province says which school goes on with it.
    Step(IN_HAND,                 "freeze",    SYSTEM,    SAME,                told.Frozen,           sets=closed.freeze, tells=(parts.the_author, to.province_officers)),
    Decision(IN_HAND,             "move",      PROVINCE,  SAME,                told.Moved,            closed.successor_not_open, when=closed.is_frozen, takes=closed.SuccessorSchool, sets=closed.move, tells=(parts.the_author, to.principal)),
    Step(S.ACCEPTED,              "archive",   SYSTEM,    S.ARCHIVED,          told.Archived,         at=archive_is_due, optional=True),
), arrived=S.ACCEPTED, enters=recorded)
# fmt: on


def freeze_records(session: Session, facts: Mapping[str, Any]) -> None:
    """A school was closed: what it handed in and is not decided yet waits for the province (Q-48)."""
    going_on = select(ProjectYear.id).where(ProjectYear.state.in_(UNDECIDED))
    is_open = (ActivityRecord.state.in_(IN_HAND), ActivityRecord.project_year_id.in_(going_on))
    closed.freeze_all(session, ACTIVITY_RECORD, facts, *is_open)
