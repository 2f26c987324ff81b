"""What the area of project years adds to the service: its doors, its process tables, what it hears and keeps."""

from chassis.directory import SchoolFacts
from chassis.retention import Keeping
from chassis.subscriptions import On, OnAll
from services.awards.years.bodies.api import bodies
from services.awards.years.bodies.model import BodyMember
from services.awards.years.bodies.process import BODY
from services.awards.years.body_meetings.api import body_meetings
from services.awards.years.body_meetings.model import BodyMeeting
from services.awards.years.body_meetings.process import BODY_MEETING
from services.awards.years.body_moves.process import (
    MovedFacts,
    dissolve_bodies,
    dissolve_commission,
    follow_kind,
    follow_member,
)
from services.awards.years.closed_schools.process import ClosedSchool
from services.awards.years.criteria_sets.api import criteria_sets
from services.awards.years.criteria_sets.process import CRITERIA_SET
from services.awards.years.manager_answers.api import manager_answers
from services.awards.years.manager_answers.process import MANAGER_ANSWER
from services.awards.years.press_contacts.api import press_contacts
from services.awards.years.press_contacts.model import PressContact
from services.awards.years.press_contacts.model import State as Entry
from services.awards.years.press_contacts.process import PRESS_CONTACT
from services.awards.years.publications.api import publications
from services.awards.years.publications.process import PUBLICATION
from services.awards.years.supporter_meetings.api import supporter_meetings
from services.awards.years.supporter_meetings.process import SUPPORTER_MEETING
from services.awards.years.supporters.api import supporters
from services.awards.years.supporters.model import Supporter
from services.awards.years.supporters.process import SUPPORTER
from services.awards.years.year_legacies.process import YearFacts, copy_bodies
from services.awards.years.year_reports.api import year_reports
from services.awards.years.year_reports.process import YEAR_REPORT
from services.awards.years.year_steps.api import project_years
from services.awards.years.year_steps.process import PROJECT_YEAR

DOORS = (
    project_years,
    criteria_sets,
    bodies,
    body_meetings,
    supporters,
    supporter_meetings,
    press_contacts,
    publications,
    manager_answers,
    year_reports,
)
PROCESSES = (
    PROJECT_YEAR,
    CRITERIA_SET,
    BODY,
    BODY_MEETING,
    SUPPORTER,
    SUPPORTER_MEETING,
    PRESS_CONTACT,
    PUBLICATION,
    MANAGER_ANSWER,
    YEAR_REPORT,
)
LISTENS: tuple[On | OnAll, ...] = (
    On("gateway.person.moved", reads=MovedFacts, do=follow_member),
    On("gateway.person.left", reads=MovedFacts, do=follow_member),
    On("gateway.school.closed", reads=ClosedSchool, do=dissolve_commission),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=follow_kind),
    On("awards.project_year.prepared", reads=YearFacts, do=copy_bodies),
    On("awards.project_year.closed", reads=YearFacts, do=dissolve_bodies),
)
NO_CONTACT = {"contact_name": None, "contact_email": None}
# Ledger 5.1.
KEEPS: tuple[Keeping, ...] = (
    Keeping("body_membership", BodyMember, BodyMember.last_day, years=5),
    Keeping("body_membership", BodyMeeting, BodyMeeting.held_on, {"attendees": []}, years=5),
    Keeping("supporter_contacts", Supporter, Supporter.changed_at, NO_CONTACT, years=5),
    Keeping(
        "supporter_contacts",
        PressContact,
        PressContact.changed_at,
        NO_CONTACT,
        years=5,
        only=PressContact.state == Entry.STRUCK,
    ),
)
