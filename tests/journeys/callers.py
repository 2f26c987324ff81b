"""The people of a scenario who play it through the public API, with the demo's clock."""

from __future__ import annotations

from tests.journeys.caller import Caller
from tests.journeys.system import System, eventually


class Callers:
    """Whoever takes part, by user name; whoever is called for the first time gets a token."""

    def __init__(self, system: System) -> None:
        self.system = system
        self._people: dict[str, Caller] = {}

    def __getattr__(self, username: str) -> Caller:
        """`story.kemal_isik` is the demo's kemal.isik."""
        name = username.replace("_", ".")
        if name not in self._people:
            self._people[name] = self.system.caller(name)
        return self._people[name]

    def at(self, when: str) -> None:
        """The clock stands at this instant of Istanbul."""
        self.system.clock(f"{when}+03:00")

    def known(self, username: str) -> str:
        """Somebody's id."""
        [(found,)] = self.system.rows("gateway", "SELECT id::text FROM people WHERE username = %s", username)
        return str(found)

    def hears(self, event: str, subject: str, people: set[str], within: float = 30.0) -> None:
        """These people are told of the event; and nobody else, also not a little later."""
        eventually(
            lambda: self.system.told(event, subject) >= people,
            f"{event} reaches {sorted(people)}; so far {sorted(self.system.told(event, subject))}",
            within=within,
        )
        assert sorted(self.system.told(event, subject)) == sorted(people), event
