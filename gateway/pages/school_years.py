"""The school years as the ministry set them."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, Response, render_template

from chassis.asking import language
from chassis.db import transaction
from gateway import wording
from gateway.directory import queries
from gateway.wording import sentence

routes = Blueprint("school_years", __name__, url_prefix="/directory/calendar")


@routes.get("")
def calendar() -> Response:
    """The school years that are set."""
    lang = language()
    with transaction() as session:
        years = [
            {
                "title": year.school_year,
                "facts": [
                    {"label": sentence(lang, "calendar.first_half"), "value": _span(year.first_half, lang)},
                    {"label": sentence(lang, "calendar.second_half"), "value": _span(year.second_half, lang)},
                ],
                "holidays": [wording.long_day(day, lang) for day in year.holidays],
            }
            for year in queries.calendars(session)
        ]
    return Response(
        render_template("directory/calendar.html", page_title=sentence(lang, "calendar.title"), years=years)
    )


def _span(days: Sequence[str], lang: str) -> str:
    return " – ".join(wording.long_day(day, lang) for day in days)
