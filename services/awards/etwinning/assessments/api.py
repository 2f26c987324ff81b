"""The door of assessments."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.etwinning.assessments.model import EtwinningAssessment
from services.awards.etwinning.assessments.process import ETWINNING_ASSESSMENT
from services.awards.etwinning.assessments.queries import visible_to
from services.awards.etwinning.assessments.schema import EtwinningAssessmentSchema

etwinning_assessments = door(
    ETWINNING_ASSESSMENT,
    EtwinningAssessmentSchema,
    visible_to,
    filters={"mission": narrowed_to(EtwinningAssessment.mission_id)},
    columns=("voice", "students_asked"),
)
