"""The door of closed lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from chassis.documents.marks import unit_name
from chassis.documents.paper import figure
from chassis.door import door
from chassis.list_files import Export
from chassis.opened import narrowed_to
from services.awards.judging.rankings.model import Ranking
from services.awards.judging.rankings.process import RANKING
from services.awards.judging.rankings.queries import visible_to
from services.awards.judging.rankings.schema import RankingSchema


def lines(session: Session, ranking: Ranking) -> Iterator[Sequence[str]]:
    """Every line, with its sum and how that is worked out."""
    for one in ranking.lines:
        yield [
            f"choice.award_areas.{ranking.award_area}",
            f"choice.recipient_groups.{ranking.recipient_group}",
            str(one.place),
            one.candidacy.case,
            one.candidacy.name,
            unit_name(session, one.candidacy.unit),
            figure(one.mean),
            one.worked_out,
            str(one.scorers),
        ]


HEADER = ("award_area", "recipient_group", "place", "case", "work", "school", "mean", "worked_out", "scorers")
rankings = door(
    RANKING,
    RankingSchema,
    visible_to,
    filters={"project_year": narrowed_to(Ranking.project_year_id)},
    columns=("award_area", "recipient_group", "minute"),
    export=Export(HEADER, lines),
)
