"""What a joint action plan looks like on paper."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from chassis import clock
from chassis.documents.marks import person_name, unit_name
from chassis.documents.paper import Paper, Section, Table, Template, figure
from chassis.texts import has, text
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.plans.plan_sections.model import Objective, PlannedActivity, PlanSection

INDICATORS = ["Performans göstergesi", "Ölçü birimi", "Başlangıç", "Hedef", "Ölçüm tarihi", "Sorumlu"]
ACTIVITIES = ["Faaliyet", "Konu başlığı", "I. grup okul sorumlusu", "II. grup okul sorumlusu", "Tarih"]


def write(session: Session, plan: ActionPlan) -> Paper:
    """Both schools, and each zümre's part: what is to be reached, by what it is measured, what is done together."""
    one, two = (unit_name(session, school) for school in plan.schools)
    return Paper(
        title=f"{plan.school_year} Ortak Eylem Planı",
        subtitle=f"{one} – {two}",
        facts=[
            ("I. grup okul", one),
            ("II. grup okul", two),
            ("Eğitim öğretim yılı", plan.school_year),
            ("Son gönderim tarihi", _instant_day(plan)),
            ("İçerik beyanı", "Verildi" if plan.declares_content_rules else "Verilmedi"),
        ],
        sections=[_section(session, section) for section in plan.sections],
    )


def _instant_day(plan: ActionPlan) -> str:
    return plan.due_at.astimezone(clock.ISTANBUL).strftime("%d.%m.%Y")


def _section(session: Session, section: PlanSection) -> Section:
    facts = [("Ortak zümre başkanı", person_name(session, section.head))] if section.head else []
    parts = [_objective(objective) for objective in section.objectives]
    if section.activities:
        rows = [_activity(session, activity) for activity in section.activities]
        parts.append(Section("Ortak faaliyetler", tables=[Table("Planlanan ortak faaliyetler", ACTIVITIES, rows)]))
    nothing = [] if parts else ["Bu bölümde hedef ve faaliyet yoktur."]
    return Section(section.title()["tr"].partition(",")[0], facts=facts, paragraphs=nothing, sections=parts)


def _objective(objective: Objective) -> Section:
    facts = [("Programın amacı", "; ".join(_choice("aims", aim) for aim in objective.aims))]
    if objective.topic:
        facts.append(("Konu başlığı", _choice("topics", objective.topic)))
    rows = [
        [
            one.name,
            one.unit_of_measure or "",
            figure(one.baseline),
            figure(one.target),
            _day(one.measured_on),
            one.owner or "",
        ]
        for one in objective.indicators
    ]
    tables = [Table(f"Göstergeler: {objective.title}", INDICATORS, rows)] if rows else []
    return Section(f"Hedef: {objective.title}", facts=facts, tables=tables)


def _activity(session: Session, activity: PlannedActivity) -> list[str]:
    days = [day for day in (_day(activity.starts_on), _day(activity.ends_on)) if day]
    return [
        "\n".join(filter(None, (activity.title, activity.description))),
        _choice("topics", activity.topic) if activity.topic else "",
        person_name(session, activity.responsible_one),
        person_name(session, activity.responsible_two),
        " – ".join(dict.fromkeys(days)),
    ]


def _choice(kind: str, code: str) -> str:
    key = f"choice.{kind}.{code}"
    return text(key, "tr") if has(key) else code


def _day(day: date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else ""


PLAN = Template(
    "action_plan",
    write,
    signed_by=("agree", "approve", "submit", "forward", "accept"),
    voided_by=("edit", "drop_marks", "reopen", "fall_back", "return", "revise"),
)
