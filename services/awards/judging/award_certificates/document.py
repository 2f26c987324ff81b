"""What the certificate of an award looks like on paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Template
from chassis.texts import text
from services.awards.judging.award_certificates.model import AwardCertificate


def write(session: Session, certificate: AwardCertificate) -> Paper:
    """Who was given which award, for which work, by which decision."""
    candidacy = certificate.candidacy
    area = text(f"choice.award_areas.{candidacy.award_area}", "tr")
    schools = ", ".join(unit_name(session, unit) for unit in candidacy.schools)
    sentence = (
        f"Sayın {certificate.name}, “{candidacy.name}” adlı çalışma ile {candidacy.project_year.school_year} proje "
        f"yılında BİGEP kapsamında “{area}” ödülüne layık görülmüştür."
    )
    return Paper(
        title="Ödül belgesi",
        subtitle="Başarıyı İzleme ve Geliştirme Projesi (BİGEP)",
        facts=[
            ("Adı ve soyadı", certificate.name),
            ("Okulu", schools),
            ("Ödül alanı", area),
            ("Grubu", text(f"choice.recipient_groups.{candidacy.recipient_group}", "tr")),
            ("Proje yılı", candidacy.project_year.school_year),
            ("Kurul kararı", f"{certificate.granted_on:%d.%m.%Y}, {certificate.decision_number}"),
        ],
        sections=[Section("Ödül", paragraphs=[sentence])],
    )


AWARD_CERTIFICATE_PAPER = Template("award_certificate", write)
