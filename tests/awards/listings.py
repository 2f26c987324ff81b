"""Every address of the service at which something is listed, and what somebody meets there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from werkzeug.test import TestResponse

from chassis import workbooks
from tests.doors import Person

DESCRIBED = Path(__file__).resolve().parents[2] / "services/awards/openapi.json"
# What is drawn by lot, or by the clock, may have any digits: ids, the numbers of cases and of requests, instants.
_LOTS = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8})\b"
    r"|\d{4}-\d\d-\d\dT[\d:.]+|datetime\([\d, ]+\)"
)


def lists_of(year: str) -> list[str]:
    """As the description has them: each as it is, and narrowed by each word of each filter."""
    spec = json.loads(DESCRIBED.read_text("utf-8"))
    found = []
    for path, one in spec["paths"].items():
        if "get" in one and "{" not in path:
            asked = [part for part in one["get"].get("parameters", []) if part.get("in") == "query"]
            needed = [f"{part['name']}={_some(part, year)}" for part in asked if part.get("required")]
            words = [f"{part['name']}={choice}" for part in asked for choice in part.get("schema", {}).get("enum", [])]
            found += ["?".join(filter(None, (path, "&".join(needed))))]
            found += [f"{path}?{'&'.join([*needed, word])}" for word in words]
    return found


def _some(part: dict[str, Any], year: str) -> str:
    choices = part.get("schema", {}).get("enum")
    return str(choices[0]) if choices else year


def met(person: Person, addresses: Iterable[str], secrets: Iterable[str]) -> list[tuple[str, str]]:
    """What of the secrets somebody meets at these addresses."""
    found = []
    for address in addresses:
        said = _read(person.get(address))
        found += [(address, secret) for secret in secrets if secret in said]
    return found


def _read(answer: TestResponse) -> str:
    """What somebody reads in it, also in a workbook."""
    if answer.content_type != workbooks.KIND:
        return _LOTS.sub("", answer.get_data(as_text=True))
    sheets = load_workbook(BytesIO(answer.data)).worksheets
    return _LOTS.sub("", str([row for sheet in sheets for row in sheet.iter_rows(values_only=True)]))
