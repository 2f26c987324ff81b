"""What the minutes of a meeting look like on paper."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Table, Template
from chassis.texts import text
from services.partnership.joint_work.meetings.model import Attendee, Meeting


def write(session: Session, meeting: Meeting) -> Paper:
    """Where and when, who was there, what was said and decided."""
    sections = [
        Section("Katılanlar", tables=[_attendees(session, meeting)]),
        Section("Görüşülenler", paragraphs=[meeting.minutes or ""]),
    ]
    if meeting.decisions:
        sections.append(Section("Kararlar", paragraphs=[meeting.decisions]))
    return Paper(
        title=f"{meeting.title()['tr'].partition(',')[0]} tutanağı",
        subtitle=" – ".join(unit_name(session, school) for school in meeting.schools),
        facts=[
            ("Eğitim öğretim yılı", meeting.school_year),
            ("Toplantı tarihi", meeting.meets_on.strftime("%d.%m.%Y")),
            ("Yapılış biçimi", text(f"choice.mode.{meeting.mode}", "tr")),
            ("Yer", meeting.place or ""),
        ],
        sections=sections,
    )


def _attendees(session: Session, meeting: Meeting) -> Table:
    rows = [[one.name, unit_name(session, one.school), _as_what(one)] for one in meeting.attendees]
    return Table("Toplantıya katılanlar", ["Adı soyadı", "Okulu", "Görevi"], sorted(rows, key=lambda row: row[1]))


def _as_what(one: Attendee) -> str:
    posts = [word for word, is_so in (("Yönetici", one.is_manager), ("Öğretmen", one.is_teacher)) if is_so]
    return ", ".join(posts)


MINUTES = Template("meeting_minutes", write, signed_by=("hold",))
