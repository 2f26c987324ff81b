"""BİGEP and eTwinning: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis import outside
from chassis.service import Service
from chassis.web import web_app
from services.awards.catalogue.api import reference
from services.awards.etwinning import area as etwinning
from services.awards.judging import area as judging
from services.awards.parts import PARTS
from services.awards.records import area as records
from services.awards.retention import KEEPS
from services.awards.school_work import area as school_work
from services.awards.subscriptions import LISTENER
from services.awards.years import area as years
from services.awards.years.outside_contacts.queries import email_of

AREAS = (years, records, judging, school_work, etwinning)

SERVICE = Service(
    __package__ or "",
    doors=(reference, outside.door(email_of), *(door for area in AREAS for door in area.DOORS)),
    processes=tuple(process for area in AREAS for process in area.PROCESSES),
    listener=LISTENER,
    parts=PARTS,
    keeps=KEEPS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
