"""The ledger's scenario SC-AWD: a project year from its preparation to its end, all of it through the doors."""

from __future__ import annotations

import pytest

from services.awards.subscriptions import LISTENER
from services.awards.years.bodies.model import Kind
from tests.awards.bigep_story import Story
from tests.awards.cast import at, clock_takes, ok, people_told, refusal, told_to
from tests.awards.places import CAMLITEPE, GONEN, GULYOLU, ILICADERE, ISKELEYOLU, PROVINCE
from tests.awards.recording import CHOIR, SEMINAR
from tests.awards.settling import Settled
from tests.awards.year_end import ANSWERS
from tests.telling import hear


@pytest.mark.requirement("SC-AWD", "AWD-33", "AWD-09", "AWD-10")
def test_a_year_is_prepared_opened_and_its_bodies_are_set_up(newcomers: Settled) -> None:
    story = Story(newcomers)
    with at("1.9.2025"):
        story.prepared()
        copied = {(one["kind"], one["state"]["code"]) for one in story.bodies()}
    with at("5.9.2025"):
        refused = story.board.post(f"{story.year}/open")
        story.made_ready()
        opened = ok(story.board.post(f"{story.year}/open"))
    with at("19.9.2025"):
        story.set_up()
        districts = ok(newcomers.province.get(story.year))["districts"]
        gonen = next(one for one in story.bodies() if one["unit"] == GONEN)
        missing = ok(newcomers.officers[GONEN].get(f"/v1/bodies/{gonen['id']}"))["schools_without_commission"]
    with at("22.9.2025"):
        early = _handed_in(story, ILICADERE)
        newcomers.form_commission(ILICADERE)

    assert copied == {
        (kind, "forming")
        for kind in (
            Kind.PROVINCE_EXECUTIVE_BOARD,
            Kind.PREPARATION_TECHNICAL_TEAM,
            Kind.MONITORING_EVALUATION_BOARD,
        )
    }
    assert refusal(refused) == (422, "update_note_missing")
    assert opened["state"]["code"] == "open"
    assert (len(districts), sum(one["board_in_office"] for one in districts)) == (20, 4)
    assert [one["unit"] for one in missing] == [ILICADERE]
    assert early == (409, "commission_missing")


def _handed_in(story: Story, school: str) -> tuple[int, str]:
    teacher = story.cast.teachers[school][0]
    record = story.here.drafted(teacher, CHOIR, starts_on="2025-09-15", ends_on="2025-09-16")
    story.here.shown(teacher, record)
    return refusal(teacher.post(f"{record}/submit"))


@pytest.mark.requirement("SC-AWD", "AWD-07", "AWD-34", "SM-AWD-1", "SM-AWD-4")
def test_what_schools_recorded_is_judged_awarded_shown_and_the_year_is_closed(newcomers: Settled) -> None:
    story = Story(newcomers)
    with at("1.9.2025"):
        story.prepared()
    with at("5.9.2025"):
        story.made_ready()
        ok(story.board.post(f"{story.year}/open"))
        story.set_up()
    with at("24.11.2025"):
        records = story.recorded()
    with at("8.5.2026"):
        ok(story.board.post(f"{story.year}/evaluate"))
        late = refusal(story.here.selin.post("/v1/activity-records", SEMINAR | {"name": "Geç kalan"}))
    candidacies = judged(story, records)
    awarded(story, candidacies)
    closed(story, records, candidacies)

    assert late[0] == 409


def judged(story: Story, records: dict[str, str]) -> dict[str, str]:
    """Step 16: nominated, and scored by those who may."""
    with at("11.5.2026"):
        candidacies = story.nominated(records)
        own = story.begun(story.cast.monitoring[0], candidacies["academic"])
        juror = story.jurors[0]
        score = ok(story.begun(juror, candidacies["academic"]))
        too_many = story.points(juror, score, 105, 15)
        ok(story.points(juror, score, 90, 15))
        for other in story.jurors[1:]:
            ok(story.points(other, ok(story.begun(other, candidacies["academic"])), 85, 15))
        story.scored(candidacies["project"])
        story.scored(candidacies["arts"])

    assert refusal(own) == (409, "own_record")
    assert refusal(too_many) == (422, "points_above_maximum")
    return candidacies


def awarded(story: Story, candidacies: dict[str, str]) -> None:
    """Steps 17 and 18: granted in three areas, none in the fourth; the board cannot close the year yet."""
    with at("20.5.2026"):
        undecided = story.board.post(f"{story.year}/award")
        story.decided(candidacies)
        granted = [one for one in story.cast.house.events() if one["type"] == "awards.award.granted"]
        year = ok(story.board.post(f"{story.year}/award"))
        credited = ok(story.cast.province.get(candidacies["project"]))
    with at("21.5.2026"):
        too_early = story.board.post(f"{story.year}/close")

    assert refusal(undecided) == (422, "areas_undecided")
    assert year["state"]["code"] == "awarded"
    assert [people_told(one) for one in granted[:2]] == [{str(story.here.selin.id)}] * 2
    assert told_to(granted[2]) == {("principal", ISKELEYOLU)}
    assert set(credited["schools"]) == {CAMLITEPE, GULYOLU}
    assert sorted(too_early.json["missing"]) == ["held.award_ceremony", "held.fair"]


def closed(story: Story, records: dict[str, str], candidacies: dict[str, str]) -> None:
    """Steps 19 and 20: fair and ceremony, awards handed over, the report, and the end."""
    cast = story.cast
    shown = [records[area].rpartition("/")[2] for area in ("academic", "project", "arts")]
    with at("25.5.2026"):
        fair, ceremony = story.public("fair", "2026-06-05"), story.public("award_ceremony", "2026-06-12")
    with at("5.6.2026"):
        ok(cast.province.post(f"{fair}/hold", {"participants": 900, "records": shown}))
    with at("12.6.2026"):
        ok(cast.province.post(f"{ceremony}/hold", {"participants": 400}))
        for candidacy in candidacies.values():
            presented = ok(cast.province.post(f"{candidacy}/present", {"presented_on": "2026-06-12"}))
        entry = {"channel": "social_media", "outlet": "@balikesirmem", "headline": "Ödüller verildi"}
        ok(
            cast.province.post(
                "/v1/publications", entry | {"published_on": "2026-06-12", "address": "https://ornek.invalid"}
            )
        )
    with at("26.6.2026"):
        ok(cast.heads[GULYOLU].post("/v1/manager-answers", ANSWERS))
        story.reported()
        report = ok(cast.province.get("/v1/year-reports"))["items"][0]["id"]
        chapters = {one["award_area"]: one for one in ok(cast.province.get(f"/v1/year-reports/{report}"))["chapters"]}
        year = ok(story.board.post(f"{story.year}/close"))
        hear(LISTENER, cast.last("awards.project_year.closed"))
        clock_takes()
        bodies = {one["state"]["code"] for one in story.bodies()}
        archived = ok(story.here.selin.get(records["academic"]))["state"]["code"]

    assert presented["state"]["code"] == "presented"
    assert {area: one["awards"] for area, one in chapters.items()} == {
        "academic_award": 1,
        "project_award": 1,
        "arts_sports_culture_social_award": 1,
        "innovation_workshop_award": 0,
    }
    assert chapters["project_award"]["accepted"] == 1
    assert (year["state"]["code"], bodies, archived) == ("closed", {"dissolved"}, "archived")
    assert told_to(cast.last("awards.project_year.closed")) == {
        ("principal", PROVINCE),
        ("bigep_body_member", PROVINCE),
    }
