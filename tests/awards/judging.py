"""Bodies that nominate, jurors that score and a board that decides, step by step as in SC-AWD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from werkzeug.test import TestResponse

from tests.awards.cast import at, clock_takes, ok
from tests.awards.places import CAMLITEPE
from tests.awards.recording import SEMINAR, Recording
from tests.awards.settling import Settled
from tests.doors import Person

DECIDED = {"outcome": "granted", "decision_number": "2026/14", "decided_on": "2026-06-02"}
REFUSED = DECIDED | {"outcome": "not_granted", "grounds": "Ölçütlerin altında kaldı"}
# When works are accepted, nominated, scored and when the phase is over.
ACCEPTED, NOMINATED, SCORED, OVER, DECIDING = "24.11.2025", "11.5.2026", "14.5.2026", "1.6.2026", "2.6.2026"


class Judging(Recording):
    """The first of the monitoring board serves at Çamlıtepe; the other four may judge its works."""

    def __init__(self, cast: Settled) -> None:
        super().__init__(cast)
        self.own, *self.jurors = cast.monitoring

    def works(self, *names: str, **more: Any) -> list[str]:
        """The ids of works of Çamlıtepe that were accepted; afterwards the evaluation begins."""
        with at(ACCEPTED):
            found = [self.accepted_work(name, **more) for name in names]
        with at("9.5.2026"):
            self.cast.evaluate()
        return found

    def accepted_work(self, name: str, **more: Any) -> str:
        """One of them."""
        record = self.submitted(self.selin, SEMINAR, name=name, **more)
        ok(self.commission(CAMLITEPE).post(f"{record}/verify"))
        ok(self.board(CAMLITEPE).post(f"{record}/review"))
        ok(self.monitoring.post(f"{record}/accept"))
        return record.rpartition("/")[2]

    def nominates(self, *records: str, who: Person | None = None, **more: Any) -> TestResponse:
        """The commission of Çamlıtepe, or somebody else, names a teacher of the school."""
        said = {"recipient_group": "teacher", "people": [str(self.murat.id)], "grounds": "Üç ilde örnek alındı"}
        who = who or self.cast.commissions[CAMLITEPE][0]
        return who.post("/v1/candidacies", {"records": list(records)} | said | more)

    def nominated(self, *records: str, **more: Any) -> str:
        """The address of a candidacy."""
        with at(NOMINATED):
            return f"/v1/candidacies/{ok(self.nominates(*records, **more))['id']}"

    def begins(self, juror: Person, candidacy: str) -> TestResponse:
        """A juror opens a sheet."""
        return juror.post("/v1/scores", {"candidacy": candidacy.rpartition("/")[2]})

    def writes(self, juror: Person, score: str, *points: int | None) -> TestResponse:
        """The points in the order of the criteria."""
        shown = juror.get(score)
        lines = zip(ok(shown)["points"], points, strict=True)
        said = [{"criterion": one["criterion"], "points": number} for one, number in lines]
        return juror.put(score, {"points": said}, If_Match=shown.headers["ETag"])

    def scores(self, juror: Person, candidacy: str, *points: int) -> str:
        """The address of a sheet that is filled in."""
        score = f"/v1/scores/{ok(self.begins(juror, candidacy))['id']}"
        ok(self.writes(juror, score, *points))
        return score

    def scored(self, candidacy: str, *points: Sequence[int], jurors: Sequence[Person] | None = None) -> list[str]:
        """One sheet for each juror, in their order."""
        with at(SCORED):
            found = zip(jurors or self.jurors, points, strict=False)
            return [self.scores(juror, candidacy, *given) for juror, given in found]

    def closed(self) -> None:
        """The phase is over, and the clock has closed it."""
        with at(OVER):
            clock_takes()

    def ranks(self, group: str = "teacher", area: str = "academic_award") -> TestResponse:
        """The monitoring board closes the ranked list."""
        said = {"project_year": self.cast.year, "award_area": area, "recipient_group": group, "minute": "2026/7"}
        return self.jurors[0].post("/v1/rankings", said)

    def proposed(self, *candidacies: str) -> None:
        """The list is closed, and these are proposed."""
        with at(DECIDING):
            ok(self.ranks())
            for one in candidacies:
                ok(self.jurors[0].post(f"{one}/propose"))

    def ready(self, *names: str) -> list[str]:
        """Candidacies that are scored by three jurors and proposed, in the order of their sums."""
        found = [self.nominated(one) for one in self.works(*names)]
        for number, one in enumerate(found):
            self.scored(one, *[(90 - number, 15)] * 3)
        self.closed()
        self.proposed(*found)
        return found

    def ranked(self, who: Person, **more: Any) -> TestResponse:
        """The ranked list of the area and the group."""
        asked = {"project_year": self.cast.year, "award_area": "academic_award", "recipient_group": "teacher"} | more
        return who.get("/v1/ranked-candidacies?" + "&".join(f"{name}={value}" for name, value in asked.items()))
