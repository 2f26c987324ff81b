"""The door of joint zümre heads."""

from chassis.door import door
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.people.joint_zumre_heads.process import JOINT_ZUMRE_HEAD
from services.partnership.people.joint_zumre_heads.queries import visible_to
from services.partnership.people.joint_zumre_heads.schema import JointZumreHeadSchema
from services.partnership.scope import narrowed_to

joint_zumre_heads = door(
    JOINT_ZUMRE_HEAD,
    JointZumreHeadSchema,
    visible_to,
    filters={"partnership": narrowed_to(JointZumreHead.partnership_id)},
    columns=("partnership_id", "subject", "person", "person_name"),
)
