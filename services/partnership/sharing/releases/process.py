"""Who lets everybody see what: both principals release it, each takes it back, a directorate takes it down (PAR-21, PAR-28)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from marshmallow import ValidationError, fields, validates_schema
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Role
from chassis.processes import SAME, SYSTEM, Decision, Process, Step, processes_of, rule
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.joint_work.activities.model import Activity
from services.partnership.joint_work.activities.model import State as ActivityState
from services.partnership.joint_work.activities.queries import visible_to as activities_of
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.pairing.partnerships.model import State as PartnershipState
from services.partnership.pairing.partnerships.queries import partnership_of
from services.partnership.people.coordinators.model import in_office
from services.partnership.sharing.contents.model import Content
from services.partnership.sharing.contents.model import State as ContentState
from services.partnership.sharing.contents.queries import visible_to as contents_of
from services.partnership.sharing.public_texts.process import (
    SOUND,
    PublicDeclaration,
    PublicText,
    public_text_not_changed,
    write,
)
from services.partnership.sharing.releases import events as told
from services.partnership.sharing.releases.model import STANDING, Release, State, shown
from services.partnership.sharing.take_downs import process as downs
from services.partnership.sharing.take_downs.model import Objection

COORDINATOR, PRINCIPAL = Role.PARTNERSHIP_COORDINATOR, Role.PRINCIPAL
SCHOOLS = (COORDINATOR, PRINCIPAL)
ACTIVITY = "activity"


class ReleaseProposal(PublicText):
    """The activity or the content that it is about, and what everybody shall read of it."""

    activity = fields.UUID(load_default=None, allow_none=True)
    content = fields.UUID(load_default=None, allow_none=True)

    @validates_schema
    def about_one_work(self, said: dict[str, Any], **_: Any) -> None:
        """Either the one or the other."""
        if bool(said["activity"]) == bool(said["content"]):
            raise ValidationError("activity_or_content", field_name="activity")


def propose(session: Session, actor: Actor, inputs: Mapping[str, Any]) -> Release:
    """A text about a work of the two schools. Raises NotFound where the actor sees no such work."""
    work: Activity | Content | None
    if inputs["activity"]:
        work = session.scalar(activities_of(actor).where(Activity.id == inputs["activity"]))
    else:
        work = session.scalar(contents_of(actor).where(Content.id == inputs["content"]))
    if work is None:
        raise NotFound
    partnership = partnership_of(session, actor, work.partnership_id)
    at: datetime = (work.completed_at if isinstance(work, Activity) else work.published_at) or clock.now()
    release = Release(
        unit=partnership.group_one,
        group_two=partnership.group_two,
        partnership_id=partnership.id,
        work_id=work.id,
        school_year=work.school_year,
        kind=ACTIVITY if isinstance(work, Activity) else work.kind.value,
        topics=[work.topic] if isinstance(work, Activity) and work.topic else getattr(work, "topics", []),
        happened_on=clock.day_of(at),
    )
    write(release, inputs)
    return release


def is_in_office(release: Release, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once (Q-05)."""
    session = object_session(release)
    return session is None or in_office(session, release.partnership_id, actor)


def leads_or_is_in_office(release: Release, actor: Actor) -> bool:
    """As `is_in_office`, for the principals of both too."""
    return any(actor.post((PRINCIPAL,), school) for school in release.schools) or is_in_office(release, actor)


@rule(source="SM-PAR-7", status=409)
def only_active_partners_release(release: Release, session: Session) -> bool:
    """Only partners under way have something new to show."""
    return session.get_one(Partnership, release.partnership_id).state is PartnershipState.ACTIVE


@rule(source="PAR-21", status=409)
def nothing_to_release(release: Release, session: Session) -> bool:
    """Everybody sees of an activity that it was done, and of a content what the partner was allowed to see before."""
    # As it stands now: a directorate may have taken it down a moment ago.
    if release.kind == ACTIVITY:
        return session.scalar(select(Activity.state).filter_by(id=release.work_id)) is ActivityState.COMPLETED
    return session.scalar(select(Content.state).filter_by(id=release.work_id)) is ContentState.PUBLISHED


@rule(source="PAR-28", field="declares_content_rules")
def public_declaration_required(release: Release, inputs: Mapping[str, Any]) -> bool:
    """Nothing becomes public without the declaration of both schools that it keeps to the content rules."""
    return bool(inputs["declares_content_rules"])


