"""The door of supporters."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.years.supporters.model import Supporter
from services.awards.years.supporters.process import SUPPORTER
from services.awards.years.supporters.queries import visible_to
from services.awards.years.supporters.schema import SupporterSchema

supporters = door(
    SUPPORTER,
    SupporterSchema,
    visible_to,
    filters={"project_year": narrowed_to(Supporter.project_year_id)},
    columns=("project_year_id", "name", "code"),
)
