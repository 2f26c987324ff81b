"""Others' scores are closed until the phase ends: in every list, sort, filter, export, feed, message and event."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from chassis.things import new_id
from services.awards.app import SERVICE
from tests.awards.cast import at, clock_takes, ok, refusal
from tests.awards.judging import ACCEPTED, DECIDING, OVER, SCORED, Judging
from tests.awards.listings import lists_of, met
from tests.awards.places import CAMLITEPE, GULYOLU
from tests.awards.settling import Settled

# What one juror has given: numbers and words that nobody else may meet anywhere.
POINTS, NOTE = (87, 13), "yalnız benim notum"
TOTAL = 87 + 2 * 13
SECRETS = {str(TOTAL), NOTE}


@pytest.fixture
def scene(cast: Settled) -> tuple[Judging, str, str]:
    """One candidacy, scored by three jurors; the fourth has not begun."""
    here = Judging(cast)
    [work] = here.works("Yapay zekâ okuryazarlığı")
    candidacy = here.nominated(work)
    with at(SCORED):
        score = f"/v1/scores/{ok(here.begins(here.jurors[0], candidacy))['id']}"
        shown = here.jurors[0].get(score)
        lines = zip(ok(shown)["points"], POINTS, strict=True)
        said = {"points": [{"criterion": one["criterion"], "points": given} for one, given in lines], "note": NOTE}
        ok(here.jurors[0].put(score, said, If_Match=shown.headers["ETag"]))
        here.scores(here.jurors[1], candidacy, 20, 3)
        abstained = f"/v1/scores/{ok(here.begins(here.jurors[2], candidacy))['id']}"
        ok(here.jurors[2].post(f"{abstained}/abstain", {"reason": "Okulu yakından tanıyorum"}))
    return here, candidacy, score


@pytest.mark.requirement("SM-AWD-4", "Q-43", "SC-AWD")
def test_a_juror_meets_nothing_of_others_scores_in_any_list_sort_filter_or_export(
    scene: tuple[Judging, str, str], cast: Settled
) -> None:
    here, candidacy, score = scene
    juror = here.jurors[3]
    addresses = lists_of(cast.year)
    own = [candidacy, f"{candidacy}/history", f"{candidacy}/begins", f"/v1/scores?candidacy={candidacy[-36:]}"]
    own += [f"/v1/scores?after={new_id()}", "/v1/scores?unit=tr/10", "/v1/scores?state=written"]
    with at(SCORED):
        leaks = met(juror, [*addresses, *own], SECRETS | {"Okulu yakından"})
        listed = [ok(juror.get(one))["items"] for one in [*own[3:], "/v1/scores?mine=yes"]]
        direct = [juror.get(f"{score}{more}").status_code for more in ("", "/history")]
        change = juror.put(score, {"points": []}, If_Match='"1"').status_code
        seen = ok(juror.get(candidacy))
        queue = ok(juror.get("/v1/scoring-queue"))["items"]
        progress = ok(juror.get(f"/v1/juror-progress?project_year={cast.year}"))["items"]
        ranked = ok(here.ranked(juror))["items"]

    assert len(addresses) > 60
    assert leaks == []
    assert listed == [[]] * len(listed)
    assert (direct, change) == ([404, 404], 404)
    assert [seen[name] for name in ("mean", "first_mean", "spread", "scorers", "formula", "parts", "totals")] == [
        None, None, None, None, None, [], []
    ]  # fmt: skip
    assert [(one["id"], one["total"]) for one in queue] == [(candidacy[-36:], None)]
    assert [(one["juror"], one["scored"]) for one in progress] == [(str(juror.id), 0)]
    assert ranked == []


@pytest.mark.requirement("SM-AWD-4", "PLT-11")
def test_what_is_told_of_scoring_says_neither_on_what_nor_with_which_points(
    scene: tuple[Judging, str, str], cast: Settled
) -> None:
    here, candidacy, _ = scene
    told = [one for one in cast.house.events() if one["type"].startswith("awards.score.")]
    said = json.dumps([one["data"] for one in told], ensure_ascii=False)

    assert {one["type"] for one in told} == {"awards.score.written"}
    assert all(one["data"]["facts"] == {} for one in told)
    assert all(one["data"]["audience"] == [] and one["data"]["awaiting"] == [] for one in told)
    assert {one["data"]["state"]["code"] for one in told} == {"written"}
    assert [word for word in (candidacy[-36:], "Yapay zekâ", NOTE, "Okulu yakından") if word in said] == []
    # The candidacy itself tells nothing while it is scored: neither an event nor a newer version.
    assert [one["sequence"] for one in cast.house.events() if one["subject"] == candidacy[-36:]] == [1]
    with at(SCORED):
        assert ok(here.jurors[3].get(candidacy))["version"] == 1


@pytest.mark.requirement("SM-AWD-4")
def test_buttons_say_nothing_of_how_many_have_scored(scene: tuple[Judging, str, str]) -> None:
    here, candidacy, _ = scene
    with at(SCORED):
        actions = ok(here.jurors[3].get(candidacy))["actions"]
        answer = here.jurors[3].post(f"{candidacy}/end_scoring")

    assert [one["action"] for one in actions] == []
    assert refusal(answer) == (409, "invalid_transition")


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_who_else_could_look_sees_no_score_either(scene: tuple[Judging, str, str], cast: Settled) -> None:
    here, *_ = scene
    others = [cast.executive[0], cast.province, cast.auditor, cast.technical[0], cast.heads[CAMLITEPE]]
    others += [cast.commissions[CAMLITEPE][0], here.board(CAMLITEPE), here.selin, here.own]
    with at(SCORED):
        leaks = [one for who in others for one in met(who, lists_of(cast.year), SECRETS)]
        found = [who.get("/v1/scores").json.get("items", []) for who in others]

    assert leaks == []
    assert found == [[]] * len(others)


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_when_the_phase_ends_there_are_sums_and_names_once_the_list_is_closed(
    scene: tuple[Judging, str, str], cast: Settled
) -> None:
    here, candidacy, score = scene
    juror = here.jurors[3]
    with at(SCORED):
        here.scores(juror, candidacy, 60, 10)
    here.closed()
    with at(DECIDING):
        summed = ok(juror.get(candidacy))
        hidden = juror.get(score).status_code
        ok(here.ranks())
        ok(juror.post(f"{candidacy}/propose"))
        opened = ok(juror.get(score))
        principal = ok(cast.heads[CAMLITEPE].get(candidacy))
        officer = cast.province.get(score).status_code

    assert summed["state"]["code"] == "scored"
    assert [one["total"] for one in summed["totals"]] == [TOTAL, 80, 26]
    assert summed["formula"]["text"] == "55,67 × 1 + 8,67 × 2 = 73"
    assert hidden == 404
    assert (opened["total"], opened["note"]) == (TOTAL, NOTE)
    # A school learns what came of it, and the province's officers what scores add up to, not whose they are.
    assert "totals" not in principal
    assert officer == 404


@pytest.mark.requirement("SM-AWD-4", "SC-AWD")
def test_points_stay_within_the_criterion_and_every_criterion_is_needed_to_count(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Okuma şenliği"))
    juror = here.jurors[0]
    with at(SCORED):
        score = f"/v1/scores/{ok(here.begins(juror, candidacy))['id']}"
        answers = [here.writes(juror, score, *given) for given in ((105, 10), (100, 21), (-1, 5))]
        half = ok(here.writes(juror, score, 70, None))
        whole = ok(here.writes(juror, score, 100, 20))
        strange = juror.put(score, {"points": [{"criterion": str(new_id()), "points": 1}]}, If_Match="*")
        twice = here.begins(juror, candidacy)

    assert [one.status_code for one in answers] == [422] * 3
    assert answers[0].json["code"] == "points_above_maximum"
    assert (half["total"], whole["total"]) == (None, 140)
    assert refusal(strange) == (422, "not_a_criterion")
    assert refusal(twice) == (409, "score_already_begun")


@pytest.mark.requirement("SM-AWD-4", "Q-43", "SC-AWD")
def test_nobody_scores_a_work_of_the_own_school_or_their_own(cast: Settled) -> None:
    here = Judging(cast)
    juror = here.jurors[0]
    with at(ACCEPTED):
        named = here.accepted_work("Ortak proje", people=[str(here.selin.id)])
    [work] = here.works("Dil günleri")
    candidacy, other = here.nominated(work), here.nominated(named, people=[str(juror.id)])
    with at(SCORED):
        answers = [here.begins(here.own, candidacy), here.begins(juror, other)]
        offered = ok(here.own.get(f"{candidacy}/begins"))["items"]
        queues = [ok(who.get("/v1/scoring-queue"))["items"] for who in (here.own, juror)]

    assert [refusal(one) for one in answers] == [(409, "own_record")] * 2
    begin = next(one for one in offered if one["action"] == "begin")
    assert [one["code"] for one in begin["why_not"]] == ["own_record"]
    assert [[one["id"] for one in items] for items in queues] == [[], [candidacy[-36:]]]


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_a_juror_who_declares_a_conflict_loses_what_was_given_and_scores_no_more(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Tiyatro şenliği"))
    juror = here.jurors[0]
    said = {"candidacy": candidacy[-36:], "reason": "Adayın eşiyim"}
    with at(SCORED):
        score = here.scores(juror, candidacy, 80, 10)
        declared = ok(juror.post("/v1/conflict-declarations", said))
        gone = ok(juror.get(score))
        again = here.writes(juror, score, 80, 10)
        twice = juror.post("/v1/conflict-declarations", said)
        colleague = ok(here.jurors[1].get("/v1/conflict-declarations"))["items"]
        board = ok(cast.executive[0].get("/v1/conflict-declarations"))["items"]
        back = f"/v1/conflict-declarations/{declared['id']}/withdraw"
        others = here.jurors[1].post(back, {"reason": "Onun yerine"}).status_code
        ok(juror.post(back, {"reason": "Ad benzerliği"}))
        empty = ok(juror.get(score))
        anew = ok(here.writes(juror, score, 70, 10))

    assert (gone["state"]["code"], gone["total"], [one["points"] for one in gone["points"]]) == (
        "set_aside",
        None,
        [None, None],
    )
    assert refusal(again) == (409, "invalid_transition")
    assert refusal(twice) == (409, "conflict_already_declared")
    assert (colleague, len(board), others) == ([], 1, 404)
    assert (empty["state"]["code"], empty["total"], anew["total"]) == ("written", None, 90)


SCORE = text(
    'INSERT INTO scores (id, "case", sequence, version, opened_at, changed_at, unit, candidacy_id, juror, total, state)'
    " VALUES (:id, :number, 1, 1, now(), now(), 'tr/10', :candidacy, :juror, :total, 'written')"
)
DECLARE = text(
    "INSERT INTO conflict_declarations"
    ' (id, "case", sequence, version, opened_at, changed_at, unit, candidacy_id, juror, reason, state)'
    " VALUES (:id, :number, 1, 1, now(), now(), 'tr/10', :candidacy, :juror, 'Kardeşi', 'declared')"
)


def by_hand(cast: Settled, written: Any, **said: Any) -> str | None:
    """What the database refuses of this, by the name of its rule."""
    try:
        with Session(cast.house.engine) as session, session.begin():
            session.execute(written, {"id": new_id(), "number": str(new_id())[-8:]} | said)
    except IntegrityError as refused:
        found: str | None = refused.orig.diag.constraint_name  # type: ignore[union-attr]  # psycopg's own
        return found
    return None


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_the_database_keeps_no_score_in_conflict_whichever_way_it_comes(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Bilim şenliği"))
    juror, other = here.jurors[0], here.jurors[1]
    of = {"candidacy": candidacy[-36:]}
    with at(SCORED):
        kept = here.scores(juror, candidacy, 50, 5)
    author = by_hand(cast, SCORE, juror=here.selin.id, total=140, **of)
    recipient = by_hand(cast, SCORE, juror=here.murat.id, total=140, **of)
    same_school = by_hand(cast, SCORE, juror=here.own.id, total=140, **of)
    nominator = by_hand(cast, SCORE, juror=cast.commissions[CAMLITEPE][0].id, total=140, **of)
    free = by_hand(cast, SCORE, juror=other.id, total=140, **of)
    declared = by_hand(cast, DECLARE, juror=juror.id, **of)
    change = text("UPDATE scores SET total = 140 WHERE id = :score")
    points = text("INSERT INTO score_points SELECT :score, id, 5 FROM criteria LIMIT 1")
    after = [by_hand(cast, one, score=kept[-36:]) for one in (change, points)]
    with at(SCORED):
        shown = ok(juror.get(kept))

    assert [author, recipient, same_school, nominator] == ["score_in_conflict"] * 4
    assert (free, declared) == (None, None)
    assert after == ["score_in_conflict"] * 2
    assert (shown["total"], [one["points"] for one in shown["points"]]) == (None, [None, None])


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_too_few_scores_wait_for_one_more_also_after_the_phase(cast: Settled) -> None:
    here = Judging(cast)
    first, second = (here.nominated(one) for one in here.works("Satranç okulu", "Robotik kulübü"))
    here.scored(first, (80, 10), (70, 12))
    here.scored(second, (80, 10), (70, 12), (60, 9))
    here.closed()
    with at(OVER):
        states = [ok(here.jurors[0].get(one))["state"]["code"] for one in (first, second)]
        few = here.jurors[0].post(f"{first}/end_scoring")
        early = here.ranks()
        closed = here.begins(here.jurors[3], second)
        here.scores(here.jurors[2], first, 90, 20)
        clock_takes()
        late = ok(here.jurors[0].get(first))

    assert states == ["nominated", "scored"]
    assert refusal(few) == (409, "too_few_scores")
    assert refusal(early) == (409, "still_being_scored")
    assert refusal(closed) == (409, "scoring_closed")
    assert (late["state"]["code"], late["scorers"], late["mean"]) == ("scored", 3, 108.0)


@pytest.mark.requirement("SM-AWD-4")
def test_jurors_of_another_province_and_other_bodies_find_nothing_to_score(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Halk oyunları"))
    with at(SCORED):
        refused = [here.begins(who, candidacy) for who in (cast.executive[0], here.board(CAMLITEPE))]
        elsewhere = [here.begins(who, candidacy) for who in (cast.izmir, here.board(GULYOLU))]
        queues = [ok(who.get("/v1/scoring-queue"))["items"] for who in (cast.executive[0], cast.province, here.selin)]

    assert [refusal(one) for one in refused] == [(403, "role_not_allowed")] * 2
    assert [one.status_code for one in elsewhere] == [403, 404]
    assert queues == [[]] * 3


def test_every_door_of_the_service_is_among_what_is_tried(cast: Settled) -> None:
    """A new list is tried from the day on which it is described."""
    tried = {one.partition("?")[0].split("/")[2] for one in lists_of(cast.year)}

    # Where somebody's mail goes is no list: one program asks it of one id.
    assert {door.name for door in SERVICE.doors} - {"outside_contacts"} <= tried
