"""What a principal's judgement of a half-year looks like on paper: one page."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Table, Template
from chassis.texts import text
from services.training.school_management.output_evaluations.model import OutputEvaluation, shown_figures


def write(session: Session, evaluation: OutputEvaluation) -> Paper:
    """The figures, and what the principal says of them."""
    rows = [
        [text(f"choice.output_figure.{one['figure']}", "tr"), str(one["value"])]
        for one in shown_figures(session, evaluation)
    ]
    return Paper(
        title="Mesleki gelişim çıktılarının değerlendirilmesi",
        subtitle=unit_name(session, evaluation.unit),
        facts=[("Yarıyıl", evaluation.half_year)],
        sections=[
            Section("Kayıtlardan", tables=[Table("Yarıyılın sayıları", ["Gösterge", "Sayı"], rows)]),
            Section("Değerlendirme", paragraphs=[evaluation.judgement or ""]),
        ],
    )


OUTPUTS = Template("output_evaluation", write, signed_by=("complete",))
