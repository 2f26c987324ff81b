"""What a certificate looks like on paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Template
from chassis.texts import text
from services.training.planning.certificates.model import Certificate


def write(session: Session, certificate: Certificate) -> Paper:
    """Who took part in what, when, and for how many hours."""
    days = " – ".join(day.strftime("%d.%m.%Y") for day in (certificate.starts_on, certificate.ends_on))
    sentence = (
        f"Sayın {certificate.name}, {days} tarihlerinde düzenlenen “{certificate.programme}” adlı hizmet içi eğitim "
        f"faaliyetine katılmış ve {certificate.hours} saatlik eğitimi tamamlamıştır."
    )
    return Paper(
        title="Katılım belgesi",
        subtitle=certificate.programme,
        facts=[
            ("Belge numarası", certificate.number),
            ("Adı ve soyadı", certificate.name),
            ("Görev yeri", unit_name(session, certificate.unit)),
            ("Eğitim türü", text(f"choice.approaches.{certificate.approach}", "tr")),
            ("Eğitimin tarihi", days),
            ("Eğitimin süresi", f"{certificate.hours} saat"),
            ("Eğitimin yeri", certificate.venue),
            ("Devam", f"% {certificate.percent}"),
        ],
        sections=[Section("Katılım", paragraphs=[sentence])],
    )


CERTIFICATE_PAPER = Template("certificate", write)
