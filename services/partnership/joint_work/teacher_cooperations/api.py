"""The door of teachers' cooperations."""

from chassis.door import door
from services.partnership.joint_work.teacher_cooperations.model import TeacherCooperation
from services.partnership.joint_work.teacher_cooperations.process import TEACHER_COOPERATION
from services.partnership.joint_work.teacher_cooperations.queries import of_school_year, visible_to
from services.partnership.joint_work.teacher_cooperations.schema import TeacherCooperationSchema
from services.partnership.scope import narrowed_to

teacher_cooperations = door(
    TEACHER_COOPERATION,
    TeacherCooperationSchema,
    visible_to,
    filters={"partnership": narrowed_to(TeacherCooperation.partnership_id), "school_year": of_school_year},
    columns=("partnership_id", "school_year", "channel", "starts_on", "ends_on"),
)
