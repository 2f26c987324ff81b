"""Every call of a service, and what each person is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from werkzeug.test import TestResponse

from tests.contracts.place import Inhabited
from tests.contracts.saying import said_with, wanted_with


def operations(place: Inhabited) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Address, method and description of each."""
    for path, methods in place.described["paths"].items():
        for method, operation in methods.items():
            if isinstance(operation, dict) and "operationId" in operation:
                yield path, method, operation


@dataclass(frozen=True)
class Call:
    """A call about what exists, in words that are well formed."""

    method: str
    address: str
    said: Any
    is_form: bool = False

    @classmethod
    def about(cls, place: Inhabited, path: str, method: str, operation: dict[str, Any]) -> Self:
        """One operation, about the first thing that is known under its address."""
        start = next((start for start in place.ids if path.startswith(f"{start}/")), "")
        # A part of a thing is known under the thing's address and its own name.
        known = place.ids.get(start, [""])
        address = re.sub(r"\{(\w+)\}", lambda name: place.ids.get(f"{start}/{name[1]}", known)[0], path)
        address += wanted_with(place, operation)
        asked = operation.get("requestBody", {}).get("content", {})
        if "multipart/form-data" in asked and "EvidenceForm" in str(asked):
            return cls(
                method, address, {"kind": "link", "title": "Haber", "address": "https://ornek.invalid"}, is_form=True
            )
        body = asked.get("application/json")
        return cls(method, address, said_with(place, body["schema"]) if body else None)

    def by(self, place: Inhabited, token: str) -> TestResponse:
        """What whoever has this token is answered."""
        headers = {"Authorization": f"Bearer {token}"} | ({"If-Match": "*"} if self.method == "put" else {})
        said: dict[str, Any] = {"data": self.said, "content_type": "multipart/form-data"} if self.is_form else {}
        said = said or {"json": self.said}
        return place.app.test_client().open(self.address, method=self.method, headers=headers, **said)
