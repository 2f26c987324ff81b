"""The programme's reference data, for whoever fills in a form."""

from chassis.catalogue import catalogue_door
from services.partnership.catalogue.model import CATALOGUE, PROGRAMME
from services.partnership.catalogue.schema import EntrySchema

reference = catalogue_door(CATALOGUE, PROGRAMME, EntrySchema)
