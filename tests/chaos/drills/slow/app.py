"""A service whose deeds take a second each: it hears what the counting service hears."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.service import Service
from chassis.subscriptions import Facts, Listener, On
from tests.chassis.bus import HAPPENED
from tests.chassis.counting.app import Happened


def slowly(session: Session, facts: Facts) -> None:
    """As a deed does that has much to look at."""
    session.execute(text("SELECT pg_sleep(1)"))


SERVICE = Service(package="tests.chaos.drills.slow", listener=Listener(On(HAPPENED, reads=Happened, do=slowly)))
