"""Who finds and who does what, operation by operation: ledger 4.2 and SEC-01 … SEC-11, written down a second time.

What a process table and its `visible_to` say is held against these rows; an operation without one fails the build.
"""

from __future__ import annotations

from chassis.identity import Role
from tests.contracts.awards_etwinning import ETWINNING
from tests.contracts.awards_judging import JUDGED
from tests.contracts.awards_records import RECORDS
from tests.contracts.awards_school_work import SCHOOL_WORK
from tests.contracts.awards_years import YEARS
from tests.contracts.mobility_applying import APPLYING
from tests.contracts.mobility_hosts import HOSTS
from tests.contracts.mobility_visits import VISITS
from tests.contracts.partnership import ADMIN, DISTRICT, OWN_PRINCIPAL, PARTNERSHIP
from tests.contracts.people import EVERYBODY, PEOPLE, READS_EVENTS, SCHOOLS, those
from tests.contracts.permitted import Permit, does, has_documents, reads, takes_evidence
from tests.contracts.training_activities import ACTIVITIES
from tests.contracts.training_communities import COMMUNITIES
from tests.contracts.training_needs import NEEDS
from tests.contracts.training_requests import REQUESTS

EVERY_SERVICE = {
    "read_events": Permit(EVERYBODY, frozenset({READS_EVENTS})),
    **{
        name: Permit(EVERYBODY, ADMIN)
        for name in (
            "read_vitals",
            "list_dead_messages",
            "read_dead_message",
            "resend_dead_message",
            "discard_dead_message",
        )
    },
}
OWN_PLACES = those("own", "own district", "own province", "ministry")
# A trainer finds the header of a day out, and neither its history nor what belongs to it.
IN_FULL = OWN_PLACES - does(Role.TRAINER, "own")
EXCURSIONS = {
    **reads("excursion", "excursions", OWN_PLACES),
    # What is in the workbook is what is in the list, and where that is empty, nothing.
    "export_excursions": Permit(EVERYBODY),
    "read_excursion_history": Permit(IN_FULL),
    **has_documents("excursion", IN_FULL),
    **takes_evidence("excursion", IN_FULL, does(Role.TEACHER, "own") | OWN_PRINCIPAL),
    "remove_evidence_excursion": Permit(OWN_PLACES, does(Role.TEACHER, "own") | OWN_PRINCIPAL),
    "look_excursion": Permit(OWN_PLACES, OWN_PRINCIPAL | DISTRICT),
    "permit_excursion": Permit(OWN_PLACES, DISTRICT),
    "revoke_excursion": Permit(OWN_PLACES, DISTRICT),
    "list_tallies": Permit(OWN_PRINCIPAL | DISTRICT),
    "draft_excursion": Permit(
        EVERYBODY,
        those(*SCHOOLS, only=(Role.TEACHER, Role.PRINCIPAL)),
    ),
    "submit_excursion": Permit(OWN_PLACES, OWN_PRINCIPAL),
    "approve_excursion": Permit(OWN_PLACES, DISTRICT),
}
TRAINING = {"read_catalogue": Permit(EVERYBODY), **NEEDS, **REQUESTS, **ACTIVITIES, **COMMUNITIES}
MOBILITY = {"read_catalogue": Permit(EVERYBODY), **HOSTS, **VISITS, **APPLYING}
AWARDS = {"read_catalogue": Permit(EVERYBODY), **YEARS, **RECORDS, **SCHOOL_WORK, **JUDGED, **ETWINNING}
# One's own and nobody else's: the message was sent to the principal.
NOTIFICATIONS = {
    "list_messages": Permit(OWN_PRINCIPAL),
    "read_message": Permit(OWN_PRINCIPAL, OWN_PRINCIPAL),
    "count_unread_messages": Permit(EVERYBODY),
    "read_all_messages": Permit(EVERYBODY, PEOPLE),
    "read_daily_list": Permit(OWN_PRINCIPAL),
    "read_preferences": Permit(EVERYBODY),
    "edit_preferences": Permit(EVERYBODY, PEOPLE),
}
PERMITS = {
    "tests.excursions": EXCURSIONS | EVERY_SERVICE,
    "services.partnership": PARTNERSHIP | EVERY_SERVICE,
    "services.training": TRAINING | EVERY_SERVICE,
    "services.mobility": MOBILITY | EVERY_SERVICE,
    "services.awards": AWARDS | EVERY_SERVICE,
    "services.notifications": NOTIFICATIONS | EVERY_SERVICE,
}
