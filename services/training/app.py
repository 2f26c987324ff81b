"""In-service training: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.training.catalogue.api import reference
from services.training.coordination_teams.api import coordination_teams
from services.training.coordination_teams.process import COORDINATION_TEAM
from services.training.discussions.api import discussions
from services.training.discussions.process import DISCUSSION
from services.training.duty_checklists.api import duty_checklists
from services.training.duty_checklists.process import DUTY_CHECKLIST
from services.training.duty_rates.api import duty_rates
from services.training.half_years.process import HALF_YEAR
from services.training.individual_plans.api import individual_plans
from services.training.individual_plans.process import INDIVIDUAL_PLAN
from services.training.need_counts.api import need_counts
from services.training.need_cycles.api import need_cycles
from services.training.need_cycles.process import NEED_CYCLE
from services.training.need_statements.api import need_statements
from services.training.need_statements.process import NEED_STATEMENT
from services.training.need_windows.api import need_windows
from services.training.need_windows.process import NEED_WINDOW
from services.training.output_evaluations.api import output_evaluations
from services.training.output_evaluations.process import OUTPUT_EVALUATION
from services.training.plan_inspections.api import plan_inspections
from services.training.plan_inspections.process import PLAN_INSPECTION
from services.training.school_problems.api import school_problems
from services.training.school_problems.process import SCHOOL_PROBLEM
from services.training.self_evaluation_counts.api import self_evaluation_counts
from services.training.self_evaluations.api import self_evaluations
from services.training.self_evaluations.process import SELF_EVALUATION
from services.training.staff_involvement.api import shared_decisions
from services.training.staff_involvement.process import SHARED_DECISION
from services.training.subscriptions import LISTENER
from services.training.visions.api import visions
from services.training.visions.process import VISION

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        coordination_teams,
        need_cycles,
        need_statements,
        discussions,
        need_windows,
        need_counts,
        individual_plans,
        plan_inspections,
        duty_checklists,
        duty_rates,
        visions,
        shared_decisions,
        school_problems,
        self_evaluations,
        self_evaluation_counts,
        output_evaluations,
    ),
    processes=(
        COORDINATION_TEAM,
        HALF_YEAR,
        NEED_CYCLE,
        NEED_STATEMENT,
        DISCUSSION,
        NEED_WINDOW,
        INDIVIDUAL_PLAN,
        PLAN_INSPECTION,
        DUTY_CHECKLIST,
        VISION,
        SHARED_DECISION,
        SCHOOL_PROBLEM,
        SELF_EVALUATION,
        OUTPUT_EVALUATION,
    ),
    listener=LISTENER,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
