"""The door of individual plans."""

from chassis.door import door
from services.training.own_development.individual_plans.process import INDIVIDUAL_PLAN
from services.training.own_development.individual_plans.queries import of_school_year, visible_to
from services.training.own_development.individual_plans.schema import IndividualPlanSchema

individual_plans = door(
    INDIVIDUAL_PLAN,
    IndividualPlanSchema,
    visible_to,
    filters={"school_year": of_school_year},
    columns=("school_year", "name"),
)
