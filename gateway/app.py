"""The gateway: one application for the pages, the gateway's own API and the way to every service."""

from __future__ import annotations

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from chassis.service import Service
from chassis.settings import MissingSettingError, settings
from chassis.web import web_app
from gateway import clients, frame, handed_on, login, providers, sweeping, tokens, upstreams
from gateway.cases import api as cases
from gateway.demo import door as demo
from gateway.demo import mails
from gateway.directory import api as directory
from gateway.entrance import ENTRANCE, protect
from gateway.pages import routes as pages
from gateway.records import api as records
from gateway.records.process import RECORD_EXTRACT
from gateway.retention import KEEPS
from gateway.subscriptions import LISTENER

SHORTEST_SECRET = 32

SERVICE = Service(
    "gateway",
    doors=(*directory.DOORS, *cases.DOORS, *records.DOORS),
    processes=(RECORD_EXTRACT,),
    listener=LISTENER,
    works={"sweeper": sweeping.sweep},
    keeps=KEEPS,
)


def create_app() -> Flask:
    """What gunicorn serves."""
    _check_settings()
    app = web_app(SERVICE, ENTRANCE)
    # Behind a proxy everybody would seem to come from one address; so many of them are believed.
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings().proxies)  # type: ignore[method-assign]  # Flask's own recipe
    app.after_request(protect)
    frame.install(app)
    for routes in (frame.routes, login.routes, tokens.routes, clients.routes, handed_on.routes):
        app.register_blueprint(routes)
    if settings().demo:
        app.register_blueprint(demo.routes)
        app.register_blueprint(mails.routes)
    pages.install(app)
    return app


def _check_settings() -> None:
    """A setting that cannot be used stops the start, not the first person who needs it."""
    if len(settings().secret) < SHORTEST_SECRET:
        raise MissingSettingError("KOPRU_SECRET", f"needs {SHORTEST_SECRET} characters or more")
    for read in (tokens.signing_key, upstreams.upstreams, clients.clients, providers.providers):
        read()
