"""Who records, transfers and closes an appropriation (SM-FIN): as in every programme."""

from chassis.money.appropriation_table import appropriations
from services.training.money.appropriations.model import Appropriation

APPROPRIATION = appropriations("training", Appropriation)
