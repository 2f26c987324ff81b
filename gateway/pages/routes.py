"""All the pages, as one application has them."""

from __future__ import annotations

from flask import Flask

from gateway.pages import (
    answers,
    cases,
    check,
    copies,
    directory,
    docs,
    home,
    imports,
    lists,
    navigation,
    notices,
    operator,
    papers,
    places,
    posts,
    public,
    receipts,
    record,
    school_years,
    sheets,
    steps,
)

PAGES = (
    home,
    sheets,
    places,
    lists,
    cases,
    copies,
    steps,
    receipts,
    posts,
    notices,
    directory,
    school_years,
    imports,
    operator,
    docs,
    check,
    papers,
    public,
    record,
)


def install(app: Flask) -> None:
    """Every page but those of the entrance."""
    app.context_processor(navigation.surroundings)
    app.register_error_handler(answers.Refused, answers.refuse)
    for module in PAGES:
        app.register_blueprint(module.routes)