def make_public(release: Release, inputs: Mapping[str, Any]) -> None:
    """Both schools stand by it from now on."""
    release.declares_content_rules, release.released_at = inputs["declares_content_rules"], clock.now()


def open_page(release: Release, session: Session) -> None:
    """With the first release the pair has a public page."""
    partnership = session.get_one(Partnership, release.partnership_id, with_for_update=True, populate_existing=True)
    if partnership.page_opened_at is None:
        take(session, processes_of(Partnership)[0], "open_page", partnership, SYSTEM_ACTOR)


def revise(release: Release, inputs: Mapping[str, Any]) -> None:
    """Another text; what was decided was said of the earlier one."""
    write(release, inputs)
    release.objection, release.declares_content_rules, release.released_at = Objection.NONE, False, None


S, PROVINCE, OGM = State, Role.PROVINCE_OFFICER, Role.OGM_OFFICER
BOTH: dict[str, Any] = {"of": to.both_schools, "tells": to.SCHOOLS}
BY_COORDINATOR: dict[str, Any] = {"of": to.both_schools, "as_": is_in_office}
BY_EITHER: dict[str, Any] = {"of": to.both_schools, "as_": leads_or_is_in_office}
RELEASABLE = (only_active_partners_release, nothing_to_release, *SOUND)
TAKE_DOWN: dict[str, Any] = BOTH | {"takes": downs.TakeDownReason, "sets": downs.take_down, "optional": True}
ANSWERED: dict[str, Any] = BOTH | {"takes": downs.TakeDownDecision}
OF_PROVINCE, OF_OGM = {"when": downs.lies_with_province}, {"when": downs.lies_with_ministry}
# fmt: off
RELEASE = Process("release", Release, (
    Step(None,                    "propose",   SCHOOLS,     S.PROPOSED,   told.Proposed,  RELEASABLE, **BY_EITHER, takes=ReleaseProposal, make=propose, tells=(to.coordinators,)),
    Step(S.PROPOSED,              "edit",      COORDINATOR, SAME,         told.Edited,    SOUND, **BY_COORDINATOR, takes=PublicText, sets=write, edits=True, optional=True),
    Step(S.PROPOSED,              "release",   PRINCIPAL,   S.RELEASED,   told.Released,  (*RELEASABLE, public_declaration_required), **BOTH, takes=PublicDeclaration, sets=make_public, by_all=True, signed=told.Signed, then=open_page),
    Step((S.PROPOSED, S.RELEASED), "withdraw", SCHOOLS,     S.WITHDRAWN,  told.Withdrawn, **BY_EITHER, optional=True, tells=to.SCHOOLS),
    Step(STANDING,                "end",       SYSTEM,      S.WITHDRAWN,  told.Ended,     tells=to.SCHOOLS),
    Decision(S.RELEASED,          "take_down", PROVINCE,    S.TAKEN_DOWN, told.TakenDown, (downs.decided_by_ministry, downs.reason_too_short), **TAKE_DOWN),
    Decision(S.RELEASED,          "take_down", OGM,         S.TAKEN_DOWN, told.TakenDown, downs.reason_too_short, **TAKE_DOWN),
    Step(S.TAKEN_DOWN,            "answer",    COORDINATOR, SAME,         told.Answered,  downs.already_answered, **BY_COORDINATOR, takes=downs.TakeDownAnswer, sets=downs.keep_answer, optional=True),
    Decision(S.TAKEN_DOWN,        "uphold",    PROVINCE,    SAME,         told.Upheld,    downs.reason_too_short, **(ANSWERED | OF_PROVINCE), sets=downs.pass_to_ministry),
    Decision(S.TAKEN_DOWN,        "uphold",    OGM,         SAME,         told.Upheld,    downs.reason_too_short, **(ANSWERED | OF_OGM), sets=downs.decide_last),
    Decision(S.TAKEN_DOWN,        "restore",   PROVINCE,    S.RELEASED,   told.Restored,  downs.reason_too_short, **(ANSWERED | OF_PROVINCE), sets=downs.decide_at_province),
    Decision(S.TAKEN_DOWN,        "restore",   OGM,         S.RELEASED,   told.Restored,  downs.reason_too_short, **(ANSWERED | OF_OGM), sets=downs.decide_last),
    Step(S.TAKEN_DOWN,            "revise",    COORDINATOR, S.PROPOSED,   told.Revised,   (*SOUND, public_text_not_changed), **BY_COORDINATOR, takes=PublicText, sets=revise, optional=True),
), arrived=S.RELEASED, shows=shown)
# fmt: on
