"""The gateway: one application for the pages, the gateway's own API and the way to every service."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.settings import MissingSettingError, settings
from chassis.web import web_app
from gateway import clients, forward, frame, sessions, tokens
from gateway.demo import door as demo
from gateway.entrance import ENTRANCE, protect

SHORTEST_SECRET = 32

SERVICE = Service("gateway", works={"sweeper": sessions.sweep})


def create_app() -> Flask:
    """What gunicorn serves."""
    if len(settings().secret) < SHORTEST_SECRET:
        raise MissingSettingError("KOPRU_SECRET", f"needs {SHORTEST_SECRET} characters or more")
    app = web_app(SERVICE, ENTRANCE)
    app.after_request(protect)
    frame.install(app)
    for routes in (frame.routes, tokens.routes, clients.routes, forward.routes):
        app.register_blueprint(routes)
    if settings().demo:
        app.register_blueprint(demo.routes)
    return app
