"""Numbers, days and hours as people type them, and as JSON carries them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from babel.dates import get_month_names

from chassis.clock import ISTANBUL

THOUSANDS = {"tr": (".", ","), "en": (",", ".")}
GROUPED = re.compile(r"[+-]?\d{1,3}([.,]\d{3})+")


def _folded(name: str) -> str:
    # Python folds I to i and leaves ı alone; for month names it is enough to treat all four letters as one.
    return name.strip().casefold().replace("i\u0307", "i").replace("ı", "i")


MONTHS = {
    _folded(name): str(number)
    for locale in ("tr", "en")
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=locale).items()
}


def number_read(typed: str, lang: str, *, whole: bool = False) -> float | str:
    """Read a number: "18,5" is 18.5 in Turkish, "1.250" is 1250; what is no number stays as it was typed."""
    thousands, point = THOUSANDS[lang]
    plain = typed.replace(" ", "").replace("\u00a0", "")
    if point in plain or GROUPED.fullmatch(plain):
        plain = plain.replace(thousands, "").replace(point, ".")
    try:
        exact = Decimal(plain)
    except InvalidOperation:
        return typed
    if not exact.is_finite():
        return typed
    return int(exact) if exact == exact.to_integral_value() and (whole or "." not in plain) else float(exact)


def number_written(value: object, lang: str) -> str:
    """The number as a person of that language would type it; no thousands marks, which only get in the way."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace(".", THOUSANDS[lang][1]) if isinstance(value, int | float | Decimal) else str(value)


def day_read(day: str, month: str, year: str) -> str:
    """An ISO date; parts that make no day are still put in its order, so that they can be shown again."""
    month = MONTHS.get(_folded(month), month.strip())
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return f"{year.strip()}-{month}-{day.strip()}"


def day_written(value: str) -> dict[str, str]:
    """Day, month and year for their three fields, without leading zeros; an impossible day is split as it was typed."""
    year, month, day = [*value.partition("T")[0].split("-", 2), "", ""][:3]
    return {"day": day.lstrip("0"), "month": month.lstrip("0"), "year": year}


def instant_read(day: str, month: str, year: str, hour: str) -> str:
    """An ISO instant with Türkiye's offset: that is the clock people mean."""
    on, at = day_read(day, month, year), hour.strip().replace(".", ":")
    try:
        return datetime.combine(date.fromisoformat(on), time.fromisoformat(_padded(at)), ISTANBUL).isoformat()
    except ValueError:
        return f"{on}T{at}"


def instant_written(value: str) -> dict[str, str]:
    """Day, month, year and the hour in Türkiye."""
    try:
        local = datetime.fromisoformat(value).astimezone(ISTANBUL)
    except ValueError:
        return {**day_written(value), "time": value.partition("T")[2]}
    hour = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
    return {**day_written(local.date().isoformat()), "time": hour}


def _padded(hour: str) -> str:
    return hour if hour[:2].isdigit() else f"0{hour}"
