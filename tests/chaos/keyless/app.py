from __future__ import annotations

from collections.abc import Callable

from flask import Flask, Request, Response
from sqlalchemy.orm import Session

from chassis import door
from tests.excursions import app as excursions


def again(session: Session, request: Request, asker: str, deed: Callable[[], Response]) -> Response:
    """Do the deed, whatever key came with it."""
    return deed()


def create_app() -> Flask:
    door.once = again
    return excursions.create_app()
