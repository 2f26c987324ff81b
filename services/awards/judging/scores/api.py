"""The door of scores."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.scores.model import Score
from services.awards.judging.scores.process import SCORE
from services.awards.judging.scores.queries import mine, visible_to
from services.awards.judging.scores.schema import ScoreSchema

scores = door(
    SCORE,
    ScoreSchema,
    visible_to,
    filters={"candidacy": narrowed_to(Score.candidacy_id), "mine": mine},
    columns=("candidacy", "award_area", "total"),
    watched=("mine",),
)
