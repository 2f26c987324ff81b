"""The request on paper: Okul Temelli Mesleki Gelişim Talep Formu (Ek-1), heading by heading as the guide has it."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Table, Template
from chassis.texts import has, text
from services.training.requests.otmg_requests.model import OtmgRequest
from services.training.requests.request_people.model import RequestPerson
from services.training.requests.request_priorities.process import priority_of

TRAINERS = ["Adı ve soyadı", "T.C. kimlik no", "Görev yeri", "Tercih edilme nedeni"]
OWN = ["Adı ve soyadı", "T.C. kimlik no"]
OTHERS = [*OWN, "Okulu"]


def write(session: Session, request: OtmgRequest) -> Paper:
    """The eleven headings of the form, in its order; every T.C. kimlik no is masked (PRV-03)."""
    return Paper(
        title="Okul Temelli Mesleki Gelişim Talep Formu",
        subtitle="Ek-1",
        facts=[
            ("Okulun adı", unit_name(session, request.unit)),
            ("Yarıyıl", request.half_year),
            ("Resmî yazı", f"{_day(request.letter_dated_on)} tarihli ve {request.letter_number or '–'} sayılı"),
        ],
        sections=[*_training(request), *_people(session, request), *_reasons(request)],
    )


def _training(request: OtmgRequest) -> list[Section]:
    dates = f"{_day(request.starts_on)} – {_day(request.ends_on)}"
    return [
        Section("Eğitim konusu", paragraphs=[request.training_subject or ""]),
        Section("İçeriği", paragraphs=[f"{number}. {one}" for number, one in enumerate(request.content_headings, 1)]),
        Section(
            "Süresi",
            facts=[("Gün", str(request.days or "")), ("Saat", str(request.hours or "")), ("Tarih aralığı", dates)],
        ),
    ]


def _people(session: Session, request: OtmgRequest) -> list[Section]:
    trainers = [
        [one.name, one.national_id, one.workplace or "", one.preference_reason or ""] for one in request.trainers
    ]
    own = [[one.name, one.national_id] for one in request.same_school_participants]
    return [
        Section("Eğitim görevlisi/görevlileri", tables=[Table("Eğitim görevlisi/görevlileri", TRAINERS, trainers)]),
        Section(
            "Eğitime katılacak öğretmenlerin adı ve soyadı",
            sections=[
                Section("Aynı okuldan katılımcılar", tables=[Table("Aynı okuldan katılımcılar", OWN, own)]),
                Section(
                    "Diğer okullardan katılımcılar",
                    tables=[Table("Diğer okullardan katılımcılar", OTHERS, _others(session, request))],
                ),
            ],
        ),
    ]


def _others(session: Session, request: OtmgRequest) -> list[list[str]]:
    return [[one.name, one.national_id, _school(session, one)] for one in request.other_school_participants]


def _school(session: Session, line: RequestPerson) -> str:
    return f"{unit_name(session, line.unit or '')} ({(line.unit or '').rpartition('/')[2]})"


def _reasons(request: OtmgRequest) -> list[Section]:
    grounds = [(_ground(one["dimension"], one["other"]), one["text"]) for one in request.rationale_dimensions]
    priority = priority_of(request)
    return [
        Section("Gerekçe", paragraphs=[request.rationale or ""], facts=grounds),
        Section("Beklenen fayda", paragraphs=[request.expected_benefit or ""]),
        Section("Açıklama", paragraphs=[request.explanation or ""]),
        Section("Öncelik düzeyi", paragraphs=["" if priority is None else str(priority)]),
    ]


def _ground(code: str, other: str | None) -> str:
    key = f"choice.rationale_dimensions.{code}"
    return other or (text(key, "tr") if has(key) else code)


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else "–"


REQUEST_FORM = Template(
    "otmg_request_form", write, signed_by=("complete", "submit"), voided_by=("send_back", "revise", "return")
)
