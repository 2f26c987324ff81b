"""When a candidacy is looked at again, and when that is done (SM-AWD-4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock
from chassis.processes import rule
from chassis.schema import Inputs, Text
from services.awards.judging.rankings.model import RankingLine
from services.awards.judging.score_counts.queries import number_of
from services.awards.judging.scoring_phases.process import sum_up

FURTHER_SCORERS = 2


class SecondLook(Inputs):
    """Why it is looked at again."""

    reason = Text(required=True, most=1000)


class SecondLookOutcome(Inputs):
    """Under which minute the board let the scores stand, where nobody else has scored it."""

    minute = Text(most=60, load_default=None, allow_none=True)


@rule(source="SM-AWD-4", status=409)
def spread_within_threshold(candidacy: Any) -> bool:
    """Only where the jurors lie further apart than the year allows."""
    return bool((candidacy.spread or 0) > candidacy.project_year.spread_threshold)


@rule(source="SM-AWD-4", status=409)
def already_ranked(candidacy: Any, session: Session) -> bool:
    """What stands in a closed list is not looked at again."""
    line = select(RankingLine.place).where(RankingLine.candidacy_id == candidacy.id)
    return session.scalar(line.limit(1)) is None


@rule(source="SM-AWD-4", field="minute")
def second_look_undecided(candidacy: Any, session: Session, inputs: Mapping[str, Any]) -> bool:
    """Two further jurors have scored it, or the board has minuted what it decided."""
    further = number_of(session, candidacy.id) - (candidacy.scorers or 0)
    return further >= FURTHER_SCORERS or inputs["minute"] is not None


def open_it(candidacy: Any, inputs: Mapping[str, Any]) -> None:
    """Until it is done it has no sum, and those who score it now see none."""
    candidacy.second_look_for, candidacy.second_look_at = inputs["reason"], clock.now()
    candidacy.mean, candidacy.first_mean, candidacy.spread = None, None, None


def close_it(candidacy: Any, session: Session, inputs: Mapping[str, Any]) -> None:
    """With all scores, and the minute where there is one."""
    candidacy.second_look_minute = inputs["minute"]
    sum_up(candidacy, session)
