"""The door of incidents."""

from chassis.door import door
from services.mobility.incidents.process import INCIDENT
from services.mobility.incidents.queries import visible_to
from services.mobility.incidents.schema import IncidentSchema

incidents = door(INCIDENT, IncidentSchema, visible_to, columns=("happened_at",))
