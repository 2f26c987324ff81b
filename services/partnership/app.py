"""Okul Ortaklığı Programı: its doors, its process tables and what it hears."""

from __future__ import annotations

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.partnership.action_plans.api import action_plans
from services.partnership.action_plans.process import EXECUTION, REVIEW
from services.partnership.activities.api import activities
from services.partnership.activities.process import ACTIVITY
from services.partnership.catalogue.api import reference
from services.partnership.contents.api import contents
from services.partnership.contents.process import CONTENT
from services.partnership.coordinators.api import coordinators
from services.partnership.coordinators.process import COORDINATOR
from services.partnership.evaluation_meetings.api import evaluation_meetings
from services.partnership.evaluation_meetings.process import EVALUATION_MEETING
from services.partnership.evaluation_reports.api import evaluation_reports
from services.partnership.evaluation_reports.process import EVALUATION_REPORT
from services.partnership.indicator_values.api import indicator_values
from services.partnership.indicator_values.process import INDICATOR_VALUE
from services.partnership.joint_zumre_heads.api import joint_zumre_heads
from services.partnership.joint_zumre_heads.process import JOINT_ZUMRE_HEAD
from services.partnership.letters.api import guides, letters
from services.partnership.letters.process import GUIDE, LETTER
from services.partnership.material_supports.api import material_supports
from services.partnership.material_supports.process import MATERIAL_SUPPORT
from services.partnership.meetings.api import meetings
from services.partnership.meetings.process import MEETING
from services.partnership.packages.api import packages
from services.partnership.packages.process import PACKAGE
from services.partnership.partnerships.api import partnerships
from services.partnership.partnerships.process import PARTNERSHIP
from services.partnership.plan_choices.api import plan_choices
from services.partnership.plan_revisions.api import plan_revisions
from services.partnership.plan_revisions.process import PLAN_REVISION
from services.partnership.plan_sections.api import plan_sections
from services.partnership.plan_sections.process import PLAN_SECTION
from services.partnership.releases.api import releases
from services.partnership.releases.process import RELEASE
from services.partnership.report_deadlines.api import report_deadlines
from services.partnership.report_deadlines.process import REPORT_DEADLINE
from services.partnership.school_lists.api import school_lists
from services.partnership.school_lists.process import SCHOOL_LIST
from services.partnership.school_years.api import school_years
from services.partnership.subscriptions import LISTENER
from services.partnership.teacher_cooperations.api import teacher_cooperations
from services.partnership.teacher_cooperations.process import TEACHER_COOPERATION

SERVICE = Service(
    __package__ or "",
    doors=(
        reference,
        letters,
        guides,
        school_lists,
        partnerships,
        school_years,
        coordinators,
        meetings,
        joint_zumre_heads,
        action_plans,
        plan_sections,
        plan_choices,
        activities,
        indicator_values,
        plan_revisions,
        contents,
        releases,
        teacher_cooperations,
        material_supports,
        evaluation_meetings,
        evaluation_reports,
        packages,
        report_deadlines,
    ),
    processes=(
        LETTER,
        GUIDE,
        SCHOOL_LIST,
        PARTNERSHIP,
        COORDINATOR,
        MEETING,
        JOINT_ZUMRE_HEAD,
        REVIEW,
        EXECUTION,
        PLAN_SECTION,
        ACTIVITY,
        INDICATOR_VALUE,
        PLAN_REVISION,
        CONTENT,
        RELEASE,
        TEACHER_COOPERATION,
        MATERIAL_SUPPORT,
        EVALUATION_MEETING,
        EVALUATION_REPORT,
        PACKAGE,
        REPORT_DEADLINE,
    ),
    listener=LISTENER,
)


def create_app() -> Flask:
    """What the web server serves."""
    return web_app(SERVICE)
