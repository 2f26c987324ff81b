"""What the area of people adds to the service: its doors and its process tables."""

from services.partnership.people.coordinators.api import coordinators
from services.partnership.people.coordinators.process import COORDINATOR
from services.partnership.people.joint_zumre_heads.api import joint_zumre_heads
from services.partnership.people.joint_zumre_heads.process import JOINT_ZUMRE_HEAD

DOORS = (coordinators, joint_zumre_heads)
PROCESSES = (COORDINATOR, JOINT_ZUMRE_HEAD)
