"""Who nominates, shortlists, judges and decides, and when the world learns of it (SM-AWD-4, NTF-54, NTF-68)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from marshmallow import fields
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.identity import SCHOOL, Role, cut
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step, rule
from chassis.records import RecordEntry
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.awards.audience import district_board, executive_board, monitoring_board, told_executive_board
from services.awards.audience import told_monitoring_board as told_jurors
from services.awards.judging.award_certificates import process as certificates
from services.awards.judging.candidacies import events as told
from services.awards.judging.candidacies.model import AWARDED, Candidacy, Group, State
from services.awards.judging.decisions import process as decisions
from services.awards.judging.decisions.model import Outcome
from services.awards.judging.nominations import process as nominations
from services.awards.judging.nominations.process import own_record
from services.awards.judging.rankings.model import Ranking, RankingLine
from services.awards.judging.scoring_phases import process as phases
from services.awards.judging.second_looks import process as second_looks
from services.awards.school_work.public_events.queries import held
from services.awards.years.project_years.queries import year_locked

BODY = Role.BIGEP_BODY_MEMBER
S = State


class LeavingOut(Inputs):
    """Why it does not come on the short list."""

    reason = Text(required=True, most=1000)


class AwardPresentation(Inputs):
    """On which day it was handed over."""

    presented_on = fields.Date(required=True)


def leave_out(candidacy: Candidacy, inputs: Mapping[str, Any]) -> None:
    """For which reason."""
    candidacy.left_out_for = inputs["reason"]


def present(candidacy: Candidacy, inputs: Mapping[str, Any]) -> None:
    """On which day."""
    candidacy.presented_on = inputs["presented_on"]


def lock_year(candidacy: Candidacy, session: Session) -> None:
    """What is counted, ranked or released in a year is so by one at a time."""
    year_locked(session, candidacy.project_year_id)


@rule(source="SM-AWD-4", status=409)
def quota_full(candidacy: Candidacy, session: Session) -> bool:
    """Each district shortlists no more of a school level and an award area than the year allows."""
    same = (
        Candidacy.project_year_id == candidacy.project_year_id,
        Candidacy.award_area == candidacy.award_area,
        Candidacy.district == candidacy.district,
        Candidacy.level == candidacy.level if candidacy.level else Candidacy.level.is_(None),
        Candidacy.state.not_in((S.NOMINATED, S.LEFT_OUT)),
    )
    number = session.scalar(select(func.count()).select_from(Candidacy).where(*same)) or 0
    return number < (candidacy.project_year.district_quota or 0)


@rule(source="SM-AWD-4", status=409)
def ranking_still_open(candidacy: Candidacy, session: Session) -> bool:
    """It is proposed from a ranked list that has been closed."""
    line = select(RankingLine.place).join(Ranking).where(RankingLine.candidacy_id == candidacy.id)
    return session.scalar(line.limit(1)) is not None


@rule(source="SM-AWD-4")
def ceremony_not_held(candidacy: Candidacy, session: Session) -> bool:
    """Awards are handed over at the year's ceremony (AWD-34)."""
    return held(session, candidacy.project_year_id, "award_ceremony")


@rule(source="SM-AWD-4", field="presented_on")
def presented_in_the_future(candidacy: Candidacy, inputs: Mapping[str, Any]) -> bool:
    """It is recorded when it has been done."""
    return bool(inputs["presented_on"] <= clock.today())


def publish_unless_sealed(candidacy: Candidacy, session: Session) -> None:
    """At once, or with the release of the whole year."""
    if not decisions.is_sealed(candidacy.project_year):
        publish(session, candidacy)


def publish(session: Session, candidacy: Candidacy) -> None:
    """As the board has decided; from then on everybody concerned may know."""
    granted = candidacy.decision is not None and candidacy.decision.outcome is Outcome.GRANTED
    take(session, CANDIDACY, "grant" if granted else "refuse", candidacy, SYSTEM_ACTOR)


def note_publication(candidacy: Candidacy) -> None:
    """From this day on an objection may be filed; a decision on one moves it no further."""
    candidacy.published_on = candidacy.published_on or clock.today()


def recipients(candidacy: Candidacy) -> list[Addressee]:
    """Managers and teachers; of students, who have no account, the principals of their schools."""
    if candidacy.recipient_group is Group.STUDENT:
        return [Addressee(Role.PRINCIPAL, cut(unit, SCHOOL)) for unit in candidacy.schools]
    return [Addressee(person=one) for one in candidacy.people]


def nominating_body(candidacy: Candidacy) -> Iterable[Addressee]:
    """The body that nominated it."""
    return [Addressee(BODY, at.unit, at.branch) for at in nominations.nominating_body(candidacy)]


