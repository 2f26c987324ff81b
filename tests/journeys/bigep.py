"""The people of SC-AWD, and what they make on their way from the prepared year to the closed one."""

from __future__ import annotations

from typing import Any

from tests.chassis.files.samples import PDF
from tests.journeys.caller import Caller
from tests.journeys.callers import Callers
from tests.journeys.system import System, eventually

V1 = "/awards/v1"
CAMLITEPE, GULYOLU = "tr/10/altieylul/745101", "tr/10/karesi/745404"
ISKELEYOLU, ILICADERE = "tr/10/burhaniye/745507", "tr/10/gonen/745708"
EXECUTIVE, TECHNICAL, MONITORING = (
    "province_executive_board", "preparation_technical_team", "monitoring_evaluation_board",
)  # fmt: skip
DISTRICT, SCHOOL = "district_executive_board", "school_project_commission"
# The first of each leads it. The first juror serves at Çamlıtepe.
BOARD = ("mehmet.ovali", "selma.ayran", "sabri.ova")
TEAM = ("nil.ay", "selim.arda", "mahir.mermer")
JURORS = ("tarik.ersoy", "nermin.ege", "leyla.cinar", "ipek.su")
IN_OFFICE = """
    SELECT count(DISTINCT username) FROM people JOIN posts ON posts.person = people.id
    WHERE username = ANY(%s) AND role = 'bigep_body_member' AND branch = %s AND posts.ends_on IS NULL
"""
PRINCIPALS = "SELECT username FROM people JOIN posts ON posts.person = people.id WHERE role = 'principal'"
MEMBERS = """
    SELECT DISTINCT username FROM people JOIN posts ON posts.person = people.id
    WHERE role = 'bigep_body_member' AND posts.ends_on IS NULL
"""


class Bigep(Callers):
    """The scenario's people, and what they have made so far."""

    def __init__(self, system: System) -> None:
        super().__init__(system)
        self.year = ""
        self.bodies: dict[str, str] = {}
        # What the scenario comes back to, by a word of its own.
        self.made: dict[str, str] = {}

    @property
    def the_year(self) -> str:
        """The address of the project year."""
        return f"{V1}/project-years/{self.year}"

    def person(self, username: str) -> Caller:
        """By user name."""
        found: Caller = getattr(self, username.replace(".", "_"))
        return found

    def makes(self, who: Caller, things: str, said: dict[str, Any]) -> str:
        """The address of what somebody makes."""
        return f"{V1}/{things}/{who.does(f'{V1}/{things}', said)['id']}"

    def forms(self, former: Caller, kind: str, members: tuple[str, ...]) -> str:
        """The address of a body in office, with its members, the first of whom leads it."""
        body = self.makes(former, "bodies", {"kind": kind})
        for number, member in enumerate(members):
            former.does(f"{body}/add_member", {"person": self.known(member), "chair": not number})
        former.does(f"{body}/activate")
        self.serve(kind, *members)
        return body

    def directory_is_known(self) -> None:
        """The service has heard of everybody and every post that the directory has told of."""
        for there, here in (("people", "known_people"), ("posts", "known_posts")):
            everybody = self.system.rows("gateway", f"SELECT count(*) FROM {there}")  # noqa: S608  # two words of ours
            heard = f"SELECT count(*) FROM {here}"  # noqa: S608  # as above
            eventually(
                lambda asked=heard, all_of=everybody: self.system.rows("services.awards", asked) == all_of,
                f"{there} are known",
            )

    def serve(self, kind: str, *members: str) -> None:
        """The directory has entered their posts."""
        eventually(
            lambda: self.system.rows("gateway", IN_OFFICE, list(members), kind) == [(len(members),)],
            f"{members} serve in {kind}",
        )

    def principals(self) -> set[str]:
        """Every principal of the province."""
        return {name for (name,) in self.system.rows("gateway", PRINCIPALS)}

    def members(self) -> set[str]:
        """Whoever serves in any body today."""
        return {name for (name,) in self.system.rows("gateway", MEMBERS)}

    def records(self, username: str, said: dict[str, Any], **more: Any) -> str:
        """The address of a record that somebody has drafted, with a file that shows it."""
        record = self.makes(self.person(username), "activity-records", said | more)
        self.person(username).brings(record, "Tutanak", PDF)
        return record

    def decide(self, record: str, *steps: tuple[str, str]) -> str:
        """Members of bodies take these steps one after the other; the state it then has."""
        state = ""
        for username, action in steps:
            state = self.person(username).does(f"{record}/{action}")["state"]["code"]
        return state

    def pages(self, username: str, *paths: str) -> list[str]:
        """What somebody reads on pages of the service."""
        with self.system.visitor(username) as browser:
            return [browser.get(f"/awards{path}").text for path in paths]

    def stands(self, who: Caller, address: str, state: str) -> dict[str, Any]:
        """The thing, as soon as the clock or the bus has brought it there."""

        def shown() -> dict[str, Any] | None:
            found: dict[str, Any] = who.get(address)
            return found if found["state"]["code"] == state else None

        thing: dict[str, Any] = eventually(shown, f"{address} is {state}")
        return thing
