"""The evaluation on paper: İl/İlçe Değerlendirme Formu (Ek-2), heading by heading as the guide has it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import Paper, Section, Table, Template
from chassis.texts import text
from services.training.requests.directorate_evaluations.model import Answer, DirectorateEvaluation, Verdict

COLUMNS = ["Kriter", "Uygun", "Uygun Değil", "Gerekçe"]
YES = "X"


def write(session: Session, evaluation: DirectorateEvaluation) -> Paper:
    """The header of Ek-1, the table of criteria, the decision and the two considerations below it."""
    return Paper(
        title="Okul Temelli Mesleki Gelişim İl/İlçe Değerlendirme Formu",
        subtitle="Ek-2",
        facts=[
            ("Değerlendiren müdürlük", unit_name(session, evaluation.evaluated_at)),
            ("Okulun adı", evaluation.school_name),
            ("Eğitim konusu", evaluation.training_subject),
            ("Öncelik düzeyi", "" if evaluation.priority_level is None else str(evaluation.priority_level)),
        ],
        sections=[
            Section("Değerlendirme kriterleri", tables=[_criteria(evaluation)]),
            Section("Karar", facts=_decision(evaluation)),
            Section(
                "Okulların talepleri arasındaki denge (fırsat eşitliği)", paragraphs=[evaluation.balance_note or ""]
            ),
            Section("Hizmet içi eğitim bütçesi", paragraphs=[evaluation.budget_note or ""]),
        ],
    )


def _criteria(evaluation: DirectorateEvaluation) -> Table:
    rows = [
        [
            text(f"choice.criteria.{one['criterion']}", "tr"),
            YES if one["answer"] == Answer.SUITABLE else "",
            YES if one["answer"] == Answer.NOT_SUITABLE else "",
            one["reason"] or "",
        ]
        for one in evaluation.answers
    ]
    return Table("Değerlendirme kriterleri", COLUMNS, rows)


def _opinion(evaluation: DirectorateEvaluation) -> str:
    # The form goes to the school; what the inspector said stays with the directorates (ledger 5.1).
    return "Alınmıştır" if evaluation.inspector_opinion else "Alınmamıştır"


def _decision(evaluation: DirectorateEvaluation) -> list[tuple[str, str]]:
    verdict = evaluation.verdict or Verdict.REJECT
    facts = [
        ("Karar", text(f"choice.verdict.{verdict}", "tr")),
        ("Değerlendiren", evaluation.evaluator_name or ""),
        ("Tarih", evaluation.decided_on.strftime("%d.%m.%Y") if evaluation.decided_on else ""),
        ("Müfettiş görüşü", _opinion(evaluation)),
    ]
    if verdict is Verdict.REJECT:
        return [*facts, *([("Gerekçe", evaluation.rejection_reason)] if evaluation.rejection_reason else [])]
    form = text(f"choice.form.{evaluation.form}", "tr") if evaluation.form else ""
    return [*facts, ("Mahallî plandaki biçimi", " ".join(filter(None, (form, evaluation.programme_code))))]


EVALUATION_FORM = Template("directorate_evaluation_form", write, signed_by=("decide",), voided_by=("reopen", "take_up"))
