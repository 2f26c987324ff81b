"""In-service training: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.training.activities.api import activities
from services.training.activities.process import ACTIVITY
from services.training.applications.api import applications
from services.training.applications.process import APPLICATION
from services.training.appropriations.api import appropriations
from services.training.appropriations.process import APPROPRIATION
from services.training.catalogue.api import reference
from services.training.certificates.api import certificates
from services.training.certificates.process import CERTIFICATE
from services.training.communities.api import communities
from services.training.communities.process import COMMUNITY
from services.training.community_rooms.api import community_rooms
from services.training.community_rooms.process import ROOM
from services.training.coordination_teams.api import coordination_teams
from services.training.coordination_teams.process import COORDINATION_TEAM
from services.training.distance_courses.api import distance_courses
from services.training.distance_courses.process import DISTANCE_COURSE
from services.training.enrolments.api import enrolments
from services.training.enrolments.process import ENROLMENT
from services.training.fee_files.api import fee_files
from services.training.fee_files.process import FEE_FILE
from services.training.good_practices.api import good_practices
from services.training.good_practices.process import GOOD_PRACTICE
from services.training.in_school_pauses.api import in_school_pauses
from services.training.in_school_pauses.process import IN_SCHOOL_PAUSE
from services.training.in_service_plans.api import in_service_plans
from services.training.in_service_plans.process import IN_SERVICE_PLAN
from services.training.information_pages.api import information_pages
from services.training.information_pages.process import INFORMATION_PAGE
from services.training.level_authorities.api import level_authorities
from services.training.level_authorities.process import LEVEL_AUTHORITY
from services.training.library_items.api import library_items
from services.training.library_items.process import LIBRARY_ITEM
from services.training.offers.api import offers
from services.training.peer_observations.api import peer_observations
from services.training.peer_observations.process import PEER_OBSERVATION
from services.training.practice_records.api import practice_records
from services.training.practice_records.process import PRACTICE_RECORD
from services.training.school_communities.api import school_communities
from services.training.school_communities.process import SCHOOL_COMMUNITY
from services.training.school_shares.api import school_shares
from services.training.subscriptions import LISTENER
from services.training.survey_reports.api import survey_reports
from services.training.trainer_ratings.api import trainer_results
from services.training.travel_claims.api import travel_claims
from services.training.travel_claims.process import TRAVEL_CLAIM

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        coordination_teams,
        in_service_plans,
        activities,
        offers,
        applications,
        level_authorities,
        certificates,
        communities,
        community_rooms,
        practice_records,
        peer_observations,
        school_communities,
        in_school_pauses,
        school_shares,
        library_items,
        good_practices,
        appropriations,
        fee_files,
        travel_claims,
        distance_courses,
        enrolments,
        information_pages,
        survey_reports,
        trainer_results,
    ),
    processes=(
        COORDINATION_TEAM,
        IN_SERVICE_PLAN,
        ACTIVITY,
        APPLICATION,
        LEVEL_AUTHORITY,
        CERTIFICATE,
        COMMUNITY,
        ROOM,
        PRACTICE_RECORD,
        PEER_OBSERVATION,
        SCHOOL_COMMUNITY,
        IN_SCHOOL_PAUSE,
        LIBRARY_ITEM,
        GOOD_PRACTICE,
        APPROPRIATION,
        FEE_FILE,
        TRAVEL_CLAIM,
        DISTANCE_COURSE,
        ENROLMENT,
        INFORMATION_PAGE,
    ),
    listener=LISTENER,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
