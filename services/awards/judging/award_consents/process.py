"""A student whose parent no longer agrees is named in no candidacy and on no certificate (PRV-12)."""

from __future__ import annotations

from typing import Any

from marshmallow import fields
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.schema import Facts
from chassis.transitions import take
from services.awards.judging.award_certificates.model import AwardCertificate, State
from services.awards.judging.award_certificates.process import AWARD_CERTIFICATE
from services.awards.judging.candidacies.model import StudentRecipient


class ConsentFacts(Facts):
    """Whose it was."""

    id = fields.UUID(required=True)


def unname(session: Session, facts: dict[str, Any]) -> None:
    """How many students it was stays; the printed certificate is forgotten by the next day's run."""
    session.execute(delete(StudentRecipient).where(StudentRecipient.student_id == facts["id"]))
    certificates = select(AwardCertificate).filter_by(student_id=facts["id"]).order_by(AwardCertificate.id)
    for certificate in session.scalars(certificates.with_for_update(of=AwardCertificate)).all():
        if certificate.state is State.ISSUED:
            take(session, AWARD_CERTIFICATE, "withdraw", certificate, SYSTEM_ACTOR)
        certificate.name = ""
