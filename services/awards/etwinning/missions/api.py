"""The door of mission years."""

from chassis.door import door
from chassis.list_files import Export
from services.awards.etwinning.mission_views.queries import HEADER, workbook_lines
from services.awards.etwinning.missions.process import ETWINNING_MISSION
from services.awards.etwinning.missions.queries import of_school_year, visible_to
from services.awards.etwinning.missions.schema import EtwinningMissionSchema

etwinning_missions = door(
    ETWINNING_MISSION,
    EtwinningMissionSchema,
    visible_to,
    filters={"school_year": of_school_year},
    columns=("school_name", "school_year", "criteria_met", "criteria_count"),
    export=Export(HEADER, workbook_lines),
)
