"""What the area of eTwinning adds to the service: its doors, its process tables, what it hears."""

from chassis.directory import SchoolFacts
from chassis.subscriptions import On, OnAll
from services.awards.etwinning.action_plans.api import etwinning_action_plans
from services.awards.etwinning.action_plans.process import ETWINNING_ACTION_PLAN
from services.awards.etwinning.announcements.api import etwinning_announcements
from services.awards.etwinning.announcements.process import ETWINNING_ANNOUNCEMENT
from services.awards.etwinning.assessments.api import etwinning_assessments
from services.awards.etwinning.assessments.process import ETWINNING_ASSESSMENT
from services.awards.etwinning.clubs.api import etwinning_clubs
from services.awards.etwinning.clubs.process import ETWINNING_CLUB
from services.awards.etwinning.decisions.api import etwinning_decisions
from services.awards.etwinning.decisions.process import ETWINNING_DECISION
from services.awards.etwinning.evidences.api import etwinning_evidences
from services.awards.etwinning.evidences.process import ETWINNING_EVIDENCE
from services.awards.etwinning.missions.api import etwinning_missions
from services.awards.etwinning.missions.process import ETWINNING_MISSION
from services.awards.etwinning.offers.api import etwinning_offers
from services.awards.etwinning.offers.process import ETWINNING_OFFER
from services.awards.etwinning.offers_heard.process import (
    CommunityFacts,
    RecordFacts,
    TrainingFacts,
    offer_community,
    offer_record,
    offer_training,
)
from services.awards.etwinning.schools.api import etwinning_schools
from services.awards.etwinning.schools.process import ETWINNING_SCHOOL
from services.awards.etwinning.schools_heard.process import follow_name, lose_school
from services.awards.years.closed_schools.process import ClosedSchool

DOORS = (
    etwinning_missions,
    etwinning_evidences,
    etwinning_offers,
    etwinning_action_plans,
    etwinning_clubs,
    etwinning_decisions,
    etwinning_announcements,
    etwinning_assessments,
    etwinning_schools,
)
PROCESSES = (
    ETWINNING_MISSION,
    ETWINNING_EVIDENCE,
    ETWINNING_OFFER,
    ETWINNING_ACTION_PLAN,
    ETWINNING_CLUB,
    ETWINNING_DECISION,
    ETWINNING_ANNOUNCEMENT,
    ETWINNING_ASSESSMENT,
    ETWINNING_SCHOOL,
)
LISTENS: tuple[On | OnAll, ...] = (
    OnAll("gateway.school.changed", reads=SchoolFacts, do=follow_name),
    On("gateway.school.closed", reads=ClosedSchool, do=lose_school),
    On("awards.activity_record.accepted", reads=RecordFacts, do=offer_record),
    On("training.mgt.completed", reads=CommunityFacts, do=offer_community),
    On("training.activity.completed", reads=TrainingFacts, do=offer_training),
)
