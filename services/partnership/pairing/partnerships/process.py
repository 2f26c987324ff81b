"""Who may do what with a partnership, and the rules (SM-PAR-1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from marshmallow import fields, validate
from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.identity import SYSTEM as SYSTEM_ACTOR
from chassis.identity import Actor, Post, Role
from chassis.processes import SAME, SYSTEM, Process, Step, rule
from chassis.schema import Inputs, Text
from chassis.transitions import take
from services.partnership import audience as to
from services.partnership.catalogue.model import TOPICS
from services.partnership.pairing.first_contacts.process import FirstContact, contact_day_not_possible, record_contact
from services.partnership.pairing.ladders.process import LADDERS
from services.partnership.pairing.may_tasks.process import (
    may_due,
    may_is_over,
    next_may_reminder,
    note_overdue,
    note_reminder,
)
from services.partnership.pairing.pairs.process import (
    Listing,
    already_partnered,
    hold_schools,
    open_cycle,
    pair,
    same_school_twice,
    school_type_not_eligible,
)
from services.partnership.pairing.partnerships import events as told
from services.partnership.pairing.partnerships.model import OPEN, Measure, Partnership, State, shown
from services.partnership.pairing.tellings.process import (
    Telling,
    announce,
    confirm_told,
    letter_required,
    note_asked,
    school_not_to_confirm,
    some_untold,
    untold_in,
)
from services.partnership.pairing.terms.process import (
    Cause,
    NewPartner,
    change_partner,
    let_go,
    new_partners,
    note_new_partners,
    remember_cause,
    renew,
    term_not_finished,
)
from services.partnership.pairing.web_addresses.process import WHO_RECORDS, SectionAddress, keep_address
from services.partnership.people.coordinators.model import Coordinator, in_office
from services.partnership.people.coordinators.model import State as Appointment
from services.partnership.people.joint_zumre_heads.model import JointZumreHead
from services.partnership.years.cycles.model import next_cycle_opens
from services.partnership.years.standings.process import of_the_partnership

OGM, PRINCIPAL, COORDINATOR = Role.OGM_OFFICER, Role.PRINCIPAL, Role.PARTNERSHIP_COORDINATOR


class Topics(Inputs):
    """What the partners will work on."""

    topics = fields.List(
        fields.String(validate=validate.OneOf(TOPICS)), load_default=list, metadata={"x-choices": "topics"}
    )


class MeasureTaken(Inputs):
    """What was done about it."""

    text = Text(required=True)


class SuspendReason(Inputs):
    """Why."""

    reason = Text(required=True)


def is_in_office(partnership: Partnership, actor: Actor) -> bool:
    """A coordinator who was replaced loses write access at once, whatever the token still says (Q-05)."""
    session = object_session(partnership)
    return session is None or bool(actor.units(PRINCIPAL)) or in_office(session, partnership.id, actor)


def is_manager_or_in_office(partnership: Partnership, actor: Actor) -> bool:
    """As `is_in_office`, for whoever of the school's managers may do it too."""
    return bool(actor.units(Role.DEPUTY_PRINCIPAL)) or is_in_office(partnership, actor)


@rule(source="SM-PAR-1")
def both_coordinators_appointed(partnership: Partnership, session: Session) -> bool:
    """Each school has a coordinator in office."""
    wanted = select(Coordinator.unit).filter_by(partnership_id=partnership.id, state=Appointment.APPOINTED)
    return set(session.scalars(wanted)) == set(partnership.schools)


def complete_pair(partnership: Partnership, session: Session) -> None:
    """The second coordinator brings a contacted partnership to its preparation."""
    if partnership.state is State.CONTACTED and both_coordinators_appointed(partnership, session):
        take(session, PARTNERSHIP, "complete_pair", partnership, SYSTEM_ACTOR)


@rule(source="PAR-14", field="topics")
def topic_required(partnership: Partnership, inputs: Mapping[str, Any]) -> bool:
    """The partners work on one of the six topics at least."""
    return bool(inputs["topics"])


@rule(source="PAR-13")
def joint_zumre_head_required(partnership: Partnership, session: Session) -> bool:
    """A joint zümre head was selected in a joint zümre meeting that was held."""
    wanted = select(JointZumreHead.id).filter_by(partnership_id=partnership.id, state=Appointment.APPOINTED)
    return session.scalar(wanted.limit(1)) is not None


def choose_topics(partnership: Partnership, inputs: Mapping[str, Any]) -> None:
    """These topics, each once."""
    partnership.topics = list(dict.fromkeys(inputs["topics"]))


def count_cycle(partnership: Partnership) -> None:
    """One school year more can be planned."""
    partnership.cycles_opened += 1


def note_page(partnership: Partnership) -> None:
    """Since when everybody can read of the two schools' work."""
    partnership.page_opened_at = clock.now()


def keep_measure(
    partnership: Partnership, session: Session, actor: Actor, post: Post, inputs: Mapping[str, Any]
) -> None:
    """What the directorate did, and who wrote it down (PAR-17)."""
    session.add(
        Measure(partnership_id=partnership.id, text=inputs["text"], person=actor.person, role=post.role, unit=post.unit)
    )


def term_is_over(partnership: Partnership) -> datetime:
    """The day after the term."""
    return clock.start_of(partnership.term_end + timedelta(days=1))


def next_year_opens(partnership: Partnership) -> datetime | None:
    """1 June before the next school year of the term."""
    return next_cycle_opens(partnership.term_start, partnership.cycles_opened)


