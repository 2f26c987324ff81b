"""The report on paper: Ek-3, field by field under the form’s own headings (MOB-12.01 … MOB-12.10)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.marks import unit_name
from chassis.documents.paper import Facts, Paper, Section, Template
from chassis.texts import subject_words


def write(session: Session, participation: Any) -> Paper:
    """The form as it stands now; the T.C. kimlik no is masked on every copy (PRV-03)."""
    programme = participation.programme
    days = [
        Section(f"{one['number']}. gün ({one['day']:%d.%m.%Y})", paragraphs=[str(one["text"] or "")])
        for one in participation.daily_observations
    ]
    items = participation.application_at_home_school
    return Paper(
        title="Öğretmen-Yönetici Hareketlilik Programı Ziyaret Raporu",
        subtitle="Ek-3",
        sections=[
            Section(
                "Ziyaret programına katılan öğretmen/yönetici",
                facts=[
                    ("T.C. kimlik numarası", participation.national_id or ""),
                    ("Adı ve soyadı", participation.name),
                    ("Okulu", unit_name(session, participation.unit)),
                ],
            ),
            Section(
                "Ziyaret programı kapsamında gidilen okul bilgileri",
                facts=[
                    ("Okulun adı", unit_name(session, programme.unit)),
                    ("Ziyarete açılan alan", subject_words(programme.field)["tr"]),
                    ("Ziyaret başlama tarihi", f"{participation.starts_on:%d.%m.%Y}"),
                    ("Ziyaret bitiş tarihi", f"{participation.ends_on:%d.%m.%Y}"),
                ],
            ),
            Section("Ziyaret programı ile ilgili bilgiler", sections=days),
            Section(
                "Ziyaret sürecinde elde edilen bilgi ve tecrübeler", paragraphs=[participation.knowledge_gained or ""]
            ),
            Section(
                "Ziyaret programı kapsamında edinilen bilgilerin kendi okulunda uygulamaya geçirilmesi",
                paragraphs=[f"{number}. {one}" for number, one in enumerate(items, start=1)],
            ),
            Section("Teslim ve iletim", facts=_hops(participation)),
        ],
    )


def _hops(participation: Any) -> Facts:
    """When it came to the own school, and when it went on to the province (MOB-14)."""
    said = (("Okul müdürlüğüne teslim", participation.delivered_at), ("İle iletim", participation.forwarded_at))
    return [(what, f"{at.astimezone(clock.ISTANBUL):%d.%m.%Y %H.%M}") for what, at in said if at]


VISIT_REPORT = Template("visit_report", write, signed_by=("deliver", "forward"), voided_by=("return",))
