"""The door of inspections of plans."""

from chassis.door import door
from services.training.own_development.plan_inspections.process import PLAN_INSPECTION
from services.training.own_development.plan_inspections.queries import visible_to
from services.training.own_development.plan_inspections.schema import PlanInspectionSchema

plan_inspections = door(PLAN_INSPECTION, PlanInspectionSchema, visible_to, columns=("audit_order",))
