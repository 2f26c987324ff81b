"""Who acts in the bodies of a project year, and whom the events tell (AWD-09, NTF-50 … NTF-58, NTF-68, NTF-69).

A member of a body holds the post `bigep_body_member` at the body's unit, with the body's kind as its branch: a step
that belongs to a body says `who=Role.BIGEP_BODY_MEMBER` and `of=` one of these.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from chassis.identity import DISTRICT, PROVINCE, SCHOOL, Role, cut
from chassis.processes import Addressee, At
from services.awards.years.bodies.model import LEVEL_OF, Kind


def executive_board(thing: Any) -> list[At]:
    """The province's executive board (İl Proje Yürütme Kurulu)."""
    return [_at(thing, Kind.PROVINCE_EXECUTIVE_BOARD)]


def technical_team(thing: Any) -> list[At]:
    """The preparation and technical team (Proje Hazırlama ve Teknik Ekibi)."""
    return [_at(thing, Kind.PREPARATION_TECHNICAL_TEAM)]


def monitoring_board(thing: Any) -> list[At]:
    """The monitoring and evaluation board (Proje İzleme ve Değerlendirme Kurulu)."""
    return [_at(thing, Kind.MONITORING_EVALUATION_BOARD)]


def district_board(thing: Any) -> list[At]:
    """The executive board of the thing's district (İlçe Proje Yürütme Kurulu)."""
    return [_at(thing, Kind.DISTRICT_EXECUTIVE_BOARD)]


def school_commission(thing: Any) -> list[At]:
    """The commission of the thing's school (Okul Proje Komisyonu)."""
    return [_at(thing, Kind.SCHOOL_PROJECT_COMMISSION)]


def officer_or_executive_board(thing: Any) -> list[At]:
    """What the province's officers and its executive board may do alike; the row names both roles."""
    return [At(cut(thing.unit, PROVINCE), role=Role.PROVINCE_OFFICER), *_for_members(executive_board(thing))]


def officer_or_technical_team(thing: Any) -> list[At]:
    """As `officer_or_executive_board`, with the technical team."""
    return [At(cut(thing.unit, PROVINCE), role=Role.PROVINCE_OFFICER), *_for_members(technical_team(thing))]


def told_executive_board(thing: Any) -> list[Addressee]:
    """As `executive_board`, to be told."""
    return _told(thing, Kind.PROVINCE_EXECUTIVE_BOARD)


def told_technical_team(thing: Any) -> list[Addressee]:
    """As `technical_team`, to be told."""
    return _told(thing, Kind.PREPARATION_TECHNICAL_TEAM)


def told_monitoring_board(thing: Any) -> list[Addressee]:
    """As `monitoring_board`, to be told."""
    return _told(thing, Kind.MONITORING_EVALUATION_BOARD)


def told_district_board(thing: Any) -> list[Addressee]:
    """As `district_board`, to be told."""
    return _told(thing, Kind.DISTRICT_EXECUTIVE_BOARD)


def told_school_commission(thing: Any) -> list[Addressee]:
    """As `school_commission`, to be told."""
    return _told(thing, Kind.SCHOOL_PROJECT_COMMISSION)


def principal(thing: Any) -> list[Addressee]:
    """The principal of the thing's school."""
    return [Addressee(Role.PRINCIPAL, cut(thing.unit, SCHOOL))]


def district_officers(thing: Any) -> list[Addressee]:
    """The officers of the district in which the thing lies."""
    return [Addressee(Role.DISTRICT_OFFICER, cut(thing.unit, DISTRICT))]


def province_officers(thing: Any) -> list[Addressee]:
    """The officers of the province in which the thing lies."""
    return [Addressee(Role.PROVINCE_OFFICER, cut(thing.unit, PROVINCE))]


def principals_of_the_province(thing: Any) -> list[Addressee]:
    """Every principal of the province."""
    return [Addressee(Role.PRINCIPAL, cut(thing.unit, PROVINCE), below=True)]


def all_bodies(thing: Any) -> list[Addressee]:
    """Every member of a body of the province, of its districts and of its schools."""
    return [Addressee(Role.BIGEP_BODY_MEMBER, cut(thing.unit, PROVINCE), below=True)]


def _at(thing: Any, kind: Kind) -> At:
    return At(cut(thing.unit, LEVEL_OF[kind]), kind)


def _for_members(places: list[At]) -> list[At]:
    return [replace(one, role=Role.BIGEP_BODY_MEMBER) for one in places]


def _told(thing: Any, kind: Kind) -> list[Addressee]:
    at = _at(thing, kind)
    return [Addressee(Role.BIGEP_BODY_MEMBER, at.unit, at.branch)]
