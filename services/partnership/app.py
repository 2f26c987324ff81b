"""Okul Ortaklığı Programı: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.partnership.catalogue.api import reference
from services.partnership.coordinators.api import coordinators
from services.partnership.coordinators.process import COORDINATOR
from services.partnership.letters.api import guides, letters
from services.partnership.letters.process import GUIDE, LETTER
from services.partnership.partnerships.api import partnerships
from services.partnership.partnerships.process import PARTNERSHIP
from services.partnership.school_lists.api import school_lists
from services.partnership.school_lists.process import SCHOOL_LIST
from services.partnership.subscriptions import LISTENER

SERVICE = Service(
    __package__ or "",
    doors=(reference, letters, guides, school_lists, partnerships, coordinators),
    processes=(LETTER, GUIDE, SCHOOL_LIST, PARTNERSHIP, COORDINATOR),
    listener=LISTENER,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
