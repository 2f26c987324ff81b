"""What the area of project years adds to the service: its doors, its process tables, what it hears and keeps."""

from chassis.retention import Keeping
from chassis.subscriptions import On, OnAll

DOORS = ()
PROCESSES = ()
LISTENS: tuple[On | OnAll, ...] = ()
KEEPS: tuple[Keeping, ...] = ()
