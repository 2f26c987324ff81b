"""The door of the list of eTwinning schools."""

from chassis.door import door
from services.awards.etwinning.schools.process import ETWINNING_SCHOOL
from services.awards.etwinning.schools.queries import visible_to
from services.awards.etwinning.schools.schema import EtwinningSchoolSchema

etwinning_schools = door(ETWINNING_SCHOOL, EtwinningSchoolSchema, visible_to, columns=("school_name", "since"))
