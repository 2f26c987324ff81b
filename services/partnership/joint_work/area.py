"""What the area of joint work adds to the service: its doors and its process tables."""

from services.partnership.joint_work.activities.api import activities
from services.partnership.joint_work.activities.process import ACTIVITY
from services.partnership.joint_work.material_supports.api import material_supports
from services.partnership.joint_work.material_supports.process import MATERIAL_SUPPORT
from services.partnership.joint_work.meetings.api import meetings
from services.partnership.joint_work.meetings.process import MEETING
from services.partnership.joint_work.teacher_cooperations.api import teacher_cooperations
from services.partnership.joint_work.teacher_cooperations.process import TEACHER_COOPERATION

DOORS = (meetings, activities, teacher_cooperations, material_supports)
PROCESSES = (MEETING, ACTIVITY, TEACHER_COOPERATION, MATERIAL_SUPPORT)
