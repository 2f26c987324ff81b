"""What a record looks like on paper."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.paper import Paper, Section, Table, Template
from gateway.directory.model import Person, Unit
from gateway.records.model import RecordEntry, RecordExtract
from gateway.records.queries import Record, Sum, record_of
from gateway.wording import sentence, short_day

TURKISH = "tr"


def write(session: Session, extract: RecordExtract) -> Paper:
    """Who, how much in all, and then year by year what."""
    record, person = record_of(session, extract.person), session.get_one(Person, extract.person)
    workplace = session.scalar(select(Unit).filter_by(path=person.unit))
    return Paper(
        title=_("title"),
        subtitle=person.name,
        facts=[
            (_("person"), person.name),
            (_("workplace"), workplace.name if workplace else "–"),
            (_("as_of"), short_day(clock.today(), TURKISH)),
            (_("number"), str(record.total.number)),
            (_("hours"), str(record.total.hours)),
        ],
        sections=[
            Section(_("sums"), tables=_sums(record)) if record.entries else Section(_("sums"), paragraphs=[_("none")]),
            *(_year(record, one) for one in record.years),
        ],
    )


def _sums(record: Record) -> list[Table]:
    by_year = [[str(one.of), str(one.number), str(one.hours)] for one in record.years]
    by_kind = [[str(one.of[TURKISH]), str(one.number), str(one.hours)] for one in record.kinds]
    return [
        Table(_("by_year"), [_("year"), _("number"), _("hours")], by_year),
        Table(_("by_kind"), [_("kind"), _("number"), _("hours")], by_kind),
    ]


def _year(record: Record, year: Sum) -> Section:
    columns = [_("what"), _("kind"), _("days"), _("hours")]
    return Section(str(year.of), tables=[Table(str(year.of), columns, _rows(record.of_year(str(year.of))))])


def _rows(entries: Sequence[RecordEntry]) -> list[list[str]]:
    return [
        [str(one.thing.title[TURKISH]), str(one.kind[TURKISH]), days(one), "–" if one.hours is None else str(one.hours)]
        for one in entries
    ]


def days(entry: RecordEntry) -> str:
    """One day, or from one to the other."""
    return " – ".join(short_day(one, TURKISH) for one in dict.fromkeys((entry.starts_on, entry.ends_on)))


def _(word: str) -> str:
    return sentence(TURKISH, f"record.{word}")


RECORD_PAPER = Template("record_extract", write)
