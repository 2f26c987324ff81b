"""Mobility: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.mobility.catalogue.api import reference
from services.mobility.host_lists.api import host_lists
from services.mobility.host_lists.process import HOST_LIST
from services.mobility.parts import PARTS
from services.mobility.subscriptions import LISTENER

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        host_lists,
    ),
    processes=(HOST_LIST,),
    listener=LISTENER,
    parts=PARTS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
