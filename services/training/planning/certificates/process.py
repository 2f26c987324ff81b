"""Who gets a certificate, and who withdraws one (TRN-41)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from chassis.identity import PROVINCE, ROOT, Actor, Role, cut
from chassis.processes import SYSTEM, Addressee, Decision, Process, Step
from chassis.records import RecordEntry
from chassis.schema import Inputs, Text
from services.training.planning.activities.model import Approach
from services.training.planning.certificates.document import CERTIFICATE_PAPER
from services.training.planning.certificates.events import Issued, Withdrawn
from services.training.planning.certificates.model import Certificate, State

OF_THE_ACTIVITY = ("approach", "starts_on", "ends_on", "hours", "venue")


class CertificateWithdrawal(Inputs):
    """Why it does not hold."""

    reason = Text(required=True, most=1000)


def issue(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Certificate:
    """For one participant of an activity that was completed."""
    activity, participant = inputs["of"], inputs["participant"]
    return Certificate(
        unit=participant.unit,
        person=participant.person,
        name=participant.name,
        activity_id=activity.id,
        programme=activity.name,
        number=participant.document_number,
        percent=participant.percent,
        **{name: getattr(activity, name) for name in OF_THE_ACTIVITY},
    )


def of_a_province(certificate: Certificate) -> Iterable[str]:
    """What a local plan held, its province answers for (Q-56)."""
    return () if certificate.approach == Approach.CENTRAL_TRAINING else (cut(certificate.unit, PROVINCE),)


def of_the_ministry(certificate: Certificate) -> Iterable[str]:
    """What the central plan held, the ministry."""
    return (ROOT,) if certificate.approach == Approach.CENTRAL_TRAINING else ()


def note_reason(certificate: Certificate, inputs: Mapping[str, Any]) -> None:
    """Why."""
    certificate.reason = inputs["reason"]


def whose(certificate: Certificate) -> list[Addressee]:
    """Whose certificate it is."""
    return [Addressee(person=certificate.person)]


def recorded(certificate: Certificate) -> list[RecordEntry]:
    """Whose it is has taken part, as long as it holds."""
    if certificate.state is not State.ISSUED:
        return []
    days = certificate.starts_on, certificate.ends_on
    return [RecordEntry(certificate.person, "training_attended", *days, certificate.hours)]


WITHDRAWS: dict[str, Any] = {
    "takes": CertificateWithdrawal,
    "sets": note_reason,
    "withdraws": CERTIFICATE_PAPER,
    "optional": True,
    "tells": (whose,),
}
# fmt: off
CERTIFICATE = Process("certificate", Certificate, (
    Step(None,             "issue",    SYSTEM, State.ISSUED, Issued, make=issue, issues=CERTIFICATE_PAPER, tells=(whose,)),
    Decision(State.ISSUED, "withdraw", Role.PROVINCE_OFFICER, State.WITHDRAWN, Withdrawn, of=of_a_province, **WITHDRAWS),
    Decision(State.ISSUED, "withdraw", Role.OYGGM_OFFICER, State.WITHDRAWN, Withdrawn, of=of_the_ministry, **WITHDRAWS),
), arrived=State.ISSUED, enters=recorded)
# fmt: on
