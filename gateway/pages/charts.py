"""How far something is: a bullet chart and the course of its values, in a table with the numbers beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from babel.numbers import format_percent
from markupsafe import Markup

from gateway import wording

WIDTH, HEIGHT, EDGE = 140.0, 28.0, 6.0
PALE, MIDDLE = HEIGHT - 10, HEIGHT / 2
Progress = Mapping[str, Any]
_SVG = Markup(
    '<svg role="img" aria-label="{said}" viewBox="0 0 {width:g} {height:g}"'
    ' width="{width:g}" height="{height:g}">{drawn}</svg>'
)
_RECT = Markup('<rect x="{x:.1f}" y="{y:g}" width="{width:.1f}" height="{height:g}" fill="{fill}" stroke="{stroke}"/>')
_LINE = Markup(
    '<line x1="{x:.1f}" x2="{x:.1f}" y1="{top:g}" y2="{bottom:g}"'
    ' stroke="currentColor" stroke-width="{width:g}"{more}/>'
)
_POINT = Markup('<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{fill}" stroke="currentColor"/>')
# A value that nothing proves is drawn hollow.
SOLID, HOLLOW = "currentColor", "#ffffff"


def progress_tables(title: str, rows: Sequence[Progress], lang: str) -> list[dict[str, Any]]:
    """A line for each with its pictures and numbers; below, every value there is."""
    words = ("name", "drawn", "way", "expected", "realised", "share")
    tables = [_table(title, words, [_line(one, lang) for one in rows], lang)]
    values = [_value(one, point, lang) for one in rows for point in one["course"]]
    if values:
        named = wording.sentence(lang, "progress.values", title=title)
        tables.append(_table(named, ("name", "day", "realised", "evidence"), values, lang))
    return tables


def _table(title: str, words: Sequence[str], rows: list[list[str]], lang: str) -> dict[str, Any]:
    columns = [{"label": wording.sentence(lang, f"progress.{word}"), "number": False} for word in words]
    return {"title": title, "columns": columns, "rows": rows}


def _line(one: Progress, lang: str) -> list[str]:
    baseline, target, expected, realised = (
        wording.figure(one[name], lang) for name in ("baseline", "target", "expected", "realised")
    )
    direction = wording.sentence(lang, "progress.less" if one["less_is_better"] else "progress.more")
    proved = f" ({_evidence(has=one['has_evidence'], lang=lang)})" if one["course"] else ""
    return [
        f"{one['name']} ({', '.join(filter(None, (one['unit_of_measure'], direction)))})",
        bullet(one, lang) + sparkline(one, lang),
        f"{baseline} → {target}",
        expected,
        f"{realised}{proved}",
        "–" if one["progress"] is None else format_percent(one["progress"], locale=lang),
    ]


def _value(one: Progress, point: Mapping[str, Any], lang: str) -> list[str]:
    day = wording.short_day(point["at"], lang)
    return [one["name"], day, wording.figure(point["value"], lang), _evidence(has=point["has_evidence"], lang=lang)]


def _evidence(*, has: bool, lang: str) -> str:
    return wording.sentence(lang, "progress.proved" if has else "progress.unproved")


def bullet(one: Progress, lang: str) -> Markup:
    """From the baseline to the target in grey, the newest value as a bar, a stroke at the target and one at today."""
    marks = [one[name] for name in ("baseline", "target", "expected", "realised") if one[name] is not None]
    at = _scale(marks)
    baseline, target, realised = one["baseline"], one["target"], one["realised"]
    drawn = Markup()
    if baseline is not None and target is not None:
        drawn += _bar(at(baseline), at(target), PALE, "#d2d5d8", "none")
    if realised is not None:
        fill = SOLID if one["has_evidence"] else HOLLOW
        drawn += _bar(at(realised if baseline is None else baseline), at(realised), 8.0, fill, "currentColor")
    if one["expected"] is not None:
        drawn += _LINE.format(
            x=at(one["expected"]), top=2, bottom=HEIGHT - 2, width=1, more=Markup(' stroke-dasharray="3 2"')
        )
    if target is not None:
        drawn += _LINE.format(x=at(target), top=2, bottom=HEIGHT - 2, width=3, more="")
    return _picture(_bullet_said(one, lang), drawn)


def _bullet_said(one: Progress, lang: str) -> str:
    figures = {name: wording.figure(one[name], lang) for name in ("baseline", "target", "expected", "realised")}
    said = wording.sentence(lang, "progress.said", **figures)
    return f"{said} ({_evidence(has=one['has_evidence'], lang=lang)})" if one["course"] else said


def sparkline(one: Progress, lang: str) -> Markup:
    """The values in the order of their days; one that nothing proves is a ring."""
    course = [(date.fromisoformat(point["at"]), point["value"], point["has_evidence"]) for point in one["course"]]
    if not course:
        return Markup()
    across = _scale([day.toordinal() for day, _, _ in course])
    upward = _scale([value for _, value, _ in course], HEIGHT)
    places = [(across(day.toordinal()), HEIGHT - upward(value), proved) for day, value, proved in course]
    way = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    drawn = Markup('<polyline points="{}" fill="none" stroke="currentColor"/>').format(way)
    for x, y, proved in places:
        drawn += _POINT.format(x=x, y=y, fill=SOLID if proved else HOLLOW)
    said = "; ".join(f"{wording.short_day(day, lang)}: {wording.figure(value, lang)}" for day, value, _ in course)
    return _picture(said, drawn)


def _picture(said: str, drawn: Markup) -> Markup:
    return _SVG.format(said=said, width=WIDTH, height=HEIGHT, drawn=drawn)


def _bar(start: float, end: float, height: float, fill: str, stroke: str) -> Markup:
    x, width = min(start, end), max(abs(end - start), 1.0)
    return _RECT.format(x=x, y=MIDDLE - height / 2, width=width, height=height, fill=fill, stroke=stroke)


def _scale(values: Sequence[float], room: float = WIDTH) -> Any:
    """Where a value lies between the edges; a single one lies in the middle."""
    least, most = min(values, default=0.0), max(values, default=0.0)
    if least == most:
        return lambda _: room / 2
    return lambda value: EDGE + (value - least) / (most - least) * (room - 2 * EDGE)
