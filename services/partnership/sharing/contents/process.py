"""Who shares what with the partner, and who takes it down (SM-PAR-7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotAllowed, RuleNotMet
from chassis.identity import Actor, Role
from chassis.processes import SAME, Addressee, Decision, Process, Step
from chassis.records import RecordEntry
from services.partnership import audience as to
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import check_office, in_office
from services.partnership.sharing.content_texts.process import (
    PUBLISHABLE,
    SOUND,
    ContentDeclaration,
    ContentDraft,
    ContentText,
    content_declaration_required,
    content_not_changed,
    named,
    nothing_left_to_share,
    only_active_partners_share,
    write,
)
from services.partnership.sharing.contents import events as told
from services.partnership.sharing.contents.model import Content, State
from services.partnership.sharing.release_endings.process import end_releases_of
from services.partnership.sharing.take_downs import process as downs
from services.partnership.sharing.take_downs.model import Objection
from services.partnership.years.cycles.model import year_on

COORDINATOR, TEACHER, ZUMRE_HEAD = Role.PARTNERSHIP_COORDINATOR, Role.TEACHER, Role.ZUMRE_HEAD
STAFF = (TEACHER, ZUMRE_HEAD, Role.DEPUTY_PRINCIPAL, Role.PRINCIPAL)


def draft(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Content:
    """A content of the school at which the actor serves; whoever writes it is one of its authors."""
    partnership = partnership_of(session, actor, inputs["partnership"])
    school = next((one for one in partnership.schools if actor.post((*STAFF, COORDINATOR), one)), None)
    if school is None:
        raise NotAllowed(extra={"roles": sorted((*STAFF, COORDINATOR))})
    if not actor.post(STAFF, school):
        check_office(session, partnership.id, actor)
    year = year_on(session, partnership.id, clock.today())
    if year is None:
        raise RuleNotMet("cycle_not_open", source="Q-58")
    content = Content(
        unit=school,
        partner=partnership.partner_of(school),
        partnership_id=partnership.id,
        school_year=year,
        kind=inputs["kind"],
        authors=[],
    )
    write(content, session, inputs)
    me = named(session, content, actor.own_names())
    content.authors = [*me, *(author for author in content.authors if author not in me)]
    return content


def own_school(content: Content) -> tuple[str]:
    """The school that shares it."""
    return (content.unit,)


def authors(content: Content) -> Iterable[UUID]:
    """Its authors at the school that shares it."""
    return [UUID(author["person"]) for author in content.authors if author["school"] == content.unit]


def is_in_office(content: Content, actor: Actor) -> bool:
    """The school's coordinator of today (Q-05)."""
    session = object_session(content)
    return session is None or in_office(session, content.partnership_id, actor)


def edit(content: Content, session: Session, inputs: Mapping[str, Any]) -> None:
    """Another text; what OGM decided was said of the earlier one."""
    write(content, session, inputs)
    content.objection = Objection.NONE


def revise(content: Content, session: Session, inputs: Mapping[str, Any]) -> None:
    """Another text, for which the declaration is given anew when it is published."""
    edit(content, session, inputs)
    content.declares_content_rules = False


def publish(content: Content, inputs: Mapping[str, Any]) -> None:
    """Its authors stand by it."""
    content.declares_content_rules, content.published_at = inputs["declares_content_rules"], clock.now()


def partners_teachers(content: Content) -> list[Addressee]:
    """The partner's teachers of the subject; of a content without one the coordinator hears alone."""
    if content.subject is None:
        return []
    return [Addressee(role, content.partner, content.subject) for role in (TEACHER, ZUMRE_HEAD)]


def recorded(content: Content) -> list[RecordEntry]:
    """Its authors have shared it, as long as it is shared."""
    if content.state is not State.PUBLISHED or content.published_at is None:
        return []
    day = clock.day_of(content.published_at)
    return [RecordEntry(person, "shared_content", day, day) for person in dict.fromkeys(authors(content))]


