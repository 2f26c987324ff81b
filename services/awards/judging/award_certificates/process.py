"""Who gets the certificate of an award, and when it holds no more (AWD-07, PRV-12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.documents.marks import person_name
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor
from chassis.processes import SYSTEM, Process, Step
from chassis.transitions import create, take
from services.awards.judging.award_certificates.document import AWARD_CERTIFICATE_PAPER
from services.awards.judging.award_certificates.events import Issued, Withdrawn
from services.awards.judging.award_certificates.model import AwardCertificate, State
from services.awards.judging.candidacies.model import Candidacy, Group
from services.awards.records.students.model import State as Consent


def certify(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> AwardCertificate:
    """Of an award that is given: to whom."""
    candidacy = inputs["candidacy"]
    return AwardCertificate(
        unit=inputs["unit"],
        candidacy_id=candidacy.id,
        candidacy=candidacy,
        granted_on=candidacy.decided_on,
        decision_number=candidacy.decision_number,
        **{name: inputs.get(name) for name in ("person", "student_id", "name")},
    )


def issue_all(candidacy: Candidacy, session: Session) -> None:
    """One for each who is named; students who are not named have one together."""
    for whose in _recipients(session, candidacy):
        create(session, AWARD_CERTIFICATE, "issue", SYSTEM_ACTOR, {"candidacy": candidacy, **whose})


def _recipients(session: Session, candidacy: Candidacy) -> Iterator[dict[str, Any]]:
    for person in candidacy.people:
        yield {"unit": candidacy.unit, "person": person, "name": person_name(session, person)}
    # Whose parents have taken their consent back since is named nowhere any more.
    named = [one.student for one in candidacy.students if one.student.state is Consent.CONSENTED]
    for student in named:
        yield {"unit": student.unit, "student_id": student.id, "name": student.name}
    unnamed = (candidacy.student_count or 0) - len(named)
    if candidacy.recipient_group is Group.STUDENT and unnamed > 0:
        yield {"unit": candidacy.unit, "name": f"{unnamed} öğrenci"}


def withdraw_all(candidacy: Candidacy, session: Session) -> None:
    """After an objection that was upheld."""
    for certificate in _standing(session, candidacy.id):
        take(session, AWARD_CERTIFICATE, "withdraw", certificate, SYSTEM_ACTOR)


def _standing(session: Session, candidacy_id: UUID) -> list[AwardCertificate]:
    wanted = select(AwardCertificate).filter_by(candidacy_id=candidacy_id, state=State.ISSUED)
    return list(session.scalars(wanted.order_by(AwardCertificate.id).with_for_update(of=AwardCertificate)))


# fmt: off
AWARD_CERTIFICATE = Process("award_certificate", AwardCertificate, (
    Step(None,         "issue",    SYSTEM, State.ISSUED,    Issued,    make=certify, issues=AWARD_CERTIFICATE_PAPER),
    Step(State.ISSUED, "withdraw", SYSTEM, State.WITHDRAWN, Withdrawn, withdraws=AWARD_CERTIFICATE_PAPER, optional=True),
), arrived=State.ISSUED)
# fmt: on
