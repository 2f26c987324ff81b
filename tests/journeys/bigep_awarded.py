"""SC-AWD from the end of recording to the awards that are announced (steps 15 to 18)."""

from __future__ import annotations

from typing import Any

from tests.journeys.bigep import JURORS, V1, Bigep
from tests.journeys.bigep_recorded import CHOIR

POINTS = {"adaptation": 80, "choir": 85, "joint": 90}
AREAS = {"adaptation": "academic_award", "choir": "arts_sports_culture_social_award", "joint": "project_award"}
NOMINATORS = {"adaptation": "defne.saygi", "choir": "tulin.eren", "joint": "baris.gunes"}
GROUPS = {"adaptation": "teacher", "choir": "student", "joint": "teacher"}


def play(bigep: Bigep) -> None:
    """Nominated, scored, granted."""
    _15_recording_ends(bigep)
    _16_jurors_score(bigep)
    _17_awards_are_granted(bigep)
    _18_the_year_is_not_closed_yet(bigep)


def _15_recording_ends(bigep: Bigep) -> None:
    bigep.at("2026-05-08T17:00:00")
    assert bigep.mehmet_ovali.does(f"{bigep.the_year}/evaluate")["state"]["code"] == "evaluation"
    said = CHOIR | {"name": "Bahar şenliği", "starts_on": "2026-05-08", "ends_on": "2026-05-08"}
    assert bigep.ayla_mutlu.refused(f"{V1}/activity-records", said) == (409, "recording_is_closed")


def _recipients(bigep: Bigep, name: str) -> dict[str, Any]:
    people = {"adaptation": ["elif.yaman"], "joint": ["selin.aktas", "burak.cetin"]}.get(name)
    return {"people": [bigep.known(one) for one in people]} if people else {"student_count": 24}


def _16_jurors_score(bigep: Bigep) -> None:
    bigep.at("2026-05-11T10:00:00")
    for name, member in NOMINATORS.items():
        record = bigep.made[name].rpartition("/")[2]
        said = {"records": [record], "recipient_group": GROUPS[name], "grounds": "Hedeflerine ulaştı."}
        nominated = bigep.makes(bigep.person(member), "candidacies", said | _recipients(bigep, name))
        bigep.made[f"{name} candidacy"] = nominated
    subject = bigep.made["joint candidacy"].rpartition("/")[2]
    bigep.hears("awards.candidacy.nominated", subject, set(JURORS))

    assert bigep.tarik_ersoy.refused(f"{V1}/scores", {"candidacy": subject}) == (409, "own_record")
    for name in POINTS:
        for username in JURORS[1:]:
            _scores(bigep, username, name)


def _scores(bigep: Bigep, username: str, name: str) -> None:
    juror = bigep.person(username)
    candidacy = bigep.made[f"{name} candidacy"].rpartition("/")[2]
    score = bigep.makes(juror, "scores", {"candidacy": candidacy})
    first, second = (one["criterion"] for one in juror.get(score)["points"])
    too_many = [{"criterion": first, "points": 105}, {"criterion": second, "points": 10}]
    refused = juror.client.put(f"/api{score}", json={"points": too_many}, headers={"If-Match": "*"})
    assert (refused.status_code, refused.json()["code"]) == (422, "points_above_maximum")
    given = [{"criterion": first, "points": POINTS[name]}, {"criterion": second, "points": 15}]
    assert juror.edits(score, {"points": given})["total"] == POINTS[name] + 15


def _17_awards_are_granted(bigep: Bigep) -> None:
    bigep.at("2026-05-20T10:00:00")
    chair, board = bigep.nermin_ege, bigep.mehmet_ovali
    for number, name in enumerate(POINTS, start=1):
        candidacy = bigep.made[f"{name} candidacy"]
        bigep.stands(chair, candidacy, "scored")
        listed = {"project_year": bigep.year, "award_area": AREAS[name], "recipient_group": GROUPS[name]}
        bigep.makes(chair, "rankings", listed | {"minute": f"2026/{number}"})
        chair.does(f"{candidacy}/propose")
        decided = {"outcome": "granted", "decision_number": f"2026/{number}", "decided_on": "2026-05-20"}
        assert board.does(f"{candidacy}/decide", decided)["state"]["code"] == "granted"
    _pages_rank(bigep)
    none = {"project_year": bigep.year, "award_area": "innovation_workshop_award", "decision_number": "2026/4"}
    bigep.makes(board, "area-decisions", none | {"decided_on": "2026-05-20", "grounds": "Yeni atölye bu yıl açıldı."})
    assert board.does(f"{bigep.the_year}/award")["state"]["code"] == "awarded"

    joint = bigep.cansu_ilhan.get(bigep.made["joint candidacy"])
    assert sorted(joint["schools"]) == ["tr/10/altieylul/745101", "tr/10/karesi/745404"]
    told = {"adaptation": {"elif.yaman"}, "joint": {"selin.aktas", "burak.cetin"}, "choir": {"ruya.sener"}}
    for name, people in told.items():
        _hears_of_award(bigep, name, people)


def _pages_rank(bigep: Bigep) -> None:
    """A ranked list is asked for first; it stands in the menu of those who judge, not of those who nominate."""
    asked = f"project_year={bigep.year}&award_area=project_award&recipient_group=teacher"
    menu, before, ranked = bigep.pages("nermin.ege", "", "/ranked-candidacies", f"/ranked-candidacies?{asked}")
    [nominators] = bigep.pages(NOMINATORS["joint"], "")
    lists = [f"/awards/{path}" for path in ("scoring-queue", "ranked-candidacies", "juror-progress")]
    assert [path for path in lists if path not in menu] == []
    assert [path for path in lists if path in nominators] == []
    assert "Önce seçin" in before
    assert f'<option value="{bigep.year}">' in before
    assert f'<th scope="row"><a class="govuk-link" href="{bigep.made["joint candidacy"].replace("/v1", "")}">' in ranked
    assert "= 105" in ranked


def _hears_of_award(bigep: Bigep, name: str, people: set[str]) -> None:
    """Beside the recipients the province's officers are awaited: they hand it over at the ceremony."""
    subject = bigep.made[f"{name} candidacy"].rpartition("/")[2]
    bigep.hears("awards.award.granted", subject, people | {"cansu.ilhan", "mehmet.ovali"})


def _18_the_year_is_not_closed_yet(bigep: Bigep) -> None:
    bigep.at("2026-05-21T10:00:00")
    refused = bigep.mehmet_ovali.post(f"{bigep.the_year}/close")
    assert (refused.status_code, refused.json()["code"]) == (422, "fair_or_ceremony_missing")
    assert refused.json()["missing"] == ["held.fair", "held.award_ceremony"]
    assert "fuar" in refused.json()["title"]
