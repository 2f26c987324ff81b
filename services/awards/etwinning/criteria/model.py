"""The programme's areas and criteria by their codes, and the words of their levels (ETW-01, ETW-12)."""

from __future__ import annotations

from typing import Any

from services.awards.catalogue.model import CATALOGUE

AREAS = CATALOGUE.codes("mission_areas")
CRITERIA = CATALOGUE.codes("mission_criteria")
_ENTRIES: list[dict[str, Any]] = CATALOGUE.entries("mission_criteria")
AREA_OF: dict[str, str] = {entry["code"]: entry["area"] for entry in _ENTRIES}
# From not begun to the whole school; what each looks like is written down for every criterion.
LEVELS = (0, 1, 2, 3)
HIGHEST = max(LEVELS)


def criteria_in(area: str) -> list[str]:
    """The criteria of an area, in their order."""
    return [code for code in CRITERIA if AREA_OF[code] == area]


def level_words(language: str) -> dict[str, str]:
    """What each criterion is called where its level is asked for, and what each level looks like."""
    called = {f"field.{entry['code']}": entry[language] for entry in _ENTRIES}
    seen = {
        f"choice.levels_{entry['code']}.{level}": f"{level}: {words}"
        for entry in _ENTRIES
        for level, words in zip(LEVELS, entry["levels"][language], strict=True)
    }
    return called | seen
