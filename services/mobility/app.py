"""Mobility: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.mobility.applying import area as applying
from services.mobility.catalogue.api import reference
from services.mobility.eligibility.api import visit_openings
from services.mobility.follow_ups.api import follow_ups
from services.mobility.follow_ups.process import FOLLOW_UP
from services.mobility.host_lists.api import host_lists
from services.mobility.host_lists.process import HOST_LIST
from services.mobility.host_reports.api import host_reports
from services.mobility.host_schools.api import host_schools
from services.mobility.host_schools.process import HOST_SCHOOL
from services.mobility.incidents.api import incidents
from services.mobility.incidents.process import INCIDENT
from services.mobility.money import area as money
from services.mobility.participations.api import participations
from services.mobility.participations.process import PARTICIPATION
from services.mobility.parts import APPLICATIONS, PARTS
from services.mobility.retention import KEEPS
from services.mobility.sharings.api import sharings
from services.mobility.sharings.process import SHARING
from services.mobility.showcases.api import showcases
from services.mobility.showcases.process import SHOWCASE
from services.mobility.stays.api import stays
from services.mobility.stays.process import STAY
from services.mobility.subscriptions import LISTENER
from services.mobility.visit_programmes.api import visit_programmes
from services.mobility.visit_programmes.process import VISIT_PROGRAMME

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        host_lists,
        host_schools,
        showcases,
        visit_programmes,
        visit_openings,
        stays,
        host_reports,
        participations,
        sharings,
        follow_ups,
        incidents,
        *applying.DOORS,
        *money.DOORS,
    ),
    processes=(
        HOST_LIST,
        HOST_SCHOOL,
        SHOWCASE,
        VISIT_PROGRAMME,
        STAY,
        PARTICIPATION,
        SHARING,
        FOLLOW_UP,
        INCIDENT,
        *applying.PROCESSES,
        *money.PROCESSES,
    ),
    listener=LISTENER,
    parts=PARTS,
    applications=APPLICATIONS,
    keeps=KEEPS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
