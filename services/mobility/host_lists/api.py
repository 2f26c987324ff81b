"""The door of lists of host schools."""

from chassis.door import door
from services.mobility.host_lists.process import HOST_LIST
from services.mobility.host_lists.queries import visible_to
from services.mobility.host_lists.schema import HostListSchema

host_lists = door(HOST_LIST, HostListSchema, visible_to, columns=("year", "edition", "approved_on", "approval_number"))
