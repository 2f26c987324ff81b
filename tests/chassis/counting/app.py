from __future__ import annotations

import os
import signal

from flask import Flask
from marshmallow import Schema, fields
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis import db, health, metrics
from chassis.service import Service
from chassis.settings import settings
from chassis.subscriptions import Facts, Listener, Never, On

_COUNT = text("INSERT INTO counted (thing, number) VALUES (:thing, :number)")
_POISON = text("SELECT how FROM poison WHERE thing = :thing AND number = :number")


class Happened(Schema):
    thing = fields.Str(required=True)
    number = fields.Int(required=True)


def count(session: Session, facts: Facts) -> None:
    """Write down what happened, unless this one is poison."""
    session.execute(_COUNT, facts)
    match session.scalar(_POISON, facts):
        case "never":
            raise Never("this will never work")
        case "raises":
            raise ValueError("not now, 10000000146")
        case "kills":
            os.kill(os.getpid(), signal.SIGKILL)


SERVICE = Service(
    package="tests.chassis.counting",
    listener=Listener(On("counting.thing.happened", reads=Happened, do=count)),
)


def create_app() -> Flask:
    app = Flask("counting")
    db.connect(settings().web_threads)
    metrics.observe(app, SERVICE.name)
    app.register_blueprint(health.blueprint(SERVICE))
    app.add_url_rule("/v1/things/<thing>", view_func=lambda thing: thing)
    return app
