"""The service: one door, one process, and a list that is worked out."""

from flask import Flask

from chassis.directory import DIRECTORY
from chassis.service import Service
from chassis.subscriptions import Listener
from chassis.web import web_app
from tests.excursions.requests.api import excursions
from tests.excursions.requests.process import EXCURSION
from tests.excursions.tallies.api import tallies

SERVICE = Service(__package__ or "", doors=(excursions, tallies), processes=(EXCURSION,), listener=Listener(*DIRECTORY))


def create_app() -> Flask:
    return web_app(SERVICE)
