"""When a candidacy is scored, when its scoring closes, and what it then has (SM-AWD-4, Q-43)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from chassis import clock
from chassis.errors import NotFound
from chassis.identity import Actor
from chassis.processes import rule
from services.awards.judging.candidacies.model import Candidacy, State
from services.awards.judging.score_counts.queries import mean_of, number_of, parts_of, totals_of
from services.awards.scope import reads_whole
from services.awards.years.project_years.model import State as YearState


def has_quota(candidacy: Any, actor: Actor | None = None) -> bool:
    """Whether the year shortlists so many of each district and level; else that step is skipped."""
    return candidacy.project_year.district_quota is not None


def waits_to_be_scored(candidacy: Any) -> bool:
    """Where the year shortlists, whoever is; elsewhere every nominee."""
    return bool(candidacy.state is (State.SHORTLISTED if has_quota(candidacy) else State.NOMINATED))


def phase_ends_at(candidacy: Any) -> datetime:
    """At the end of the last day on which the year's jurors score."""
    return clock.end_of(candidacy.project_year.scores_until)


def phase_is_over(candidacy: Any, actor: Actor | None = None) -> bool:
    """Whether that day has passed for what waits to be scored."""
    return waits_to_be_scored(candidacy) and phase_ends_at(candidacy) < clock.now()


def has_enough(session: Session, candidacy: Any) -> bool:
    """Whether as many have scored it as the year asks for."""
    return bool(number_of(session, candidacy.id) >= candidacy.project_year.minimum_scorers)


def closes_at(candidacy: Any) -> datetime | None:
    """When the phase ends; what has too few scores then waits for one more, and whoever gives it asks again."""
    session = object_session(candidacy)
    if not waits_to_be_scored(candidacy):
        return None
    ends = phase_ends_at(candidacy)
    too_few = ends < clock.now() and (session is None or not has_enough(session, candidacy))
    return None if too_few else ends


def takes_scores(session: Session, candidacy: Any) -> bool:
    """During the phase; after it where there are too few; and while it is looked at again."""
    if candidacy.project_year.state is not YearState.EVALUATION:
        return False
    if candidacy.state is State.SECOND_LOOK:
        return True
    return waits_to_be_scored(candidacy) and (
        phase_ends_at(candidacy) >= clock.now() or not has_enough(session, candidacy)
    )


@rule(source="Q-43", status=409)
def too_few_scores(candidacy: Any, session: Session) -> bool:
    """At least three jurors have scored it, whoever abstains or may not judge left aside."""
    return has_enough(session, candidacy)


def sum_up(candidacy: Any, session: Session) -> None:
    """The mean of the totals, that of the first criterion, which decides between equals, and how far they lie apart."""
    totals = totals_of(session, candidacy.id)
    first = parts_of(session, [candidacy.id])[candidacy.id][0]
    candidacy.mean, candidacy.first_mean = mean_of(totals), first.mean
    candidacy.spread, candidacy.scorers = totals[0] - totals[-1], len(totals)


def in_hand(session: Session, actor: Actor, candidacy_id: Any) -> Candidacy:
    """A candidacy of one's own scope, ours until the transaction ends. Raises NotFound."""
    wanted = select(Candidacy).filter_by(id=candidacy_id).with_for_update(of=Candidacy, key_share=True)
    candidacy = session.scalar(wanted)
    if candidacy is None or not reads_whole(actor, candidacy.unit):
        raise NotFound
    return candidacy


def let_scoring_close(candidacy: Any) -> None:
    """After the phase the clock looks at once whether there is enough now."""
    if phase_is_over(candidacy):
        candidacy.next_at = clock.now()
