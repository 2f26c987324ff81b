"""A record on its way from the author through the bodies of school, district and province (SM-AWD-3)."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, ok, people_told, refusal, told_to
from tests.awards.places import ALTIEYLUL, CAMLITEPE, GULYOLU, ILICADERE, ISKELEYOLU, KARESI
from tests.awards.recording import CHOIR, PROJECT, SEMINAR, Recording
from tests.awards.settling import Settled

REASON = {"reason": "Fotoğraflar eksik"}


def awaited(answer: dict) -> list[tuple[str, str, str | None]]:
    """Who is awaited, where."""
    return [(one["role"], one["unit"], one.get("branch")) for one in answer["awaiting"] if "role" in one]


@pytest.mark.requirement("AWD-03", "AWD-08", "NTF-52", "SC-AWD")
def test_a_record_passes_school_district_and_province_one_after_the_other(cast: Settled) -> None:
    here = Recording(cast)
    school, district = here.commission(CAMLITEPE), here.board(CAMLITEPE)
    with at("17.11.2025"):
        record = here.drafted(here.selin, SEMINAR)
        hidden = here.monitoring.get(record).status_code
        here.shown(here.selin, record)
        submitted = ok(here.selin.post(f"{record}/submit"))
        early = [refusal(district.post(f"{record}/review")), refusal(here.monitoring.post(f"{record}/accept"))]
        elsewhere = here.board(GULYOLU).post(f"{record}/review").status_code
        verified = ok(school.post(f"{record}/verify"))
        late = refusal(school.post(f"{record}/return", REASON))
        reviewed = ok(district.post(f"{record}/review"))
        accepted = ok(here.monitoring.post(f"{record}/accept"))

    assert hidden == 404
    assert early == [(409, "invalid_transition")] * 2
    assert elsewhere == 404
    assert late == (409, "invalid_transition")
    assert awaited(submitted) == [("bigep_body_member", CAMLITEPE, "school_project_commission")]
    assert awaited(verified) == [("bigep_body_member", "tr/10/altieylul", "district_executive_board")]
    assert awaited(reviewed) == [("bigep_body_member", "tr/10", "monitoring_evaluation_board")]
    assert (accepted["state"]["code"], awaited(accepted)) == ("accepted", [])
    told = cast.last("awards.activity_record.accepted")
    assert people_told(told) == {str(here.selin.id)}
    assert told_to(told) == {("principal", CAMLITEPE)}
    assert [one["person"] for one in told["data"]["records"]] == [str(here.selin.id)]


@pytest.mark.requirement("AWD-08", "NTF-52", "SC-AWD")
@pytest.mark.parametrize("steps", [0, 1, 2])
def test_each_body_returns_with_a_reason_and_the_author_sends_it_again(cast: Settled, steps: int) -> None:
    here = Recording(cast)
    bodies = [here.commission(CAMLITEPE), here.board(CAMLITEPE), here.monitoring]
    with at("24.11.2025"):
        record = here.submitted(here.selin, SEMINAR)
        for body, step in zip(bodies, ("verify", "review", "accept")[:steps], strict=False):
            ok(body.post(f"{record}/{step}"))
        without = bodies[steps].post(f"{record}/return", {})
        returned = ok(bodies[steps].post(f"{record}/return", REASON))
        told = cast.last("awards.activity_record.returned")
        again = ok(here.selin.post(f"{record}/submit"))

    assert without.status_code == 422
    assert returned["state"]["code"] == "returned"
    assert (told["data"]["facts"]["reason"], people_told(told)) == (REASON["reason"], {str(here.selin.id)})
    assert again["state"]["code"] == "submitted"


@pytest.mark.requirement("AWD-08", "NTF-52")
@pytest.mark.parametrize("why", ["duplicate", "out_of_scope", "not_evidenced"])
def test_what_is_rejected_says_why_and_goes_no_further(cast: Settled, why: str) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.submitted(here.selin, SEMINAR)
        ok(here.commission(CAMLITEPE).post(f"{record}/reject", {"rejected_as": why, "reason": "Geçen ay kaydedildi"}))
        again = here.selin.post(f"{record}/submit")

    assert cast.last("awards.activity_record.rejected")["data"]["facts"]["rejected_as"] == why
    assert refusal(again) == (409, "invalid_transition")


@pytest.mark.requirement("SEC-07")
def test_nobody_decides_on_a_work_of_their_own(cast: Settled) -> None:
    """Neither who drafted it, nor whose work it is, though somebody else wrote it down."""
    here = Recording(cast)
    author, named, *_ = cast.commissions[CAMLITEPE]
    with at("24.11.2025"):
        record = here.submitted(author, SEMINAR, people=[str(named.id)])
        answers = [author.post(f"{record}/verify"), named.post(f"{record}/verify")]
        answers += [named.post(f"{record}/return", REASON)]

    assert [refusal(one) for one in answers] == [(409, "own_record")] * 3


@pytest.mark.requirement("AWD-10", "SC-AWD")
def test_a_school_without_a_commission_hands_nothing_in(cast: Settled) -> None:
    here = Recording(cast)
    with at("22.9.2025"):
        teacher = cast.teachers[ILICADERE][0]
        record = here.drafted(teacher, CHOIR, starts_on="2025-09-15", ends_on="2025-09-16")
        here.shown(teacher, record)
        refused = teacher.post(f"{record}/submit")
        cast.form_commission(ILICADERE)
        ok(teacher.post(f"{record}/submit"))

    assert refusal(refused) == (409, "commission_missing")


@pytest.mark.requirement("AWD-03", "AWD-13", "AWD-18", "AWD-22", "AWD-31", "AWD-36")
@pytest.mark.parametrize(
    ("said", "code"),
    [
        (SEMINAR | {"starts_on": "2025-06-02"}, "dates_outside_the_year"),
        (SEMINAR | {"ends_on": "2026-10-02"}, "dates_outside_the_year"),
        (PROJECT, "project_without_team"),
        (CHOIR | {"teacher_count": 0, "student_count": 0}, "nobody_counted"),
        (SEMINAR | {"manager_count": 0, "teacher_count": 0, "parent_count": 3}, "no_staff_counted"),
        (SEMINAR | {"item": "school_adaptation_guidance", "school_class": "5/A"}, "guidance_not_described"),
    ],
)
def test_what_is_handed_in_is_complete(cast: Settled, said: dict, code: str) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.drafted(here.selin, said)
        bare = here.selin.post(f"{record}/submit")
        here.shown(here.selin, record)
        answer = here.selin.post(f"{record}/submit")

    assert bare.status_code == 422
    assert refusal(answer) == (422, code)


@pytest.mark.requirement("AWD-03", "SM-AWD-3")
def test_without_evidence_nothing_is_handed_in(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        answer = here.selin.post(f"{here.drafted(here.selin, SEMINAR)}/submit")

    assert refusal(answer) == (422, "record_without_evidence")


@pytest.mark.requirement("SEC-01", "SEC-05")
def test_a_school_reads_its_own_records_and_those_above_it_what_was_handed_in(cast: Settled) -> None:
    here = Recording(cast)
    district, province = cast.officers[ALTIEYLUL], cast.province
    with at("24.11.2025"):
        draft, sent = here.drafted(here.selin, CHOIR), here.submitted(here.selin, SEMINAR)
        readers = (here.murat, district, province, here.monitoring, cast.auditor)
        listed = [len(ok(who.get("/v1/activity-records"))["items"]) for who in readers]
        strangers = [here.gul, cast.officers[KARESI], here.board(ISKELEYOLU), cast.ogm, cast.oyggm, cast.izmir]
        read = {who.get(sent).status_code for who in strangers}
        lists = [ok(who.get("/v1/activity-records"))["items"] for who in strangers]

    assert listed == [2, 1, 1, 1, 1]
    assert district.get(draft).status_code == 404
    assert read == {404}
    assert lists == [[]] * len(strangers)


@pytest.mark.requirement("AWD-25")
def test_boards_choose_good_examples_for_the_exhibition(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.accepted(here.selin, SEMINAR)
        ok(here.board(CAMLITEPE).post(f"{record}/choose_for_exhibition"))
        twice = here.monitoring.post(f"{record}/choose_for_exhibition")
        chosen = ok(here.selin.get("/v1/activity-records?for_exhibition=yes"))["items"]
        school = here.commission(CAMLITEPE).post(f"{record}/take_out_of_exhibition", REASON)
        ok(here.monitoring.post(f"{record}/take_out_of_exhibition", REASON))
        left = ok(here.selin.get("/v1/activity-records?for_exhibition=yes"))["items"]

    assert refusal(twice) == (409, "invalid_transition")
    assert (len(chosen), left) == (1, [])
    assert refusal(school) == (403, "role_not_allowed")


@pytest.mark.requirement("AWD-03")
def test_a_draft_whose_author_is_away_is_handed_over_to_a_colleague(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        record = here.drafted(here.selin, SEMINAR)
        here.shown(here.selin, record)
        away = here.head_camlitepe.post(f"{record}/hand_over", {"person": str(here.gul.id)})
        ok(here.head_camlitepe.post(f"{record}/hand_over", {"person": str(here.murat.id)}))
        before = here.selin.post(f"{record}/submit")
        ok(here.murat.post(f"{record}/submit"))

    assert refusal(away) == (422, "person_not_of_the_school")
    assert refusal(before) == (403, "role_not_allowed")


@pytest.mark.requirement("Q-44", "SM-AWD-3")
@pytest.mark.parametrize(
    ("steps", "action", "state"),
    [(0, "reject", "school_verified"), (1, "return", "district_reviewed"), (2, "reject", "accepted")],
)
def test_a_school_objects_and_the_next_higher_body_takes_the_record_up(
    cast: Settled, steps: int, action: str, state: str
) -> None:
    here = Recording(cast)
    bodies = [here.commission(CAMLITEPE), here.board(CAMLITEPE), here.monitoring, here.executive]
    said = REASON | ({"rejected_as": "not_evidenced"} if action == "reject" else {})
    with at("24.11.2025"):
        record = here.submitted(here.selin, SEMINAR)
        for body, step in zip(bodies, ("verify", "review")[:steps], strict=False):
            ok(body.post(f"{record}/{step}"))
        claim = {"record": record.rpartition("/")[2], "claim": "Kanıt eksiksiz"}
        early = here.head_camlitepe.post("/v1/record-objections", claim)
        ok(bodies[steps].post(f"{record}/{action}", said))
    with at("1.12.2025"):
        teacher = here.selin.post("/v1/record-objections", claim)
        foreign = here.head_gulyolu.post("/v1/record-objections", claim)
        filed = ok(here.head_camlitepe.post("/v1/record-objections", claim))
        twice = here.head_camlitepe.post("/v1/record-objections", claim)
        objection = f"/v1/record-objections/{filed['id']}"
        own = bodies[steps].post(f"{objection}/uphold", {"answer": "Yerinde"})
        upheld = ok(bodies[steps + 1].post(f"{objection}/uphold", {"answer": "Kanıt yeterli"}))
        read = ok(here.selin.get(record))

    assert refusal(early) == (409, "record_not_sent_back")
    assert (refusal(teacher), foreign.status_code) == ((403, "role_not_allowed"), 404)
    assert refusal(twice) == (409, "record_objection_already_filed")
    assert own.status_code == 403
    assert filed["answer_by"].startswith("2025-12-15")
    assert (upheld["state"]["code"], read["state"]["code"], read["rejected_as"]) == ("upheld", state, None)
    assert people_told(cast.last("awards.record_objection.upheld")) == {str(here.selin.id)}


@pytest.mark.requirement("Q-44")
def test_an_objection_comes_in_five_working_days_and_its_answer_is_final(cast: Settled) -> None:
    here = Recording(cast)
    with at("24.11.2025"):
        records = [here.submitted(here.selin, SEMINAR | {"name": f"Seminer {number}"}) for number in range(3)]
        claims = [{"record": one.rpartition("/")[2], "claim": "Eksik yok"} for one in records]
        for record in records:
            ok(here.commission(CAMLITEPE).post(f"{record}/return", REASON))
        filed = [ok(here.head_camlitepe.post("/v1/record-objections", claim))["id"] for claim in claims[:2]]
        first, second = (f"/v1/record-objections/{one}" for one in filed)
        ok(here.board(CAMLITEPE).post(f"{first}/dismiss", {"answer": "Fotoğraf gerekli"}))
        again = here.board(CAMLITEPE).post(f"{first}/uphold", {"answer": "Yeter"})
        ok(here.selin.post(f"{records[1]}/submit"))
        moot = here.board(CAMLITEPE).post(f"{second}/uphold", {"answer": "Yeter"})
    with at("2.12.2025"):
        late = here.head_camlitepe.post("/v1/record-objections", claims[2])

    assert refusal(again) == (409, "invalid_transition")
    assert refusal(moot) == (409, "record_went_on")
    assert refusal(late) == (409, "record_objection_too_late")
