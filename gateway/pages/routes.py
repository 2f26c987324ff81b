"""All the pages, as one application has them."""

from __future__ import annotations

from flask import Flask

from gateway.pages import answers, cases, home, lists, navigation, receipts, steps


def install(app: Flask) -> None:
    """Every page but those of the entrance."""
    app.context_processor(navigation.surroundings)
    app.register_error_handler(answers.Refused, answers.refuse)
    for routes in (home.routes, lists.routes, cases.routes, steps.routes, receipts.routes):
        app.register_blueprint(routes)
