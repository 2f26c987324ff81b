"""Where routes are hung: what comes in is read strictly, or refused."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from threading import Lock
from typing import Any

import orjson
from flask import Flask
from flask_smorest import Api, Blueprint
from marshmallow import Schema
from webargs.flaskparser import FlaskParser

from chassis.errors import Malformed


class Parser(FlaskParser):
    """JSON as orjson reads it: no NaN, no lone surrogate, nothing the database could not keep."""

    def _raw_load_json(self, req: Any) -> Any:
        raw = req.get_data(cache=True)
        if not raw:
            return {}
        try:
            return orjson.loads(raw)
        except orjson.JSONDecodeError as reason:
            raise Malformed from reason

    def _get_schema(self, argmap: Any, req: Any) -> Schema:
        # webargs would build the schema anew for each request.
        return built(argmap) if isinstance(argmap, type) else super()._get_schema(argmap, req)


@cache
def built(shape: type[Schema]) -> Schema:
    """A schema to read with, or to look at."""
    return shape()


class Door(Blueprint):
    """A flask-smorest blueprint that reads JSON strictly."""

    ARGUMENTS_PARSER = Parser()
    # The things behind it, where it is the door of a process.
    opened: Any = None

    def register_views_in_doc(self, api: Doors, *given: Any, **named: Any) -> None:
        """As flask-smorest's own, when somebody asks."""
        api.undescribed.append(partial(super().register_views_in_doc, api, *given, **named))


class Doors(Api):
    """All doors of an application; they are described when somebody asks, for that takes as long as half a start."""

    def __init__(self, app: Flask) -> None:
        """What is to be described comes with each door."""
        self.undescribed: list[Callable[[], None]] = []
        self._alone = Lock()
        super().__init__(app)

    def described(self) -> dict[str, Any]:
        """What flask-smorest has to say of all of them."""
        with self._alone:
            while self.undescribed:
                self.undescribed.pop(0)()
        described: dict[str, Any] = self.spec.to_dict()
        return described


class Silence(Schema):
    """Nothing is said with this step."""
