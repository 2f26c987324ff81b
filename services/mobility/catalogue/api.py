"""The programme's reference data, for whoever fills in a form."""

from chassis.catalogue import catalogue_door
from services.mobility.catalogue.model import CATALOGUE, PROGRAMME

reference = catalogue_door(CATALOGUE, PROGRAMME)
