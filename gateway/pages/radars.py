"""Several sides on one scale, as different eyes see them: a radar, and beside it a table with a bar for each number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin
from typing import Any

from markupsafe import Markup

from gateway import wording

# Fits beside its edges on the narrowest telephone.
SIZE, MIDDLE, REACH, OUTSIDE = 260.0, 130.0, 96.0, 114.0
LINE = 22.0
BAR, THICK = 60.0, 12.0
Radar = Mapping[str, Any]
# Each outline has a colour and a stroke of its own, so that none is told by its colour alone.
STROKES = (("#0d4654", ""), ("#a8481c", "7 4"), ("#5b4a8c", "2 4"), ("#4a5a61", "10 4 2 4"))
_RADAR = Markup(
    '<svg role="img" aria-label="{said}" viewBox="0 0 {size:g} {high:g}" width="{size:g}" height="{high:g}">'
    "{drawn}</svg>"
)
_RING = Markup('<polygon points="{way}" fill="none" stroke="#b9ad97" stroke-width="{width:g}"/>')
_SPOKE = Markup('<line x1="{middle:g}" y1="{middle:g}" x2="{x:.1f}" y2="{y:.1f}" stroke="#ddd6c8"/>')
_NUMBER = Markup(
    '<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" dominant-baseline="central" font-size="14"'
    ' fill="currentColor">{number}</text>'
)
_OUTLINE = Markup(
    '<polygon points="{way}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'
)
_POINT = Markup('<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>')
_KEY = Markup(
    '<line x1="20" x2="60" y1="{y:g}" y2="{y:g}" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'
    '<text x="70" y="{y:g}" dominant-baseline="central" font-size="14" fill="currentColor">{name}</text>'
)
_BAR = Markup(
    '<svg aria-hidden="true" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">'
    '<rect x="0.5" y="0.5" width="{whole:g}" height="{inner:g}" fill="none" stroke="#b9ad97"/>'
    '<rect x="0.5" y="0.5" width="{length:.1f}" height="{inner:g}" fill="{colour}"/></svg> {figure}'
)


def radar_picture(title: str, radar: Radar, lang: str) -> dict[str, Any]:
    """The picture, and the table that says the same: a line for each side, in the order of the picture."""
    sides = [f"{place}. {side[lang]}" for place, side in enumerate(radar["sides"], start=1)]
    columns = [wording.sentence(lang, "radar.side"), *(_called(outline, lang) for _, outline in _each(radar))]
    rows = [
        [side, *(_bar(outline["values"][place], radar["most"], at, lang) for at, outline in _each(radar))]
        for place, side in enumerate(sides)
    ]
    table = {"title": title, "columns": [{"label": label, "number": False} for label in columns], "rows": rows}
    return {"title": title, "svg": drawn(title, radar, lang), "table": table}


def drawn(title: str, radar: Radar, lang: str) -> Markup:
    """The rings of the scale, a spoke for each side with its number, the outlines over them, and whose each is."""
    number = len(radar["sides"])
    most = radar["most"]
    picture = Markup()
    for step in range(1, round(most) + 1):
        picture += _RING.format(way=_way([step] * number, most), width=2 if step == round(most) else 1)
    for place in range(number):
        x, y = _at(place, number, REACH)
        picture += _SPOKE.format(middle=MIDDLE, x=x, y=y)
        x, y = _at(place, number, OUTSIDE)
        picture += _NUMBER.format(x=x, y=y, number=place + 1)
    for place, outline in _each(radar):
        colour, dashes = STROKES[place % len(STROKES)]
        picture += _outline(outline["values"], most, place)
        name, y = _called(outline, lang), SIZE + LINE * (place + 0.5)
        picture += _KEY.format(y=y, colour=colour, dashes=dashes, name=name)
    high = SIZE + LINE * len(radar["outlines"])
    return _RADAR.format(said=_said(title, radar, lang), size=SIZE, high=high, drawn=picture)


def _each(radar: Radar) -> list[tuple[int, Mapping[str, Any]]]:
    return list(enumerate(radar["outlines"]))


def _outline(values: Sequence[float | None], most: float, place: int) -> Markup:
    """A closed line where every side is known; where one is not, only the points that are."""
    colour, dashes = STROKES[place % len(STROKES)]
    known = [(at, value) for at, value in enumerate(values) if value is not None]
    picture = Markup()
    if len(known) == len(values):
        picture += _OUTLINE.format(way=_way([value for _, value in known], most), colour=colour, dashes=dashes)
    for at, value in known:
        x, y = _at(at, len(values), REACH * value / most)
        picture += _POINT.format(x=x, y=y, colour=colour)
    return picture


def _way(values: Sequence[float], most: float) -> str:
    points = (_at(place, len(values), REACH * value / most) for place, value in enumerate(values))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _at(place: int, number: int, far: float) -> tuple[float, float]:
    """The first side is at the top, the others follow clockwise."""
    turn = 2 * pi * place / number
    return MIDDLE + far * sin(turn), MIDDLE - far * cos(turn)


def _called(outline: Mapping[str, Any], lang: str) -> str:
    name = str(outline["name"][lang])
    return f"{name} ({outline['number']})" if outline["number"] else name


def _bar(value: float | None, most: float, place: int, lang: str) -> Markup | str:
    if value is None:
        return wording.figure(None, lang)
    return _BAR.format(
        width=BAR,
        height=THICK,
        whole=BAR - 1,
        inner=THICK - 1,
        length=max(0.0, min(value / most, 1.0)) * (BAR - 1),
        colour=STROKES[place % len(STROKES)][0],
        figure=wording.figure(value, lang),
    )


def _said(title: str, radar: Radar, lang: str) -> str:
    """What whoever does not see the picture is told."""
    lines = [title]
    for _, outline in _each(radar):
        figures = ", ".join(
            f"{place}: {wording.figure(value, lang)}" for place, value in enumerate(outline["values"], start=1)
        )
        lines.append(f"{_called(outline, lang)} {figures}")
    return "; ".join(lines)
