"""What this service hears: the directory it keeps a copy of."""

from chassis.directory import DIRECTORY
from chassis.subscriptions import Listener

LISTENER = Listener(*DIRECTORY)