S, PROVINCE, OGM = State, Role.PROVINCE_OFFICER, Role.OGM_OFFICER
BY_AUTHOR: dict[str, Any] = {"of": authors}
BY_COORDINATOR: dict[str, Any] = {"of": own_school, "as_": is_in_office, "optional": True}
EDIT: dict[str, Any] = {"takes": ContentText, "sets": edit, "edits": True, "optional": True}
PUBLISH: dict[str, Any] = {
    "takes": ContentDeclaration,
    "sets": publish,
    "tells": (to.coordinator_of_partner, partners_teachers),
}
SHARED = (*SOUND, content_declaration_required, nothing_left_to_share)
CONCERNED = (downs.told_authors, *to.SCHOOLS)
TAKE_DOWN: dict[str, Any] = {
    "takes": downs.TakeDownReason,
    "sets": downs.take_down,
    "then": end_releases_of,
    "optional": True,
    "tells": CONCERNED,
}
ANSWERED: dict[str, Any] = {"takes": downs.TakeDownDecision, "tells": CONCERNED}
OF_PROVINCE, OF_OGM = {"when": downs.lies_with_province}, {"when": downs.lies_with_ministry}
# fmt: off
CONTENT = Process("content", Content, (
    Step(None,             "draft",     (*STAFF, COORDINATOR), S.DRAFT,      told.Drafted,   (only_active_partners_share, *SOUND), of=own_school, takes=ContentDraft, make=draft),
    Step(S.DRAFT,          "edit",      STAFF,                 SAME,         told.Edited,    SOUND, **(EDIT | BY_AUTHOR)),
    Step(S.DRAFT,          "edit",      COORDINATOR,           SAME,         told.Edited,    SOUND, **(EDIT | BY_COORDINATOR)),
    Step(S.DRAFT,          "publish",   STAFF,                 S.PUBLISHED,  told.Published, PUBLISHABLE, **(PUBLISH | BY_AUTHOR)),
    Step(S.DRAFT,          "publish",   COORDINATOR,           S.PUBLISHED,  told.Published, PUBLISHABLE, **(PUBLISH | BY_COORDINATOR)),
    Step(S.PUBLISHED,      "edit",      STAFF,                 SAME,         told.Edited,    SHARED, **(EDIT | BY_AUTHOR)),
    Step(S.PUBLISHED,      "edit",      COORDINATOR,           SAME,         told.Edited,    SHARED, **(EDIT | BY_COORDINATOR)),
    Step(S.PUBLISHED,      "withdraw",  STAFF,                 S.WITHDRAWN,  told.Withdrawn, **BY_AUTHOR, then=end_releases_of, optional=True, tells=(to.coordinator_of_partner,)),
    Step(S.PUBLISHED,      "withdraw",  COORDINATOR,           S.WITHDRAWN,  told.Withdrawn, **BY_COORDINATOR, then=end_releases_of, tells=(to.coordinator_of_partner,)),
    Decision(S.PUBLISHED,  "take_down", PROVINCE,              S.TAKEN_DOWN, told.TakenDown, (downs.decided_by_ministry, downs.reason_too_short), **TAKE_DOWN),
    Decision(S.PUBLISHED,  "take_down", OGM,                   S.TAKEN_DOWN, told.TakenDown, downs.reason_too_short, **TAKE_DOWN),
    Step(S.TAKEN_DOWN,     "answer",    STAFF,                 SAME,         told.Answered,  downs.already_answered, **BY_AUTHOR, takes=downs.TakeDownAnswer, sets=downs.keep_answer, optional=True),
    Decision(S.TAKEN_DOWN, "uphold",    PROVINCE,              SAME,         told.Upheld,    downs.reason_too_short, **(ANSWERED | OF_PROVINCE), sets=downs.pass_to_ministry),
    Decision(S.TAKEN_DOWN, "uphold",    OGM,                   SAME,         told.Upheld,    downs.reason_too_short, **(ANSWERED | OF_OGM), sets=downs.decide_last),
    Decision(S.TAKEN_DOWN, "restore",   PROVINCE,              S.PUBLISHED,  told.Restored,  downs.reason_too_short, **(ANSWERED | OF_PROVINCE), sets=downs.decide_at_province),
    Decision(S.TAKEN_DOWN, "restore",   OGM,                   S.PUBLISHED,  told.Restored,  downs.reason_too_short, **(ANSWERED | OF_OGM), sets=downs.decide_last),
    Step(S.TAKEN_DOWN,     "revise",    STAFF,                 S.DRAFT,      told.Revised,   (*SOUND, content_not_changed), **BY_AUTHOR, takes=ContentText, sets=revise, optional=True),
), arrived=S.PUBLISHED, enters=recorded)
# fmt: on
