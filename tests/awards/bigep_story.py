"""BİGEP from September to June, as the ledger tells it (SC-AWD): what the bodies and schools do one after the other."""

from __future__ import annotations

from typing import Any

from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.cast import clock_takes, ok
from tests.awards.places import CAMLITEPE, GULYOLU, ISKELEYOLU
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import BOARDS, COMMISSIONS, NOTE, Settled
from tests.awards.year_end import CHAPTERS
from tests.doors import Person
from tests.telling import hear

DAYS = {
    "starts_on": "2025-09-01",
    "ends_on": "2026-08-31",
    "records_until": "2026-05-08",
    "scores_until": "2026-05-18",
    "minimum_scorers": 3,
    "spread_threshold": 60,
}
TEKNOFEST = PROJECT | {"name": "Afet sonrası haberleşme", "programme": "teknofest", "co_owners": [GULYOLU]}
GROUNDS = "Hedeflerine ulaştı ve dört grubu bir araya getirdi."


class Story:
    """What has happened so far; each step is one or two lines of the ledger's table."""

    def __init__(self, cast: Settled) -> None:
        self.cast, self.here = cast, Recording(cast)
        self.board, self.team = cast.executive[0], cast.technical[0]
        # None of them serves at a school whose work is judged.
        self.jurors = cast.monitoring[1:4]

    @property
    def year(self) -> str:
        """Where the year lies."""
        return f"/v1/project-years/{self.cast.year}"

    def prepared(self) -> None:
        """Step 1: the team of last year's year prepares the next one from it."""
        cast = self.cast
        cast.prepare(2024)
        cast.form_province()
        cast.publish_criteria()
        cast.year = ok(self.team.post("/v1/project-years", {"first_year": 2025}))["id"]
        hear(LISTENER, cast.last("awards.project_year.prepared"))
        said = {name: ok(self.team.get(self.year))[name] for name in ("motto", "owner", "implementer")}
        ok(self.team.put(self.year, said | DAYS, If_Match=self.team.get(self.year).headers["ETag"]))

    def made_ready(self) -> None:
        """Step 2: criteria, the three bodies, and the note."""
        for one in ok(self.team.get(f"/v1/criteria-sets?project_year={self.cast.year}"))["items"]:
            ok(self.team.post(f"/v1/criteria-sets/{one['id']}/publish"))
        for body in self.bodies():
            ok(self.cast.province.post(f"/v1/bodies/{body['id']}/activate"))
        ok(self.team.post(f"{self.year}/note_update", NOTE))

    def bodies(self) -> list[dict[str, Any]]:
        """Every body of the year."""
        found = ok(self.cast.auditor.get(f"/v1/bodies?project_year={self.cast.year}&limit=100"))["items"]
        return list(found)

    def set_up(self) -> None:
        """Step 3: four district boards, three commissions."""
        for unit in BOARDS:
            self.cast.form(self.cast.officers[unit], Kind.DISTRICT_EXECUTIVE_BOARD, self.cast.boards[unit])
        for unit in COMMISSIONS:
            self.cast.form_commission(unit)

    def recorded(self) -> dict[str, str]:
        """Steps 9 to 12: a seminar, a choir whose students are named, and a project of two schools."""
        here = self.here
        student = here.student(here.recorder)
        here.consented(here.recorder, student)
        joint = here.submitted(here.selin, TEKNOFEST, team=here.team(here.head_camlitepe, here.selin))
        ok(here.head_gulyolu.post(f"{joint}/confirm"))
        for body, step in zip(self._way_of(CAMLITEPE), ("verify", "review", "accept"), strict=True):
            ok(body.post(f"{joint}/{step}"))
        return {
            "academic": here.accepted(here.selin, SEMINAR),
            "project": joint,
            "arts": here.accepted(here.recorder, CHOIR, students=[student]),
            "student": student,
        }

    def _way_of(self, school: str) -> tuple[Person, Person, Person]:
        return self.here.commission(school), self.here.board(school), self.here.monitoring

    def nominated(self, records: dict[str, str]) -> dict[str, str]:
        """Step 16: the commissions nominate."""
        staff = {"recipient_group": "teacher", "people": [str(self.here.selin.id)]}
        pupils = {"recipient_group": "student", "students": [records["student"]]}
        said = {"academic": (CAMLITEPE, staff), "project": (CAMLITEPE, staff), "arts": (ISKELEYOLU, pupils)}
        return {area: self._nominated(school, records[area], group) for area, (school, group) in said.items()}

    def _nominated(self, school: str, record: str, group: dict[str, Any]) -> str:
        said = {"records": [record.rpartition("/")[2]], "grounds": GROUNDS} | group
        return f"/v1/candidacies/{ok(self.here.commission(school).post('/v1/candidacies', said))['id']}"

    def begun(self, juror: Person, candidacy: str) -> Any:
        """A juror takes it up."""
        return juror.post("/v1/scores", {"candidacy": candidacy.rpartition("/")[2]})

    def points(self, juror: Person, score: dict[str, Any], *points: int) -> Any:
        """A juror's points, criterion by criterion."""
        address = f"/v1/scores/{score['id']}"
        given = [
            {"criterion": one["criterion"], "points": number}
            for one, number in zip(score["points"], points, strict=True)
        ]
        return juror.put(address, {"points": given}, If_Match=juror.get(address).headers["ETag"])

    def scored(self, candidacy: str) -> None:
        """Three jurors who may."""
        for number, juror in enumerate(self.jurors):
            ok(self.points(juror, ok(self.begun(juror, candidacy)), 80 + number, 15))

    def decided(self, candidacies: dict[str, str]) -> None:
        """Step 17: ranked, proposed and granted; none in the fourth area, with its reason."""
        clock_takes()
        groups = {"academic": "teacher", "project": "teacher", "arts": "student"}
        areas = {"academic": "academic_award", "project": "project_award", "arts": "arts_sports_culture_social_award"}
        juror = self.here.monitoring
        for number, (area, candidacy) in enumerate(candidacies.items(), start=1):
            said = {"award_area": areas[area], "recipient_group": groups[area], "minute": f"Tutanak {number}"}
            ok(juror.post("/v1/rankings", said | {"project_year": self.cast.year}))
            ok(juror.post(f"{candidacy}/propose"))
            grant = {"outcome": "granted", "decision_number": f"2026/{number}", "decided_on": "2026-05-20"}
            ok(self.board.post(f"{candidacy}/decide", grant))
        nothing = {"award_area": "innovation_workshop_award", "decision_number": "2026/9", "decided_on": "2026-05-20"}
        nothing |= {"grounds": "Kabul edilen çalışma olmadı.", "project_year": self.cast.year}
        ok(self.board.post("/v1/area-decisions", nothing))

    def public(self, kind: str, day: str, **said: Any) -> str:
        """An event is planned and announced."""
        event = {
            "kind": kind,
            "name": kind,
            "mode": "face_to_face",
            "place": "Karesi",
            "starts_on": day,
            "ends_on": day,
        }
        address = f"/v1/public-events/{ok(self.cast.province.post('/v1/public-events', event | said))['id']}"
        ok(self.cast.province.post(f"{address}/announce"))
        return address

    def reported(self) -> None:
        """Step 20: the report is written and adopted."""
        report = f"/v1/year-reports/{ok(self.team.post('/v1/year-reports', {'project_year': self.cast.year}))['id']}"
        ok(self.team.put(report, CHAPTERS, If_Match=self.team.get(report).headers["ETag"]))
        ok(self.board.post(f"{report}/adopt"))
