"""What this service hears: the directory it keeps a copy of, and what each area listens to."""

from __future__ import annotations

from chassis.directory import DIRECTORY
from chassis.subscriptions import Listener
from services.awards.etwinning import area as etwinning
from services.awards.judging import area as judging
from services.awards.records import area as records
from services.awards.school_work import area as school_work
from services.awards.years import area as years

# The copy is brought up to date first; the deeds that follow it look at it.
LISTENER = Listener(
    *DIRECTORY,
    *years.LISTENS,
    *records.LISTENS,
    *judging.LISTENS,
    *school_work.LISTENS,
    *etwinning.LISTENS,
)
