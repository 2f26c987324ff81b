"""The door of coordinators."""

from chassis.door import door
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.people.coordinators.process import COORDINATOR
from services.partnership.people.coordinators.queries import visible_to
from services.partnership.people.coordinators.schema import CoordinatorSchema
from services.partnership.scope import narrowed_to

coordinators = door(
    COORDINATOR,
    CoordinatorSchema,
    visible_to,
    filters={"partnership": narrowed_to(Coordinator.partnership_id)},
    columns=("partnership_id", "person", "person_name", "position"),
)
