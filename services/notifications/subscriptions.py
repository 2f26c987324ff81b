"""What this service hears: the directory, for its people, and every event, so that no programme is named here."""

from chassis.directory import DIRECTORY
from chassis.subscriptions import Listener, OnEvery
from services.notifications.telling import tell_people

LISTENER = Listener(*DIRECTORY, OnEvery(tell_people))
