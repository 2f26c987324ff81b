"""The door of in-service training plans."""

from chassis.door import door
from services.training.planning.in_service_plans.process import IN_SERVICE_PLAN
from services.training.planning.in_service_plans.queries import of_kind, visible_to
from services.training.planning.in_service_plans.schema import InServicePlanSchema

in_service_plans = door(
    IN_SERVICE_PLAN, InServicePlanSchema, visible_to, filters={"kind": of_kind}, columns=("year", "edition", "entries")
)
