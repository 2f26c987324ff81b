"""From the nomination to the ceremony (SM-AWD-4, SC-AWD steps 16, 17 and 19)."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from chassis.documents import making
from tests.awards.cast import at, clock_takes, ok, people_told, refusal, told_to
from tests.awards.judging import ACCEPTED, DECIDED, DECIDING, NOMINATED, REFUSED, SCORED, Judging
from tests.awards.places import CAMLITEPE, GULYOLU, KARESI, PROVINCE
from tests.awards.recording import CHOIR
from tests.awards.settling import Settled
from tests.papers import words_of

CEREMONY = {
    "kind": "award_ceremony",
    "name": "BİGEP Ödül Töreni",
    "mode": "face_to_face",
    "starts_on": "2026-06-12",
    "ends_on": "2026-06-12",
    "place": "Karesi Salonu",
}


def ceremony(cast: Settled) -> str:
    """The address of a ceremony that is announced."""
    with at("20.5.2026"):
        event = f"/v1/public-events/{ok(cast.province.post('/v1/public-events', CEREMONY))['id']}"
        ok(cast.province.post(f"{event}/announce"))
    return event


@pytest.mark.requirement("SM-AWD-4", "AWD-07", "NTF-54", "NTF-68", "SC-AWD")
def test_a_work_is_nominated_scored_proposed_granted_and_presented(cast: Settled) -> None:
    here = Judging(cast)
    event = ceremony(cast)
    [work] = here.works("Yapay zekâ okuryazarlığı")
    candidacy = here.nominated(work)
    nominated = cast.last("awards.candidacy.nominated")
    here.scored(candidacy, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(DECIDING):
        early = here.jurors[0].post(f"{candidacy}/propose")
        ok(here.ranks())
        proposed = ok(here.jurors[0].post(f"{candidacy}/propose"))
        stranger = here.jurors[0].post(f"{candidacy}/decide", DECIDED)
        ahead = cast.executive[0].post(f"{candidacy}/decide", DECIDED | {"decided_on": "2026-06-03"})
        bare = cast.executive[0].post(f"{candidacy}/decide", DECIDED | {"outcome": "not_granted"})
        granted = ok(cast.executive[0].post(f"{candidacy}/decide", DECIDED))
        unheld = cast.province.post(f"{candidacy}/present", {"presented_on": "2026-06-02"})
    with at("12.6.2026", "19:00:00"):
        ok(cast.province.post(f"{event}/hold", {"participants": 300}))
        presented = ok(cast.province.post(f"{candidacy}/present", {"presented_on": "2026-06-12"}))
        mine = ok(here.murat.get(candidacy))

    assert told_to(nominated) == {("monitoring_evaluation_board", PROVINCE)}
    assert refusal(early) == (409, "ranking_still_open")
    assert [one["what"] for one in proposed["awaiting"]] == ["aday hakkında karar vermeniz"]
    assert told_to(cast.last("awards.candidacy.proposed")) == {("province_executive_board", PROVINCE)}
    assert refusal(stranger) == (403, "role_not_allowed")
    assert [refusal(one) for one in (ahead, bare)] == [(422, "decided_in_the_future"), (422, "grounds_missing")]
    assert granted["state"]["code"] == "granted"
    assert granted["decision"] == DECIDED | {"grounds": None}
    told = cast.last("awards.award.granted")
    assert people_told(told) == {str(here.murat.id)}
    assert told["data"]["facts"] | {"schools": [CAMLITEPE], "award_area": "academic_award"} == told["data"]["facts"]
    assert [(one["person"], one["kind"]["code"]) for one in told["data"]["records"]] == [
        (str(here.murat.id), "award_received")
    ]
    assert refusal(unheld) == (422, "ceremony_not_held")
    assert presented["state"]["code"] == "presented"
    assert (mine["state"]["code"], "totals" in mine) == ("presented", False)


@pytest.mark.requirement("SM-AWD-4", "NTF-54")
def test_who_is_given_no_award_is_told_to_the_body_that_nominated(cast: Settled) -> None:
    here = Judging(cast)
    [candidacy] = here.ready("Okuma saati")
    with at(DECIDING):
        refused = ok(cast.executive[0].post(f"{candidacy}/decide", REFUSED))
        school = ok(cast.heads[CAMLITEPE].get(candidacy))
        again = cast.executive[0].post(f"{candidacy}/decide", DECIDED)

    assert refused["state"]["code"] == "not_granted"
    assert told_to(cast.last("awards.award.not_granted")) == {("school_project_commission", CAMLITEPE)}
    assert school["decision"]["grounds"] == REFUSED["grounds"]
    assert refusal(again) == (409, "invalid_transition")
    assert cast.last("awards.award.not_granted")["data"]["records"] == []


@pytest.mark.requirement("AWD-24", "AWD-07", "NTF-54", "PRV-11", "SC-AWD")
def test_a_joint_work_of_students_is_credited_to_both_schools_once_and_told_to_their_principals(cast: Settled) -> None:
    here = Judging(cast)
    with at(ACCEPTED):
        record = here.submitted(here.selin, CHOIR, co_owners=[GULYOLU])
        ok(here.head_gulyolu.post(f"{record}/confirm"))
        ok(here.commission(CAMLITEPE).post(f"{record}/verify"))
        ok(here.board(CAMLITEPE).post(f"{record}/review"))
        ok(here.monitoring.post(f"{record}/accept"))
    with at("9.5.2026"):
        cast.evaluate()
    students = {"recipient_group": "student", "people": [], "student_count": 24}
    candidacy = here.nominated(record[-36:], **students)
    with at(NOMINATED):
        twice = here.nominates(record[-36:], **students)
        partner = ok(here.head_gulyolu.get("/v1/candidacies"))["items"]
        by_school = ok(cast.province.get(f"/v1/candidacies?school={GULYOLU}"))["items"]
        of_district = ok(cast.officers[KARESI].get("/v1/candidacies"))["items"]
    here.scored(candidacy, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(DECIDING):
        ok(here.ranks(group="student", area="arts_sports_culture_social_award"))
        ok(here.jurors[0].post(f"{candidacy}/propose"))
        ok(cast.executive[0].post(f"{candidacy}/decide", DECIDED))

    assert refusal(twice) == (409, "record_already_nominated")
    assert [len(found) for found in (partner, by_school, of_district)] == [1, 1, 1]
    told = cast.last("awards.award.granted")
    assert told["data"]["facts"]["schools"] == [CAMLITEPE, GULYOLU]
    assert told_to(told) == {("principal", CAMLITEPE), ("principal", GULYOLU)}
    assert told["data"]["records"] == []


@pytest.mark.requirement("SM-AWD-4", "AWD-07", "PRV-12")
def test_a_nomination_says_for_which_accepted_works_and_whose(cast: Settled) -> None:
    here = Judging(cast)
    with at(ACCEPTED):
        draft = here.drafted(here.selin, CHOIR)
        foreign = here.student(cast.recorders[GULYOLU], number="9")
        unnamed = here.student(cast.recorders[CAMLITEPE], number="10")
        other = here.accepted(here.selin, CHOIR)
    [work] = here.works("Deney şenliği")
    students = {"recipient_group": "student", "people": []}
    with at(NOMINATED):
        answers = [
            here.nominates(draft[-36:]),
            here.nominates(work, other[-36:]),
            here.nominates(work, people=[]),
            here.nominates(work, student_count=4),
            here.nominates(work, **students),
            here.nominates(work, **students, students=[foreign]),
            here.nominates(work, **students, students=[unnamed]),
            here.nominates(work, people=[str(cast.commissions[CAMLITEPE][0].id)]),
        ]
        who = (here.selin, cast.heads[CAMLITEPE], cast.commissions[GULYOLU][0], cast.boards[KARESI][0])
        elsewhere = [here.nominates(work, who=one).status_code for one in who]
        by_district = ok(here.nominates(work, who=here.board(CAMLITEPE)))
    with at("1.6.2026"):
        late = here.nominates(work)

    assert [refusal(one) for one in answers] == [
        (422, "work_not_accepted"),
        (422, "works_of_two_areas"),
        (422, "recipients_missing"),
        (422, "recipients_of_another_group"),
        (422, "recipients_missing"),
        (422, "recipient_without_consent"),
        (422, "recipient_without_consent"),
        (409, "own_record"),
    ]
    assert elsewhere == [403, 403, 404, 404]
    assert by_district["nominator"] == "district_executive_board"
    assert refusal(late) == (409, "nominations_closed")


@pytest.mark.requirement("Q-43", "SM-AWD-4")
def test_equals_are_told_apart_by_the_first_criterion_then_share_a_place(cast: Settled) -> None:
    here = Judging(cast)
    names = ("Birinci", "İkinci", "Üçüncü", "Dördüncü", "Beşinci")
    found = [here.nominated(one) for one in here.works(*names)]
    # The sums are 120, 120, 120, 100 and 130; the second has more of it in the first criterion.
    points = [(100, 10), (110 - 10, 10), (90, 15), (80, 10), (100, 15)]
    for one, given in zip(found, points, strict=True):
        here.scored(one, *[given] * 3)
    here.closed()
    with at(DECIDING):
        whole = ok(here.ranked(here.jurors[0]))
        first = ok(here.ranked(here.jurors[0], limit=2))
        second = ok(here.ranked(here.jurors[0], limit=2, after=first["next"]))
        third = ok(here.ranked(here.jurors[0], limit=2, after=second["next"]))
        closed = ok(here.ranks())
        twice = here.ranks()
        file = here.jurors[0].get("/v1/rankings/workbook")
        sheet = load_workbook(BytesIO(file.data)).active
        outside = [here.ranked(who).status_code for who in (here.selin, cast.heads[CAMLITEPE], cast.izmir)]

    assert [
        (one["name"], one["place"], one["shared"]) for one in sorted(whole["items"], key=lambda one: one["name"])
    ] == [
        ("Beşinci", 1, False),
        ("Birinci", 2, True),
        ("Dördüncü", 5, False),
        ("Üçüncü", 4, False),
        ("İkinci", 2, True),
    ]
    assert first["items"] + second["items"] + third["items"] == whole["items"]
    assert third["next"] is None
    [best] = [one for one in whole["items"] if one["place"] == 1]
    assert (best["title"]["tr"], best["state"]["code"]) == ("Beşinci", "scored")
    assert best["link"] == f"/awards{found[4].removeprefix('/v1')}"
    assert whole["items"][0]["worked_out"] == "100 × 1 + 15 × 2 = 130"
    assert "Hedeflerine ulaştı × 1 + Dört grubun katılımı × 2" in closed["formula"]
    assert refusal(twice) == (409, "ranking_already_closed")
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[4] in names]
    assert [(row[2], row[7]) for row in rows][:1] == [("1", "100 × 1 + 15 × 2 = 130")]
    assert outside == [404] * 3


@pytest.mark.requirement("SM-AWD-4")
def test_where_jurors_lie_far_apart_two_more_look_or_the_board_minutes_why_not(cast: Settled) -> None:
    here = Judging(cast)
    newest = cast.one("Yeni Üye", here.own.posts[0].role, PROVINCE, here.own.posts[1])
    cast.know()
    apart, near, minuted = (here.nominated(one) for one in here.works("Uzak", "Yakın", "Tutanaklı"))
    here.scored(apart, (100, 20), (40, 5), (70, 10))
    here.scored(near, (80, 10), (82, 10), (81, 10))
    here.scored(minuted, (100, 20), (40, 5), (70, 10))
    here.closed()
    with at(DECIDING):
        open_it = {"reason": "Puanlar çok ayrışıyor"}
        within = here.jurors[0].post(f"{near}/open_second_look", open_it)
        opened = [ok(here.jurors[0].post(f"{one}/open_second_look", open_it)) for one in (apart, minuted)]
        hidden = [ok(who.get(apart)) for who in (here.jurors[3], newest)]
        early = here.ranks()
        queue = [one["id"] for one in ok(newest.get("/v1/scoring-queue"))["items"] if one["second_look"]]
        mine = ok(here.jurors[0].get("/v1/scores?mine=yes"))["items"]
        old = here.writes(
            here.jurors[0], next(f"/v1/scores/{one['id']}" for one in mine if one["candidacy"] == "Uzak"), 50, 5
        )
        here.scores(here.jurors[3], apart, 70, 10)
        undecided = here.jurors[0].post(f"{apart}/close_second_look", {})
        here.scores(newest, apart, 60, 10)
        closed = ok(here.jurors[0].post(f"{apart}/close_second_look", {}))
        by_minute = ok(here.jurors[0].post(f"{minuted}/close_second_look", {"minute": "2026/9"}))
        ranked = ok(here.ranks())
        after = here.jurors[0].post(f"{apart}/open_second_look", open_it)

    assert refusal(within) == (409, "spread_within_threshold")
    assert {one["state"]["code"] for one in opened} == {"second_look"}
    assert [(one["mean"], one["totals"]) for one in hidden] == [(None, [])] * 2
    assert refusal(early) == (409, "second_look_open")
    assert set(queue) == {apart[-36:], minuted[-36:]}
    assert refusal(old) == (409, "scored_in_the_first_look")
    assert refusal(undecided) == (422, "second_look_undecided")
    assert (closed["state"]["code"], closed["scorers"], closed["mean"]) == ("scored", 5, 90.0)
    assert (by_minute["scorers"], by_minute["second_look_minute"]) == (3, "2026/9")
    assert ranked["state"]["code"] == "closed"
    assert refusal(after) == (409, "already_ranked")


@pytest.mark.requirement("AWD-07", "PRV-11", "PRV-12")
def test_whoever_is_given_an_award_has_a_certificate_with_a_code(cast: Settled) -> None:
    here = Judging(cast)
    with at(ACCEPTED):
        student = here.student(cast.recorders[CAMLITEPE], number="11", name="Ada Yel")
        here.consented(cast.recorders[CAMLITEPE], student)
    works = here.works("Müzik dinletisi", "Resim sergisi")
    first = here.nominated(works[0])
    second = here.nominated(works[1], recipient_group="student", people=[], students=[student], student_count=12)
    for one in (first, second):
        here.scored(one, (90, 15), (80, 15), (85, 15))
    here.closed()
    with at(DECIDING):
        for one, group in ((first, "teacher"), (second, "student")):
            ok(here.ranks(group=group))
            ok(here.jurors[0].post(f"{one}/propose"))
            ok(cast.executive[0].post(f"{one}/decide", DECIDED))
        while making.make_next():
            pass
        listed = ok(cast.heads[CAMLITEPE].get("/v1/award-certificates"))["items"]
        own = ok(here.murat.get("/v1/award-certificates"))["items"]
        officer = ok(cast.province.get("/v1/award-certificates"))["items"]
        [paper] = ok(here.murat.get(f"/v1/award-certificates/{own[0]['id']}/documents"))["items"]
        pdf = here.murat.get(f"/v1/award-certificates/{own[0]['id']}/documents/{paper['id']}/file")

    assert sorted(one["name"] for one in listed) == sorted(["11 öğrenci", "Ada Yel", own[0]["name"]])
    # A student is named to the own school and the bodies, not to directorates.
    assert "Ada Yel" not in {one["name"] for one in officer}
    words = " ".join(words_of(pdf.data).split())
    assert "ödülüne layık görülmüştür" in words
    assert paper["code"] in words
    events = [one for one in cast.house.events() if "award" in one["type"]]
    assert "Ada Yel" not in str(events)


@pytest.mark.requirement("SM-AWD-4", "Q-43")
def test_the_workbook_of_candidacies_says_no_sum(cast: Settled) -> None:
    here = Judging(cast)
    here.ready("Geri dönüşüm")
    with at(DECIDING):
        file = cast.heads[CAMLITEPE].get("/v1/candidacies/workbook")
    sheet = load_workbook(BytesIO(file.data)).active

    assert sheet is not None
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[1][1:3] == ["Geri dönüşüm", "Altıeylül Çamlıtepe Fen Lisesi"]
    assert rows[1][6] == "Önerildi"
    assert "120" not in str(rows)


@pytest.mark.requirement("SM-AWD-4")
def test_a_juror_s_queue_has_what_is_to_be_done_first_and_stays_within_what_was_asked_for(cast: Settled) -> None:
    here = Judging(cast)
    found = [here.nominated(one) for one in here.works("Bir", "İki", "Üç")]
    juror = here.jurors[0]
    with at(SCORED):
        here.scores(juror, found[0], 70, 10)
        begun = f"/v1/scores/{ok(here.begins(juror, found[1]))['id']}"
        to_do = ok(juror.get("/v1/scoring-queue?award_area=academic_award&limit=1"))
        after = ok(juror.get(f"/v1/scoring-queue?award_area=academic_award&limit=1&after={to_do['next']}"))
        none = ok(juror.get("/v1/scoring-queue?award_area=project_award"))["items"]
        ok(juror.post(f"{begun}/abstain", {"reason": "Emin değilim"}))
        done = ok(juror.get("/v1/scoring-queue?show=done"))["items"]
        mine = ok(juror.get(f"/v1/juror-progress?project_year={cast.year}"))["items"]
        others = ok(cast.executive[0].get(f"/v1/juror-progress?project_year={cast.year}"))["items"]

    assert [one["id"] for one in to_do["items"] + after["items"]] == [found[1][-36:], found[2][-36:]]
    assert after["next"] is None
    assert none == []
    assert [(one["id"], one["total"], one["abstains"]) for one in done] == [
        (found[0][-36:], 90, False),
        (found[1][-36:], None, True),
    ]
    assert [(one["candidacies"], one["scored"], one["abstained"], one["begun"]) for one in mine] == [(3, 1, 1, 0)]
    assert len(others) == 5


def test_the_clock_closes_nothing_before_the_phase_is_over(cast: Settled) -> None:
    here = Judging(cast)
    candidacy = here.nominated(*here.works("Fotoğraf kursu"))
    here.scored(candidacy, (90, 15), (80, 15), (85, 15))
    with at("31.5.2026", "23:59:00"):
        clock_takes()
        still = ok(here.jurors[0].get(candidacy))["state"]["code"]

    assert still == "nominated"
