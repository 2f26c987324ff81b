"""Who completes, sends, approves and pays a fee file (SM-FIN, FIN-05, FIN-08, FIN-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.evidence.rows import takes_evidence
from chassis.identity import PROVINCE, ROOT, Actor, Role, cut
from chassis.processes import SAME, SYSTEM, Addressee, Decision, Process, Step
from services.training import audience as to
from services.training.money.balances.process import appropriation_exceeded, lock_balance, warn_if_low
from services.training.money.expenses.process import Correction, ExpenseReason, Payment
from services.training.money.fee_files import events as told
from services.training.money.fee_files.model import DOCUMENTS, FeeFile, Hours, Paper, Payer, State
from services.training.money.fee_steps import process as said

OYGGM, PROVINCE_OFFICER, DISTRICT = Role.OYGGM_OFFICER, Role.PROVINCE_OFFICER, Role.DISTRICT_OFFICER
RUNNING = (OYGGM, Role.OGM_OFFICER, Role.MINISTRY_UNIT_OFFICER)
EVALUATING = (DISTRICT, PROVINCE_OFFICER)


def open_file(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> FeeFile:
    """With the hours that are known and the documents that are needed."""
    known = {name: value for name, value in inputs.items() if name != "hours"}
    payer_unit = ROOT if inputs["payer"] is Payer.OYGGM else cut(inputs["unit"], PROVINCE)
    file = FeeFile(payer_unit=payer_unit, corrections=[], **known)
    file.hours = [Hours(**one, legal_basis=said.FEE_LAW) for one in inputs["hours"]]
    file.documents = [Paper(kind=kind, position=position) for position, kind in enumerate(DOCUMENTS)]
    said.add_up(file)
    return file


def paid_by_ministry(file: FeeFile) -> bool:
    """What was given online in a community (FIN-08)."""
    return file.payer is Payer.OYGGM


def paid_by_province(file: FeeFile) -> bool:
    """All else (Q-41)."""
    return file.payer is Payer.PROVINCE


def runs_it(file: FeeFile, actor: Actor) -> bool:
    """The general directorate that ran the activity."""
    return any(post.role == file.run_by for post in actor.posts)


def completes_it(file: FeeFile, actor: Actor) -> bool:
    """Whoever runs the activity where the ministry pays; else those who evaluated it (SM-FIN)."""
    return runs_it(file, actor) if paid_by_ministry(file) else any(post.role in EVALUATING for post in actor.posts)


def running(file: FeeFile) -> list[Addressee]:
    """Whoever completes the file."""
    if file.payer is Payer.OYGGM:
        return [Addressee(Role(file.run_by), ROOT)]
    return to.district(file)


def payer(file: FeeFile) -> list[Addressee]:
    """Whoever pays (NTF-49)."""
    return to.ministry(file) if file.payer is Payer.OYGGM else to.province(file)


def trainers(file: FeeFile) -> list[Addressee]:
    """Who gave the lessons."""
    return [Addressee(person=one) for one in dict.fromkeys(line.trainer for line in file.hours) if one]


S = State
OPEN = (S.DRAFT, S.RETURNED)
KEPT = (S.DRAFT, S.RETURNED, S.COMPLETE)
READY = (said.hours_required, said.documents_incomplete)
FOR_MINISTRY: dict[str, Any] = {"when": paid_by_ministry, "as_": runs_it}
FOR_PROVINCE: dict[str, Any] = {"when": paid_by_province}
PAID_BY_MINISTRY: dict[str, Any] = {"when": paid_by_ministry}
HOURS: dict[str, Any] = {"takes": said.NewHours, "sets": said.record_hours, "optional": True}
RATE: dict[str, Any] = {"takes": said.Rate, "sets": said.enter_rate, "optional": True}
DOCUMENT: dict[str, Any] = {"takes": said.DocumentState, "sets": said.write_document, "optional": True}
RETURN: dict[str, Any] = {"takes": ExpenseReason, "tells": (running,), "optional": True}
APPROVE: dict[str, Any] = {"locks": lock_balance, "then": warn_if_low}
PAY: dict[str, Any] = {"takes": Payment, "sets": said.pay, "tells": (trainers, running)}
CORRECT: dict[str, Any] = {"takes": Correction, "sets": said.correct, "tells": (trainers, running), "optional": True}
OF_THE_YEAR = (said.fee_trainer_unknown, said.outside_budget_year, said.after_the_activity)
# fmt: off
FEE_FILE = Process("fee_file", FeeFile, (
    Step(None,           "open",           SYSTEM,           S.DRAFT,    told.Opened,          make=open_file, tells=(running,)),
    Step(OPEN,           "record_hours",   RUNNING,          SAME,       told.HoursRecorded,   OF_THE_YEAR, **(FOR_MINISTRY | HOURS)),
    Step(OPEN,           "record_hours",   EVALUATING,       SAME,       told.HoursRecorded,   OF_THE_YEAR, **(FOR_PROVINCE | HOURS)),
    Step(OPEN,           "enter_rate",     RUNNING,          SAME,       told.RateEntered,     **(FOR_MINISTRY | RATE)),
    Step(OPEN,           "enter_rate",     EVALUATING,       SAME,       told.RateEntered,     **(FOR_PROVINCE | RATE)),
    Step(KEPT,           "write_document", RUNNING,          SAME,       told.DocumentWritten, **(FOR_MINISTRY | DOCUMENT)),
    Step(KEPT,           "write_document", EVALUATING,       SAME,       told.DocumentWritten, **(FOR_PROVINCE | DOCUMENT)),
    *takes_evidence("training.fee_file", KEPT, (*RUNNING, *EVALUATING), as_=completes_it),
    Step(OPEN,           "complete",       RUNNING,          S.COMPLETE, told.Completed,       READY, **FOR_MINISTRY),
    Step(OPEN,           "complete",       EVALUATING,       S.COMPLETE, told.Completed,       READY, **FOR_PROVINCE),
    Step(S.COMPLETE,     "send",           RUNNING,          S.SENT,     told.Sent,            (said.activity_not_ended, *READY), **FOR_MINISTRY, tells=(payer,)),
    Step(S.COMPLETE,     "send",           EVALUATING,       S.SENT,     told.Sent,            (said.activity_not_ended, *READY), **FOR_PROVINCE, tells=(payer,)),
    Decision(S.SENT,     "return",         OYGGM,            S.RETURNED, told.Returned,        **(PAID_BY_MINISTRY | RETURN)),
    Decision(S.SENT,     "return",         PROVINCE_OFFICER, S.RETURNED, told.Returned,        **(FOR_PROVINCE | RETURN)),
    Decision(S.SENT,     "approve",        OYGGM,            S.APPROVED, told.Approved,        appropriation_exceeded, **(PAID_BY_MINISTRY | APPROVE)),
    Decision(S.SENT,     "approve",        PROVINCE_OFFICER, S.APPROVED, told.Approved,        appropriation_exceeded, **(FOR_PROVINCE | APPROVE)),
    Decision(S.APPROVED, "pay",            OYGGM,            S.PAID,     told.Paid,            **(PAID_BY_MINISTRY | PAY)),
    Decision(S.APPROVED, "pay",            PROVINCE_OFFICER, S.PAID,     told.Paid,            **(FOR_PROVINCE | PAY)),
    Decision(S.PAID,     "correct",        OYGGM,            SAME,       told.Corrected,       said.more_than_was_paid, **(PAID_BY_MINISTRY | CORRECT)),
    Decision(S.PAID,     "correct",        PROVINCE_OFFICER, SAME,       told.Corrected,       said.more_than_was_paid, **(FOR_PROVINCE | CORRECT)),
), arrived=S.PAID)
# fmt: on
