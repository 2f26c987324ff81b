"""Project years in which something else is laid down than in the story's."""

from __future__ import annotations

from typing import Any

from tests.awards.cast import ok
from tests.awards.settling import Settled
from tests.doors import House

SAID = (
    "motto",
    "owner",
    "implementer",
    "starts_on",
    "ends_on",
    "records_until",
    "scores_until",
    "minimum_scorers",
    "spread_threshold",
)


class LaidDown(Settled):
    """As the story, with more said while the year is prepared."""

    def __init__(self, house: House, **more: Any) -> None:
        super().__init__(house)
        self.more = more

    def prepare(self, first_year: int = 2025) -> dict[str, Any]:
        """The technical team changes what it says of the year."""
        year = super().prepare(first_year)
        team, address = self.technical[0], f"/v1/project-years/{self.year}"
        said = {name: year[name] for name in SAID} | self.more
        return ok(team.put(address, said, If_Match=team.get(address).headers["ETag"]))
