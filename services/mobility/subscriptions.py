"""What this service hears: the directory, of which it keeps a copy."""

from __future__ import annotations

from chassis.directory import DIRECTORY
from chassis.subscriptions import Listener

# The copy is brought up to date first; the deeds that follow it look at it.
LISTENER = Listener(*DIRECTORY)
