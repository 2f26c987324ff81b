"""What a joint evaluation report looks like on paper."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Table, Template, figure
from chassis.texts import subject_words
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from services.partnership.reports.report_outcomes.queries import outcomes_of
from services.partnership.reports.report_results.queries import results_of
from services.partnership.years.outcomes.queries import Status

RESULTS = ["Hedef", "Performans göstergesi", "Başlangıç", "Hedeflenen", "Gerçekleşen", "Yorum"]
OUTCOMES = ["Sonuç", "Kayıtlara göre durum", "Okulların değerlendirmesi"]
STATUS = {Status.NOT_STARTED: "Başlamadı", Status.IN_PROGRESS: "Sürüyor", Status.ACHIEVED: "Gerçekleşti"}


def write(session: Session, report: EvaluationReport) -> Paper:
    """Both schools, what each indicator came to, the eleven outcomes, and what next year has to answer."""
    one, two = (unit_name(session, school) for school in report.schools)
    results = [_result(one) for one in results_of(session, report)]
    outcomes = [
        [one["outcome"]["tr"], STATUS[one["status"]], one["text"] or ""] for one in outcomes_of(session, report)
    ]
    findings = [f"{number}. {finding.text}" for number, finding in enumerate(report.findings, start=1)]
    return Paper(
        title=f"{report.school_year} İzleme Değerlendirme Raporu",
        subtitle=f"{one} – {two}",
        facts=[("I. grup okul", one), ("II. grup okul", two), ("Eğitim öğretim yılı", report.school_year)],
        sections=[
            Section("Plan doğrultusunda yapılan çalışmalar", paragraphs=[report.work_done or "Ayrıca belirtilmedi."]),
            Section("Hedefler ve göstergeler", tables=[Table("Gerçekleşen değerler", RESULTS, results)]),
            Section("Sonuçlar", tables=[Table("Programın on bir sonucu", OUTCOMES, outcomes)]),
            Section("Bulgular", paragraphs=findings or ["Bulgu yoktur."]),
        ],
    )


def _result(one: dict[str, Any]) -> list[str]:
    zumre = f" ({subject_words(one['subject'])['tr']})" if one["subject"] else ""
    unit = f" ({one['unit_of_measure']})" if one["unit_of_measure"] else ""
    figures = [figure(one[name]) for name in ("baseline", "target", "realised")]
    return [f"{one['objective']}{zumre}", f"{one['name']}{unit}", *figures, one["comment"] or ""]


REPORT = Template(
    "evaluation_report",
    write,
    signed_by=("agree", "approve", "submit", "forward", "accept"),
    voided_by=("edit", "comment", "reopen", "return", "revise"),
)