def recorded(candidacy: Candidacy) -> list[RecordEntry]:
    """An award stands in its managers' and teachers' own records, as long as it holds."""
    day = candidacy.decided_on
    if candidacy.state not in AWARDED or day is None:
        return []
    return [RecordEntry(one, "award_received", day, day) for one in candidacy.people]


DISTRICT: dict[str, Any] = {"of": district_board, "when": phases.has_quota, "optional": True}
JURY: dict[str, Any] = {"of": monitoring_board}
BOARD: dict[str, Any] = {"of": executive_board}
END: dict[str, Any] = JURY | {"when": phases.phase_is_over, "sets": phases.sum_up, "optional": True}
DECIDE: dict[str, Any] = BOARD | {
    "takes": decisions.AwardDecided,
    "sets": decisions.decide,
    "then": publish_unless_sealed,
    "locks": lock_year,
}
SAID = (own_record, decisions.grounds_missing, decisions.decided_in_the_future)
GRANTED: dict[str, Any] = {"sets": note_publication, "then": certificates.issue_all, "tells": (recipients,)}
REFUSED: dict[str, Any] = {"sets": note_publication, "tells": (nominating_body,), "optional": True}
# fmt: off
CANDIDACY = Process("candidacy", Candidacy, (
    Step(None,              "nominate",          BODY,   S.NOMINATED,   told.Nominated,   nominations.RULES, of=nominations.nominators, branches=nominations.NOMINATING, takes=nominations.Nomination, make=nominations.nominate, tells=(told_jurors,)),
    Decision(S.NOMINATED,   "shortlist",         BODY,   S.SHORTLISTED, told.Shortlisted, (own_record, quota_full), locks=lock_year, **DISTRICT),
    Decision(S.NOMINATED,   "leave_out",         BODY,   S.LEFT_OUT,    told.LeftOut,     own_record, takes=LeavingOut, sets=leave_out, tells=(nominating_body,), **DISTRICT),
    Step(S.NOMINATED,       "close_scoring",     SYSTEM, S.SCORED,      told.Scored,      phases.too_few_scores, at=phases.closes_at, sets=phases.sum_up),
    Step(S.SHORTLISTED,     "close_scoring",     SYSTEM, S.SCORED,      told.Scored,      phases.too_few_scores, at=phases.closes_at, sets=phases.sum_up),
    Decision(S.NOMINATED,   "end_scoring",       BODY,   S.SCORED,      told.Scored,      (own_record, phases.too_few_scores), **END),
    Decision(S.SHORTLISTED, "end_scoring",       BODY,   S.SCORED,      told.Scored,      (own_record, phases.too_few_scores), **END),
    Decision(S.SCORED,      "open_second_look",  BODY,   S.SECOND_LOOK, told.SecondLookOpened, (own_record, second_looks.spread_within_threshold, second_looks.already_ranked), takes=second_looks.SecondLook, sets=second_looks.open_it, locks=lock_year, optional=True, **JURY),
    Decision(S.SECOND_LOOK, "close_second_look", BODY,   S.SCORED,      told.Scored,      (own_record, second_looks.second_look_undecided), takes=second_looks.SecondLookOutcome, sets=second_looks.close_it, **JURY),
    Decision(S.SCORED,      "propose",           BODY,   S.PROPOSED,    told.Proposed,    (own_record, ranking_still_open), tells=(told_executive_board,), **JURY),
    Decision(S.PROPOSED,    "decide",            BODY,   SAME,          told.Decided,     SAID, when=decisions.is_undecided, **DECIDE),
    Decision(S.PROPOSED,    "decide",            BODY,   SAME,          told.Decided,     SAID, when=decisions.is_decided, optional=True, **DECIDE),
    Step(S.PROPOSED,        "grant",             SYSTEM, S.GRANTED,     told.Granted,     **GRANTED),
    Step(S.NOT_GRANTED,     "grant",             SYSTEM, S.GRANTED,     told.Granted,     optional=True, **GRANTED),
    Step(S.PROPOSED,        "refuse",            SYSTEM, S.NOT_GRANTED, told.NotGranted,  **REFUSED),
    Step(S.GRANTED,         "refuse",            SYSTEM, S.NOT_GRANTED, told.NotGranted,  then=certificates.withdraw_all, **REFUSED),
    Step(S.GRANTED,         "present",           Role.PROVINCE_OFFICER, S.PRESENTED, told.Presented, (own_record, ceremony_not_held, presented_in_the_future), takes=AwardPresentation, sets=present, tells=(recipients,)),
), arrived=S.PRESENTED, enters=recorded)
# fmt: on
