"""The service: one door, one process."""

from flask import Flask

from chassis.directory import DIRECTORY
from chassis.service import Service
from chassis.subscriptions import Listener
from chassis.web import web_app
from tests.excursions.requests.api import excursions
from tests.excursions.requests.process import EXCURSION

SERVICE = Service(__package__ or "", doors=(excursions,), processes=(EXCURSION,), listener=Listener(*DIRECTORY))


def create_app() -> Flask:
    return web_app(SERVICE)
