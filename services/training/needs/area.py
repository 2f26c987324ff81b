"""What the area of needs adds to the service: its doors and its process tables."""

from services.training.needs.coordination_teams.api import coordination_teams
from services.training.needs.coordination_teams.process import COORDINATION_TEAM
from services.training.needs.discussions.api import discussions
from services.training.needs.discussions.process import DISCUSSION
from services.training.needs.half_years.process import HALF_YEAR
from services.training.needs.need_counts.api import need_counts
from services.training.needs.need_cycles.api import need_cycles
from services.training.needs.need_cycles.process import NEED_CYCLE
from services.training.needs.need_statements.api import need_statements
from services.training.needs.need_statements.process import NEED_STATEMENT
from services.training.needs.need_windows.api import need_windows
from services.training.needs.need_windows.process import NEED_WINDOW

DOORS = (coordination_teams, need_cycles, need_statements, discussions, need_windows, need_counts)
PROCESSES = (COORDINATION_TEAM, HALF_YEAR, NEED_CYCLE, NEED_STATEMENT, DISCUSSION, NEED_WINDOW)
