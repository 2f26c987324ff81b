"""The people of SC-MOB, and what they make on their way from the list to the closed programme."""

from __future__ import annotations

from typing import Any

from tests.journeys.caller import Caller
from tests.journeys.callers import Callers
from tests.journeys.system import System, eventually

V1 = "/mobility/v1"
DAYS = ("2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24")
AT_A_UNIT = """
    SELECT DISTINCT username FROM people JOIN posts ON posts.person = people.id
    WHERE posts.unit = %s AND (posts.ends_on IS NULL OR posts.ends_on > '2026-04-01')
"""


class Visit(Callers):
    """The scenario's people, and what they have made so far."""

    PROVINCE = ("cansu.ilhan", "mehmet.ovali")

    def __init__(self, system: System) -> None:
        super().__init__(system)
        self.list = self.host = self.programme = ""
        self.applications: dict[str, str] = {}

    @property
    def address(self) -> str:
        """Of the visit programme."""
        return f"{V1}/visit-programmes/{self.programme}"

    def person(self, name: str) -> Caller:
        """By the name that `applications` has."""
        found: Caller = getattr(self, name)
        return found

    def made(self, who: Caller, things: str, said: dict[str, Any]) -> str:
        """The id of what somebody makes."""
        return str(who.does(f"{V1}/{things}", said)["id"])

    def applies(self, name: str) -> dict[str, Any]:
        """Somebody applies for the visit."""
        made: dict[str, Any] = self.person(name).does(f"{V1}/applications", {"programme": self.programme})
        self.applications[name] = made["id"]
        return made

    def application(self, name: str) -> str:
        """The address of somebody's application."""
        return f"{V1}/applications/{self.applications[name]}"

    def stay(self, name: str) -> str:
        """The address of how somebody is looked after."""
        stays = self.kemal_isik.get(f"{V1}/stays", programme=self.programme)["items"]
        return f"{V1}/stays/{next(one['id'] for one in stays if one['name'] == name)}"

    def participation(self, name: str) -> str:
        """The address of somebody's visit."""
        mine = self.person(name).get(f"{V1}/participations")["items"]
        return f"{V1}/participations/{next(one['id'] for one in mine if one['state']['code'] != 'cancelled')}"

    def serve_at(self, unit: str) -> set[str]:
        """Everybody with a post at a school."""
        return {name for (name,) in self.system.rows("gateway", AT_A_UNIT, unit)}

    def stands(self, who: Caller, address: str, state: str) -> dict[str, Any]:
        """The thing, as soon as the clock has brought it there."""

        def shown() -> dict[str, Any] | None:
            found: dict[str, Any] = who.get(address)
            return found if found["state"]["code"] == state else None

        thing: dict[str, Any] = eventually(shown, f"{address} is {state}")
        return thing
