"""What this service hears: the directory it keeps a copy of, what changes in it, and who visits other schools."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY, CalendarFacts, PersonFacts, PostFacts, SchoolFacts
from chassis.schema import Facts
from chassis.subscriptions import Listener, On, OnAll
from services.training.applying.person_moves.process import follow_person
from services.training.applying.visits_heard.process import (
    DaysFacts,
    ExpectedFacts,
    LeftFacts,
    VisitorFacts,
    forget_visit,
    keep_visit,
    move_visit,
    shorten_visit,
)
from services.training.library.visit_offers.process import VisitOffered, draft_from_visit
from services.training.needs.needs_heard.process import (
    close_school,
    keep_half_years,
    let_people_go,
    open_for_new_schools,
    watch_chairs,
)


class Moved(Facts):
    """Who serves somewhere else now, or nowhere."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds below look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_person),
    On("gateway.person.left", reads=Moved, do=follow_person),
    On("gateway.calendar.changed", reads=CalendarFacts, do=keep_half_years),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=open_for_new_schools),
    On("gateway.school.closed", reads=SchoolFacts, do=close_school),
    OnAll("gateway.role.assigned", reads=PostFacts, do=watch_chairs),
    OnAll("gateway.role.ended", reads=PostFacts, do=watch_chairs),
    OnAll("gateway.person.moved", reads=PersonFacts, do=let_people_go),
    OnAll("gateway.person.left", reads=PersonFacts, do=let_people_go),
    On("mobility.participation.created", reads=ExpectedFacts, do=keep_visit),
    On("mobility.participation.rules_asked", reads=DaysFacts, do=move_visit),
    On("mobility.participation.left_early", reads=LeftFacts, do=shorten_visit),
    On("mobility.participation.missed", reads=VisitorFacts, do=forget_visit),
    On("mobility.participation.cancelled", reads=VisitorFacts, do=forget_visit),
    On("mobility.visit_report.offered_as_good_practice", reads=VisitOffered, do=draft_from_visit),
)
