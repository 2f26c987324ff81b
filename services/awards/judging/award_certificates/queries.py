"""Who sees certificates: whose they are, their school, and those above it."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, select

from chassis.identity import Actor, Role
from chassis.scope import in_any_of, lies_in
from services.awards.judging.award_certificates.model import AwardCertificate

# PRV-11: a student is named to the own school and to the bodies; directorates and auditors see the staff's.
_ALL = (Role.PRINCIPAL, Role.BIGEP_BODY_MEMBER)
_STAFF = (Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR)


def visible_to(actor: Actor) -> Select[AwardCertificate]:
    """A school hands its students' certificates out; managers and teachers find their own."""
    ways: list[ColumnElement[bool]] = [lies_in(AwardCertificate, unit) for unit in dict.fromkeys(actor.units(*_ALL))]
    of_staff = AwardCertificate.student_id.is_(None)
    ways += [and_(lies_in(AwardCertificate, unit), of_staff) for unit in dict.fromkeys(actor.units(*_STAFF))]
    if actor.person and actor.posts:
        ways.append(AwardCertificate.person == actor.person)
    return in_any_of(select(AwardCertificate), ways)
