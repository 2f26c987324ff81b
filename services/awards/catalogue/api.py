"""The programmes' reference data, for whoever fills in a form."""

from chassis.catalogue import catalogue_door
from services.awards.catalogue.model import CATALOGUE, PROGRAMME
from services.awards.catalogue.schema import AwardsEntrySchema

reference = catalogue_door(CATALOGUE, PROGRAMME, AwardsEntrySchema)
