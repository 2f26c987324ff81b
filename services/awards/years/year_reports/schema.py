"""What a year's report looks like from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields
from sqlalchemy.orm import Session

from chassis.asked import Asked
from services.awards.years.year_reports.model import YearReport, shown


class ChapterSchema(Schema):
    """The figures of one line of work."""

    award_area = fields.String(required=True, metadata={"x-choices": "award_areas"})
    records = fields.Integer(required=True)
    accepted = fields.Integer(required=True)
    schools = fields.Integer(required=True)
    manager_count = fields.Integer(required=True)
    teacher_count = fields.Integer(required=True)
    student_count = fields.Integer(required=True)
    parent_count = fields.Integer(required=True)
    awards = fields.Integer(required=True)


class ZeroProjectSchoolSchema(Schema):
    """An institution that has recorded no project work in the year."""

    unit = fields.String(required=True)
    name = fields.String(required=True)


class YearFigureSchema(Schema):
    """A figure of what stands beside the records."""

    figure = fields.String(required=True, metadata={"x-choices": "year_figure"})
    value = fields.Integer(required=True)


def _chapters(session: Session, report: YearReport) -> list[dict[str, Any]]:
    return shown(session, report)["chapters"]


def _zero_project_schools(session: Session, report: YearReport) -> list[dict[str, Any]]:
    return shown(session, report)["zero_project_schools"]


def _figures(session: Session, report: YearReport) -> list[dict[str, Any]]:
    return shown(session, report)["figures"]


class YearReportSchema(Schema):
    """What came of a project year, in four chapters."""

    project_year_id = fields.UUID(required=True)
    academic = fields.String(allow_none=True)
    projects = fields.String(allow_none=True)
    innovation = fields.String(allow_none=True)
    arts_sport_culture = fields.String(allow_none=True)
    efforts = fields.String(allow_none=True)
    chapters = Asked(ChapterSchema, _chapters)
    zero_project_schools = Asked(ZeroProjectSchoolSchema, _zero_project_schools)
    figures = Asked(YearFigureSchema, _figures)
