"""What the operator's gauges show; a label never holds a person, a school or a path with an id in it."""

from __future__ import annotations

from time import perf_counter

from flask import Flask, Response, g, request
from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]  # prometheus-client's

_QUICK_TO_SLOW = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

requests = Counter(
    "kopru_http_requests_total", "Requests answered, by route and outcome", ["service", "method", "route", "status"]
)
request_seconds = Histogram(
    "kopru_http_request_duration_seconds",
    "How long a request took, by route",
    ["service", "method", "route"],
    buckets=_QUICK_TO_SLOW,
)
transitions = Counter(
    "kopru_transitions_total", "Steps taken in a process", ["service", "process", "action", "outcome"]
)
documents = Counter("kopru_documents_total", "Documents that were made, or could not be", ["service", "outcome"])
published = Counter("kopru_events_published_total", "Events the broker has confirmed", ["service"])
returned = Counter("kopru_events_returned_total", "Events that no queue was bound for", ["service"])
heard = Counter("kopru_events_heard_total", "Events heard, by how hearing them ended", ["service", "outcome"])
handling_seconds = Histogram(
    "kopru_events_batch_duration_seconds",
    "How long one transaction of heard events took",
    ["service"],
    buckets=_QUICK_TO_SLOW,
)

# The worker is one process with a plain registry: only there are these set (a web worker's would be summed up wrongly).
outbox_length = Gauge("kopru_outbox_events", "Events not yet published", ["service"], multiprocess_mode="mostrecent")
outbox_held = Gauge(
    "kopru_outbox_held_events", "Events no queue is bound for", ["service"], multiprocess_mode="mostrecent"
)
outbox_age = Gauge(
    "kopru_outbox_oldest_age_seconds",
    "Age of the oldest unpublished event",
    ["service"],
    multiprocess_mode="mostrecent",
)
unfinished = Gauge(
    "kopru_inbox_unfinished_events",
    "Events heard and not finished: retry, waiting, or parked (dead messages)",
    ["service", "state"],
    multiprocess_mode="mostrecent",
)
relay_blocked = Gauge(
    "kopru_relay_blocked", "1 while the broker takes nothing (an alarm)", ["service"], multiprocess_mode="mostrecent"
)
broker_connected = Gauge(
    "kopru_broker_connected",
    "1 while this role has its connection",
    ["service", "role"],
    multiprocess_mode="mostrecent",
)
role_restarts = Counter(
    "kopru_role_restarts_total", "Times a role of the worker was started again", ["service", "role"]
)


class _Process:
    """Which service this process belongs to: the label on everything it counts."""

    service = ""


def belongs_to(service: str) -> None:
    """Say once, at start, which service this process belongs to."""
    _Process.service = service


def service() -> str:
    """The service this process belongs to."""
    return _Process.service


def transition(process: str, action: str, outcome: str = "taken") -> None:
    """A step was taken."""
    transitions.labels(service(), process, action, outcome).inc()


def observe(app: Flask, name: str) -> None:
    """Count and time every request of this application."""
    belongs_to(name)
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    g.began = perf_counter()


def _end(response: Response) -> Response:
    # The pattern, never the path: a path has ids in it, and what nobody routes is one line for all of it.
    route = request.url_rule.rule if request.url_rule else "(none)"
    requests.labels(service(), request.method, route, str(response.status_code)).inc()
    if began := g.get("began"):
        request_seconds.labels(service(), request.method, route).observe(perf_counter() - began)
    return response
