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
from services.training.directorate_evaluations.api import directorate_evaluations
from services.training.directorate_evaluations.process import DIRECTORATE_EVALUATION
from services.training.discussions.api import discussions
from services.training.discussions.process import DISCUSSION
from services.training.distance_courses.api import distance_courses
from services.training.distance_courses.process import DISTANCE_COURSE
from services.training.duty_checklists.api import duty_checklists
from services.training.duty_checklists.process import DUTY_CHECKLIST
from services.training.duty_rates.api import duty_rates
from services.training.enrolments.api import enrolments
from services.training.enrolments.process import ENROLMENT
from services.training.fee_files.api import fee_files
from services.training.fee_files.process import FEE_FILE
from services.training.good_practices.api import good_practices
from services.training.good_practices.process import GOOD_PRACTICE
from services.training.half_years.process import HALF_YEAR
from services.training.in_school_pauses.api import in_school_pauses
from services.training.in_school_pauses.process import IN_SCHOOL_PAUSE
from services.training.in_service_plans.api import in_service_plans
from services.training.in_service_plans.process import IN_SERVICE_PLAN
from services.training.individual_plans.api import individual_plans
from services.training.individual_plans.process import INDIVIDUAL_PLAN
from services.training.information_pages.api import information_pages
from services.training.information_pages.process import INFORMATION_PAGE
from services.training.level_authorities.api import level_authorities
from services.training.level_authorities.process import LEVEL_AUTHORITY
from services.training.library_items.api import library_items
from services.training.library_items.process import LIBRARY_ITEM
from services.training.merge_proposals.api import merge_proposals
from services.training.merge_proposals.process import MERGE_PROPOSAL
from services.training.need_counts.api import need_counts
from services.training.need_cycles.api import need_cycles
from services.training.need_cycles.process import NEED_CYCLE
from services.training.need_statements.api import need_statements
from services.training.need_statements.process import NEED_STATEMENT
from services.training.need_windows.api import need_windows
from services.training.need_windows.process import NEED_WINDOW
from services.training.offers.api import offers
from services.training.otmg_requests.api import otmg_requests
from services.training.otmg_requests.process import OTMG_REQUEST
from services.training.output_evaluations.api import output_evaluations
from services.training.output_evaluations.process import OUTPUT_EVALUATION
from services.training.parts import PARTS
from services.training.peer_observations.api import peer_observations
from services.training.peer_observations.process import PEER_OBSERVATION
from services.training.plan_inspections.api import plan_inspections
from services.training.plan_inspections.process import PLAN_INSPECTION
from services.training.practice_records.api import practice_records
from services.training.practice_records.process import PRACTICE_RECORD
from services.training.school_communities.api import school_communities
from services.training.school_communities.process import SCHOOL_COMMUNITY
from services.training.school_problems.api import school_problems
from services.training.school_problems.process import SCHOOL_PROBLEM
from services.training.school_shares.api import school_shares
from services.training.self_evaluation_counts.api import self_evaluation_counts
from services.training.self_evaluations.api import self_evaluations
from services.training.self_evaluations.process import SELF_EVALUATION
from services.training.staff_involvement.api import shared_decisions
from services.training.staff_involvement.process import SHARED_DECISION
from services.training.subscriptions import LISTENER
from services.training.survey_reports.api import survey_reports
from services.training.trainer_ratings.api import trainer_results
from services.training.travel_claims.api import travel_claims
from services.training.travel_claims.process import TRAVEL_CLAIM
from services.training.visions.api import visions
from services.training.visions.process import VISION

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        coordination_teams,
        otmg_requests,
        directorate_evaluations,
        merge_proposals,
        in_service_plans,
        activities,
        offers,
        applications,
        level_authorities,
        certificates,
        library_items,
        good_practices,
        need_cycles,
        need_statements,
        discussions,
        need_windows,
        need_counts,
        individual_plans,
        plan_inspections,
        duty_checklists,
        duty_rates,
        visions,
        shared_decisions,
        school_problems,
        self_evaluations,
        self_evaluation_counts,
        distance_courses,
        enrolments,
        information_pages,
        survey_reports,
        trainer_results,
        communities,
        community_rooms,
        practice_records,
        peer_observations,
        school_communities,
        school_shares,
        appropriations,
        fee_files,
        travel_claims,
        in_school_pauses,
        output_evaluations,
    ),
    processes=(
        COORDINATION_TEAM,
        OTMG_REQUEST,
        DIRECTORATE_EVALUATION,
        MERGE_PROPOSAL,
        IN_SERVICE_PLAN,
        ACTIVITY,
        APPLICATION,
        LEVEL_AUTHORITY,
        CERTIFICATE,
        LIBRARY_ITEM,
        GOOD_PRACTICE,
        HALF_YEAR,
        NEED_CYCLE,
        NEED_STATEMENT,
        DISCUSSION,
        NEED_WINDOW,
        INDIVIDUAL_PLAN,
        PLAN_INSPECTION,
        DUTY_CHECKLIST,
        VISION,
        SHARED_DECISION,
        SCHOOL_PROBLEM,
        SELF_EVALUATION,
        DISTANCE_COURSE,
        ENROLMENT,
        INFORMATION_PAGE,
        COMMUNITY,
        ROOM,
        PRACTICE_RECORD,
        PEER_OBSERVATION,
        SCHOOL_COMMUNITY,
        APPROPRIATION,
        FEE_FILE,
        TRAVEL_CLAIM,
        IN_SCHOOL_PAUSE,
        OUTPUT_EVALUATION,
    ),
    listener=LISTENER,
    parts=PARTS,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
