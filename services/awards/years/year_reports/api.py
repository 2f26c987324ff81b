"""The door of year reports; as a workbook with every figure, institution and answer in lines of their own."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import narrowed_to
from services.awards.years.manager_answers.model import EFFORTS
from services.awards.years.year_figures.queries import answers_of
from services.awards.years.year_reports.document import FIGURES
from services.awards.years.year_reports.model import YearReport, shown
from services.awards.years.year_reports.process import YEAR_REPORT
from services.awards.years.year_reports.queries import visible_to
from services.awards.years.year_reports.schema import YearReportSchema

HEADER = ("school_year", "report_part", "report_line", "report_value")


def lines(session: Session, report: YearReport) -> Iterator[list[str]]:
    """The chapters' figures, the institutions without projects, and each manager's answers."""
    year, said = report.project_year.school_year, shown(session, report)
    for chapter in said["chapters"]:
        area = f"choice.award_areas.{chapter['award_area']}"
        yield from ([year, area, f"choice.year_figure.{name}", str(chapter[name])] for name in FIGURES)
    for one in said["figures"]:
        yield [year, "field.efforts", f"choice.year_figure.{one['figure']}", str(one["value"])]
    for one in said["zero_project_schools"]:
        yield [year, "field.zero_project_schools", one["name"], ""]
    for answer in answers_of(session, report.project_year_id):
        school = unit_name(session, answer.unit)
        yield from ([year, school, f"choice.manager_efforts.{one}", getattr(answer, one)] for one in EFFORTS)


year_reports = door(
    YEAR_REPORT,
    YearReportSchema,
    visible_to,
    filters={"project_year": narrowed_to(YearReport.project_year_id)},
    columns=("project_year_id",),
    export=Export(HEADER, lines),
)
