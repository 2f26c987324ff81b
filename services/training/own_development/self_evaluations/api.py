"""The door of self-evaluations."""

from chassis.door import door
from services.training.own_development.self_evaluations.process import SELF_EVALUATION
from services.training.own_development.self_evaluations.queries import visible_to
from services.training.own_development.self_evaluations.schema import SelfEvaluationSchema

self_evaluations = door(SELF_EVALUATION, SelfEvaluationSchema, visible_to, columns=("school_year",))
