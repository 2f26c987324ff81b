"""The door of principals' judgements of a half-year."""

from chassis.door import door
from services.training.school_management.output_evaluations.process import OUTPUT_EVALUATION
from services.training.school_management.output_evaluations.queries import visible_to
from services.training.school_management.output_evaluations.schema import OutputEvaluationSchema

output_evaluations = door(OUTPUT_EVALUATION, OutputEvaluationSchema, visible_to, columns=("half_year",))
