"""The door of good practices."""

from chassis.counting import Counts
from chassis.door import door
from services.training.library.good_practices.process import GOOD_PRACTICE
from services.training.library.good_practices.queries import of_grade, of_subject, visible_to
from services.training.library.good_practices.schema import GoodPracticeSchema

good_practices = door(
    GOOD_PRACTICE,
    GoodPracticeSchema,
    visible_to,
    filters={"subject": of_subject, "grade": of_grade},
    columns=("author_name", "school_name", "subject", "grade", "licence", "views"),
    counts=Counts(reads="views"),
)
