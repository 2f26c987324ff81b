"""What this service hears: the directory, seats in trainings, and what its own visits do to their applications."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY, SchoolFacts
from chassis.schema import Facts
from chassis.subscriptions import Listener, On, OnAll
from services.mobility.applying.called_off.process import (
    VisitFacts,
    ask_applicants_again,
    call_applications_off,
    follow_applicant,
)
from services.mobility.applying.level_authorities.process import AuthorityFacts, keep_authority
from services.mobility.applying.training_days.process import (
    PeopleFacts,
    PersonFacts,
    SeatFacts,
    TrainingFacts,
    forget_training,
    give_back_seat,
    keep_days,
    keep_people,
    keep_seat,
    let_person_go,
)
from services.mobility.host_changes.process import follow_name, lose_host
from services.mobility.visitor_moves.process import follow_visitor


class Moved(Facts):
    """Who serves somewhere else now."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds that follow it look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_visitor),
    On("gateway.person.moved", reads=Moved, do=follow_applicant),
    On("gateway.person.left", reads=Moved, do=follow_applicant),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=follow_name),
    On("gateway.school.closed", reads=SchoolFacts, do=lose_host),
    On("mobility.visit_programme.cancelled", reads=VisitFacts, do=call_applications_off),
    On("mobility.visit_programme.moved", reads=VisitFacts, do=ask_applicants_again),
    On("training.level_authority.set", reads=AuthorityFacts, do=keep_authority),
    On("training.level_authority.changed", reads=AuthorityFacts, do=keep_authority),
    On("training.activity.opened", reads=TrainingFacts, do=keep_days),
    On("training.activity.postponed", reads=TrainingFacts, do=keep_days),
    On("training.activity.cancelled", reads=TrainingFacts, do=forget_training),
    On("training.activity.people_added", reads=PeopleFacts, do=keep_people),
    On("training.activity.person_removed", reads=PersonFacts, do=let_person_go),
    On("training.application.placed", reads=SeatFacts, do=keep_seat),
    On("training.application.withdrawn", reads=SeatFacts, do=give_back_seat),
    On("training.application.left_early", reads=SeatFacts, do=give_back_seat),
    On("training.application.called_off", reads=SeatFacts, do=give_back_seat),
)
