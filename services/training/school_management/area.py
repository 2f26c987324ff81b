"""What the area of school management adds to the service: its doors and its process tables."""

from services.training.school_management.duty_checklists.api import duty_checklists
from services.training.school_management.duty_checklists.process import DUTY_CHECKLIST
from services.training.school_management.duty_rates.api import duty_rates
from services.training.school_management.output_evaluations.api import output_evaluations
from services.training.school_management.output_evaluations.process import OUTPUT_EVALUATION
from services.training.school_management.school_problems.api import school_problems
from services.training.school_management.school_problems.process import SCHOOL_PROBLEM
from services.training.school_management.staff_involvement.api import shared_decisions
from services.training.school_management.staff_involvement.process import SHARED_DECISION
from services.training.school_management.visions.api import visions
from services.training.school_management.visions.process import VISION

DOORS = (duty_checklists, duty_rates, visions, shared_decisions, school_problems, output_evaluations)
PROCESSES = (DUTY_CHECKLIST, VISION, SHARED_DECISION, SCHOOL_PROBLEM, OUTPUT_EVALUATION)
