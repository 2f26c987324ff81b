"""The door of the provinces' windows."""

from chassis.door import door
from services.training.needs.need_windows.process import NEED_WINDOW
from services.training.needs.need_windows.queries import visible_to
from services.training.needs.need_windows.schema import NeedWindowSchema

need_windows = door(NEED_WINDOW, NeedWindowSchema, visible_to, columns=("collection_days", "request_days"))
