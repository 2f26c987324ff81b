"""The settings of our web processes without what makes them leave in order: the control of the tests that prove it."""

from gunicorn.workers.gthread import ThreadWorker

from chassis.gunicorn_conf import *  # noqa: F403  # everything but the three below

worker_class = ThreadWorker


def when_ready(_server: object) -> None:
    """Leave as gunicorn does."""


def pre_request(_worker: object, _request: object) -> None:
    """Say nothing of leaving."""