S = State
MAY = (S.ANNOUNCED, S.CONTACTED, S.PREPARING)
UNDER_WAY = (S.LISTED, *MAY, S.ACTIVE, S.SUSPENDED)
ELIGIBLE = (same_school_twice, school_type_not_eligible)
# fmt: off
PARTNERSHIP = Process("partnership", Partnership, (
    Step(None,             "list",             OGM,                      S.LISTED,          told.Listed,        (*ELIGIBLE, already_partnered), takes=Listing, make=pair, then=hold_schools),
    Step(S.LISTED,         "announce",         OGM,                      S.ANNOUNCED,       told.Announced,     letter_required, sets=announce, tells=(to.principals, *to.DIRECTORATES)),
    Step((*MAY, S.ACTIVE), "confirm_told",     Role.PROVINCE_OFFICER,    SAME,              told.Told,          school_not_to_confirm, of=untold_in, when=some_untold, takes=Telling, sets=confirm_told),
    Step((*MAY, S.ACTIVE), "ask_whether_told", SYSTEM,                   SAME,              told.TellingDue,    at=lambda one: one.tell_by, sets=note_asked, tells=(to.provinces,)),
    Step(S.ANNOUNCED,      "record_contact",   (PRINCIPAL, COORDINATOR), S.CONTACTED,       told.Contacted,     contact_day_not_possible, of=to.group_one, as_=is_in_office, takes=FirstContact, sets=record_contact, then=complete_pair, due=may_due, tells=(to.principal_of_group_two,)),
    Step(S.CONTACTED,      "complete_pair",    SYSTEM,                   S.PREPARING,       told.PairCompleted, both_coordinators_appointed, tells=to.SCHOOLS),
    Step(S.PREPARING,      "start",            COORDINATOR,              S.ACTIVE,          told.Started,       (topic_required, joint_zumre_head_required), of=to.group_one, as_=is_in_office, takes=Topics, sets=choose_topics, due=may_due, tells=to.EVERYBODY),
    Step(S.ACTIVE,         "choose_topics",    COORDINATOR,              SAME,              told.TopicsChosen,  topic_required, of=to.group_one, as_=is_in_office, takes=Topics, sets=choose_topics, optional=True, tells=to.SCHOOLS),
    Step(MAY,              "remind_of_may",    SYSTEM,                   SAME,              told.MayTasksDue,   at=next_may_reminder, sets=note_reminder, tells=to.SCHOOLS),
    Step(MAY,              "miss_may",         SYSTEM,                   SAME,              told.MayTasksOverdue, at=may_is_over, sets=note_overdue, tells=to.EVERYBODY),
    *LADDERS,
    Step(S.ACTIVE,         "open_cycle",       SYSTEM,                   SAME,              told.CycleOpened,   at=next_year_opens, sets=count_cycle, then=open_cycle, tells=to.SCHOOLS),
    Step(OPEN,             "record_measure",   (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER), SAME, told.MeasureRecorded, of=to.both_schools, takes=MeasureTaken, then=keep_measure, optional=True),
    Step((*MAY, S.ACTIVE), "record_address",   WHO_RECORDS,              SAME,              told.AddressRecorded, of=to.both_schools, as_=is_manager_or_in_office, takes=SectionAddress, sets=keep_address, optional=True),
    Step(S.ACTIVE,         "open_page",        SYSTEM,                   SAME,              told.PageOpened,    sets=note_page, tells=to.SCHOOLS),
    Step(S.ACTIVE,         "suspend",          OGM,                      S.SUSPENDED,       told.Suspended,     takes=SuspendReason, optional=True, tells=to.EVERYBODY),
    Step(S.ACTIVE,         "freeze",           SYSTEM,                   S.SUSPENDED,       told.Suspended,     tells=to.EVERYBODY),
    Step((S.LISTED, *MAY), "freeze",           SYSTEM,                   SAME,              told.SchoolClosed,  tells=to.EVERYBODY),
    Step(S.SUSPENDED,      "resume",           OGM,                      S.ACTIVE,          told.Resumed,       ELIGIBLE, tells=to.EVERYBODY),
    Step((S.ACTIVE, S.SUSPENDED), "complete_term", SYSTEM,               S.TERM_COMPLETED,  told.TermCompleted, at=term_is_over, tells=(to.ministry, *to.SCHOOLS)),
    Step(S.TERM_COMPLETED, "renew",            OGM,                      S.RENEWED,         told.Renewed,       then=renew, tells=to.EVERYBODY),
    Step(S.TERM_COMPLETED, "change_partner",   OGM,                      S.PARTNER_CHANGED, told.PartnerChanged, term_not_finished, takes=NewPartner, sets=note_new_partners, then=change_partner, tells=(*to.EVERYBODY, new_partners)),
    Step(UNDER_WAY,        "change_partner",   OGM,                      S.PARTNER_CHANGED, told.PartnerChanged, term_not_finished, takes=NewPartner, sets=note_new_partners, then=change_partner, optional=True, tells=(*to.EVERYBODY, new_partners)),
    Step(OPEN,             "terminate",        OGM,                      S.TERMINATED,      told.Terminated,    takes=Cause, sets=remember_cause, then=let_go, optional=True, tells=to.EVERYBODY),
), arrived=S.ACTIVE, keeps=of_the_partnership, shows=shown)
# fmt: on
