"""A school's requests, seen from the school: what has happened to them, and who finds and does what with them."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from chassis.identity import Role
from services.training.requests.otmg_requests.model import OtmgRequest, State
from tests.chassis.files.samples import PDF, upload
from tests.contracts.people import EVERYBODY, PARTNER, SCHOOLS, those
from tests.contracts.permitted import Permit, does, reads
from tests.contracts.printed import put_on_paper
from tests.doors import Person
from tests.training.answers import at, ok
from tests.training.asking_school import School
from tests.training.cast_needs import Cast as Needs
from tests.training.cast_requests import Cast
from tests.training.request_said import REASON, SUITABLE, WEIGHED, N, letter, naming

DEPUTY, PRINCIPAL, HEAD = Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL, Role.ZUMRE_HEAD
WRITERS = (HEAD, DEPUTY, PRINCIPAL)
DISTRICT, PROVINCE = does(Role.DISTRICT_OFFICER, "own district"), does(Role.PROVINCE_OFFICER, "own province")
MINISTRY = does(Role.OYGGM_OFFICER, "ministry")
AUDITORS = does(Role.AUDITOR, "own", "own district", "own province", "ministry")
OFFICERS = DISTRICT | PROVINCE
CHAIR, HEADMASTER, TEAM = does(DEPUTY, "own"), does(PRINCIPAL, "own"), does(HEAD, "own") | does(DEPUTY, "own")
WHOLE = does(HEAD, "own") | CHAIR | HEADMASTER | OFFICERS | MINISTRY | AUDITORS
# A teacher who takes part, and the managers of another school's teacher who does, see the header (SEC-03).
FINDS = WHOLE | does(Role.TEACHER, "own") | does(DEPUTY, "partner") | does(PRINCIPAL, "partner")
PARTNERS = those("partner", only=(*WRITERS, Role.AUDITOR)) | those(
    "partner's district", only=(Role.DISTRICT_OFFICER, Role.AUDITOR)
)
EVALUATIONS = WHOLE - does(HEAD, "own")
PROPOSED = (EVALUATIONS | PARTNERS) - does(HEAD, "partner")

REQUESTS = {
    **reads("otmg_request", "otmg-requests", FINDS),
    # The partner's own request stands in the list too.
    "list_otmg-requests": Permit(FINDS | PARTNERS),
    "read_otmg_request_history": Permit(WHOLE),
    "list_institution-counts": Permit(HEADMASTER | OFFICERS | MINISTRY | AUDITORS),
    **{
        f"{verb}_otmg_request_{what}": Permit(WHOLE) for verb, what in (("list", "documents"), ("download", "document"))
    },
    **{f"{verb}_otmg_request_evidence": Permit(WHOLE) for verb in ("list", "download")},
    "add_evidence_otmg_request": Permit(WHOLE, TEAM),
    "remove_evidence_otmg_request": Permit(FINDS, TEAM),
    # The partner has a team whose chair is somebody else; where there is none, that is what a deputy principal hears.
    "draft_otmg_request": Permit(EVERYBODY, those(*SCHOOLS, only=(DEPUTY, HEAD)) - does(DEPUTY, "partner")),
    **{
        f"{action}_otmg_request": Permit(FINDS, TEAM)
        for action in ("edit", "add_trainer", "add_participants", "remove_person")
    },
    **{f"{action}_otmg_request": Permit(FINDS, CHAIR) for action in ("complete", "revise", "replace_trainer")},
    **{f"{action}_otmg_request": Permit(FINDS, HEADMASTER) for action in ("submit", "send_back", "withdraw")},
    "prioritise_otmg_request": Permit(FINDS, CHAIR | HEADMASTER),
    "start_evaluation_otmg_request": Permit(FINDS, OFFICERS),
    "seek_like_otmg_request": Permit(FINDS, OFFICERS),
    "return_otmg_request": Permit(FINDS, DISTRICT),
    "view_numbers_otmg_request": Permit(FINDS, WHOLE - does(HEAD, "own")),
    **reads("directorate_evaluation", "directorate-evaluations", EVALUATIONS),
    **{
        f"{verb}_directorate_evaluation_{what}": Permit(EVALUATIONS)
        for verb, what in (
            ("list", "documents"),
            ("download", "document"),
            ("list", "evidence"),
            ("download", "evidence"),
        )
    },
    **{
        f"{action}_directorate_evaluation": Permit(EVALUATIONS, DISTRICT)
        for action in ("score", "note_opinion", "decide", "answer_trainer")
    },
    **{f"{verb}_evidence_directorate_evaluation": Permit(EVALUATIONS, DISTRICT) for verb in ("add", "remove")},
    "reopen_directorate_evaluation": Permit(EVALUATIONS, PROVINCE),
    **reads("merge_proposal", "merge-proposals", PROPOSED),
    "propose_merge_proposal": Permit(EVERYBODY, OFFICERS),
    **{
        f"{action}_merge_proposal": Permit(PROPOSED, does(PRINCIPAL, "own", "partner"))
        for action in ("consent", "decline")
    },
    **{f"{action}_merge_proposal": Permit(PROPOSED, PROVINCE) for action in ("merge", "dismiss")},
}


def requests_happened(needs: Needs) -> dict[str, list[str]]:
    """A request that was rejected, with all that belongs to it, and another that may be joined to the partner's."""
    cast = Cast.after(needs)
    partner = School(cast, PARTNER)
    cast.hear_the_rest()
    with at("22.9.2025", "12:00:00"):
        ok(cast.principal.post(f"{cast.cycle}/finalise"))
        topic = ok(cast.hakan.get(cast.cycle))["topics"][0]["id"]
        request = cast.draft(cast.hakan, topic=topic)
        shown = _shown(cast.hakan, request)
        _send(cast, request, "E-1")
        evaluation = cast.taken_up(request)
        shown_too = _shown(cast.karesi, evaluation)
        said = [SUITABLE[0] | {"answer": "not_suitable", "reason": REASON}, *SUITABLE[1:]]
        ok(cast.karesi.post(f"{evaluation}/score", {"answers": said}))
        ok(cast.karesi.post(f"{evaluation}/decide", {"verdict": "reject", **WEIGHED}))
        second = cast.draft(cast.hakan, topic=topic)
        _send(cast, second, "E-2")
        theirs = partner.asks("Ders tasarımı", 6)
        named = {"requests": [one.rpartition("/")[2] for one in (second, theirs)]}
        proposal = ok(cast.province.post("/v1/merge-proposals", named))["id"]
    _held_with_a_university(cast)
    return {
        "/v1/otmg-requests": [one.rpartition("/")[2] for one in (request, second)],
        "/v1/otmg-requests/evidence_id": [shown],
        "/v1/otmg-requests/document_id": [put_on_paper(cast.karesi, request)],
        "/v1/directorate-evaluations": [evaluation.rpartition("/")[2]],
        "/v1/directorate-evaluations/evidence_id": [shown_too],
        "/v1/directorate-evaluations/document_id": [put_on_paper(cast.karesi, evaluation)],
        "/v1/merge-proposals": [proposal],
        "requests": named["requests"],
        "host": named["requests"],
        "line": [ok(cast.hakan.get(request))["trainers"][0]["id"]],
        "national_id": [N[13]],
    }


def _held_with_a_university(cast: Cast) -> None:
    """A request of an earlier half-year that was approved, as a row: its story is told elsewhere."""
    year = {"half_year": "2024-2025/2", "half_year_ends_on": date(2025, 6, 20)}
    whom = {"institution_kind": "university", "institution": "Balıkesir Üniversitesi"}
    unit = cast.principal.posts[0].unit
    with Session(cast.house.engine) as session, session.begin():
        session.add(
            OtmgRequest(**year, **whom, unit=unit, state=State.PLANNED, is_joint=False, for_joining=False, version=0)
        )


def _send(cast: Cast, request: str, number: str) -> None:
    people = [*zip(cast.group, N[1:10], strict=True), (cast.other_teacher, N[10])]
    ok(cast.hakan.post(f"{request}/add_trainer", cast.trainer()))
    ok(cast.hakan.post(f"{request}/add_participants", naming(people)))
    ok(cast.hakan.post(f"{request}/complete"))
    ok(cast.principal.post(f"{request}/submit", letter(number)))


def _shown(who: Person, thing: str) -> str:
    said = {"kind": "file", "title": "Gerekçe", "file": upload(PDF, "gerekce.pdf")}
    return str(ok(who.bring(f"{thing}/add_evidence", **said))["id"])
