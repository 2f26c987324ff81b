"""The year's report on paper: a chapter for each line of work, and what stands beside them (AWD-32)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Facts, Paper, Section, Table, Template
from chassis.texts import text
from services.awards.years.year_reports.model import CHAPTERS, YearReport, shown

FIGURES = (
    "records",
    "accepted",
    "schools",
    "manager_count",
    "teacher_count",
    "student_count",
    "parent_count",
    "awards",
)


def write(session: Session, report: YearReport) -> Paper:
    """The report as it stands."""
    year, said = report.project_year, shown(session, report)
    figures = {one["award_area"]: one for one in said["chapters"]}
    return Paper(
        title="Başarıyı İzleme ve Geliştirme Projesi yıl raporu",
        subtitle=f"{unit_name(session, report.unit)}, {year.school_year}",
        facts=[("Rehber ilke", year.motto), ("Sahibi", year.owner), ("Yürütücüsü", year.implementer)],
        sections=[
            *(_chapter(report, part, figures[area]) for part, area in CHAPTERS.items()),
            _without_projects(said["zero_project_schools"]),
            _efforts(report, said["figures"]),
        ],
    )


def _chapter(report: YearReport, part: str, figures: dict[str, Any]) -> Section:
    facts: Facts = [(text(f"choice.year_figure.{name}", "tr"), str(figures[name])) for name in FIGURES]
    return Section(text(f"field.{part}", "tr"), facts=facts, paragraphs=_paragraphs(getattr(report, part)))


def _without_projects(schools: list[dict[str, Any]]) -> Section:
    table = Table("Proje kaydı bulunmayan kurumlar", ["Kurum"], [[one["name"]] for one in schools])
    return Section("Proje çalışması kaydetmeyen kurumlar", tables=[table] if schools else [])


def _efforts(report: YearReport, figures: list[dict[str, Any]]) -> Section:
    facts: Facts = [(text(f"choice.year_figure.{one['figure']}", "tr"), str(one["value"])) for one in figures]
    return Section(text("field.efforts", "tr"), facts=facts, paragraphs=_paragraphs(report.efforts))


def _paragraphs(said: str | None) -> list[str]:
    return [part for part in (said or "").split("\n") if part.strip()]


YEAR_REPORT = Template("year_report", write, signed_by=("adopt",))
