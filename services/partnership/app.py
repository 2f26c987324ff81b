"""Okul Ortaklığı Programı: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.partnership.catalogue.api import reference
from services.partnership.joint_work import area as joint_work
from services.partnership.pairing import area as pairing
from services.partnership.people import area as people
from services.partnership.plans import area as plans
from services.partnership.reports import area as reports
from services.partnership.retention import KEEPS
from services.partnership.sharing import area as sharing
from services.partnership.subscriptions import LISTENER
from services.partnership.years import area as years

AREAS = (pairing, people, plans, joint_work, sharing, years, reports)

SERVICE = Service(
    __package__ or "",
    doors=(reference, *(door for area in AREAS for door in area.DOORS)),
    processes=tuple(process for area in AREAS for process in area.PROCESSES),
    listener=LISTENER,
    keeps=KEEPS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
