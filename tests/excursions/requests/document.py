"""What a permit looks like on paper."""

from sqlalchemy.orm import Session

from chassis.documents.paper import Paper, Template
from tests.excursions.requests.model import Excursion


def write(session: Session, excursion: Excursion) -> Paper:
    return Paper(f"{excursion.place} gezi izni", facts=[("Öğrenci sayısı", str(excursion.pupils))])


PERMIT = Template("permit", write, signed_by=("submit", "approve"), voided_by=("revoke",))
