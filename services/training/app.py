"""In-service training: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.training.applying import area as applying
from services.training.catalogue.api import reference
from services.training.courses import area as courses
from services.training.learning_communities import area as learning_communities
from services.training.library import area as library
from services.training.money import area as money
from services.training.needs import area as needs
from services.training.own_development import area as own_development
from services.training.parts import APPLICATIONS, PARTS
from services.training.planning import area as planning
from services.training.requests import area as requests
from services.training.retention import KEEPS
from services.training.school_management import area as school_management
from services.training.subscriptions import LISTENER

AREAS = (
    needs,
    own_development,
    school_management,
    requests,
    planning,
    applying,
    courses,
    learning_communities,
    library,
    money,
)

SERVICE = Service(
    __package__ or "",
    doors=(reference, *(door for area in AREAS for door in area.DOORS)),
    processes=tuple(process for area in AREAS for process in area.PROCESSES),
    listener=LISTENER,
    parts=PARTS,
    applications=APPLICATIONS,
    keeps=KEEPS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
