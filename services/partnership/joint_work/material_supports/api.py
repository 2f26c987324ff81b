"""The door of material support."""

from chassis.door import door
from services.partnership.joint_work.material_supports.model import MaterialSupport
from services.partnership.joint_work.material_supports.process import MATERIAL_SUPPORT
from services.partnership.joint_work.material_supports.queries import given_or_not, of_school_year, visible_to
from services.partnership.joint_work.material_supports.schema import MaterialSupportSchema
from services.partnership.scope import narrowed_to

material_supports = door(
    MATERIAL_SUPPORT,
    MaterialSupportSchema,
    visible_to,
    filters={
        "partnership": narrowed_to(MaterialSupport.partnership_id),
        "school_year": of_school_year,
        "support": given_or_not,
    },
    columns=("partnership_id", "school_year", "support", "receiver", "environment", "given_on", "received_on"),
)
