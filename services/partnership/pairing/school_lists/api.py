"""The door of the lists of schools."""

from chassis.door import door
from services.partnership.pairing.school_lists.process import SCHOOL_LIST
from services.partnership.pairing.school_lists.queries import visible_to
from services.partnership.pairing.school_lists.schema import SchoolListSchema

school_lists = door(SCHOOL_LIST, SchoolListSchema, visible_to, columns=("letter_id", "pairs"))
