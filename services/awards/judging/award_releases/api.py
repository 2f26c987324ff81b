"""The door of releases."""

from chassis.door import door
from services.awards.judging.award_releases.process import AWARD_RELEASE
from services.awards.judging.award_releases.queries import visible_to
from services.awards.judging.award_releases.schema import AwardReleaseSchema

award_releases = door(AWARD_RELEASE, AwardReleaseSchema, visible_to, columns=("results",))
