"""The worker's own small port: its health, and its metrics."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from socketserver import ThreadingMixIn
from threading import Thread
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIServer, make_server

import orjson
from prometheus_client import make_wsgi_app

from chassis.health import Answer
from chassis.quiet import QuietHandler

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_METRICS = make_wsgi_app()
_LIVE = Answer({})


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


def serve(host: str, port: int, ready: Callable[[], Answer]) -> None:
    """Answer in threads of its own, until the process ends."""
    answers: Mapping[str, Callable[[], Answer]] = {"/health/live": lambda: _LIVE, "/health/ready": ready}

    def app(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == "/metrics":
            page: Iterable[bytes] = _METRICS(environ, start)
            return page
        found = answers.get(path)
        return _say(start, found() if found else None)

    application: WSGIApplication = app
    server = make_server(host, port, application, server_class=_Threads, handler_class=QuietHandler)
    Thread(target=server.serve_forever, name="health", daemon=True).start()


def _say(start: StartResponse, answer: Answer | None) -> Iterable[bytes]:
    told: dict[str, Any] = {"status": "not found"} if answer is None else dict(answer.told())
    codes = {200: "200 OK", 503: "503 Service Unavailable"}
    status = "404 Not Found" if answer is None else codes[answer.code]
    start(status, [("Content-Type", "application/json")])
    return [orjson.dumps(told)]
