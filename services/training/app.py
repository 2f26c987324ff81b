"""In-service training: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.training.catalogue.api import reference
from services.training.coordination_teams.api import coordination_teams
from services.training.coordination_teams.process import COORDINATION_TEAM
from services.training.good_practices.api import good_practices
from services.training.good_practices.process import GOOD_PRACTICE
from services.training.library_items.api import library_items
from services.training.library_items.process import LIBRARY_ITEM
from services.training.subscriptions import LISTENER

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        coordination_teams,
        library_items,
        good_practices,
    ),
    processes=(COORDINATION_TEAM, LIBRARY_ITEM, GOOD_PRACTICE),
    listener=LISTENER,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
