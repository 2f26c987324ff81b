"""What the area of own development adds to the service: its doors and its process tables."""

from services.training.own_development.individual_plans.api import individual_plans
from services.training.own_development.individual_plans.process import INDIVIDUAL_PLAN
from services.training.own_development.information_pages.api import information_pages
from services.training.own_development.information_pages.process import INFORMATION_PAGE
from services.training.own_development.plan_inspections.api import plan_inspections
from services.training.own_development.plan_inspections.process import PLAN_INSPECTION
from services.training.own_development.self_evaluation_counts.api import self_evaluation_counts
from services.training.own_development.self_evaluations.api import self_evaluations
from services.training.own_development.self_evaluations.process import SELF_EVALUATION

DOORS = (individual_plans, plan_inspections, self_evaluations, self_evaluation_counts, information_pages)
PROCESSES = (INDIVIDUAL_PLAN, PLAN_INSPECTION, SELF_EVALUATION, INFORMATION_PAGE)
