"""The door of evaluations."""

from chassis.door import door
from services.training.requests.directorate_evaluations.model import DirectorateEvaluation
from services.training.requests.directorate_evaluations.process import DIRECTORATE_EVALUATION
from services.training.requests.directorate_evaluations.queries import visible_to
from services.training.requests.directorate_evaluations.schema import DirectorateEvaluationSchema
from services.training.scope import narrowed_to

directorate_evaluations = door(
    DIRECTORATE_EVALUATION,
    DirectorateEvaluationSchema,
    visible_to,
    filters={"request": narrowed_to(DirectorateEvaluation.request_id)},
    columns=("school_name", "priority_level", "verdict"),
)
