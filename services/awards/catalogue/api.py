"""The programmes' reference data, for whoever fills in a form."""

from chassis.catalogue import catalogue_door
from services.awards.catalogue.model import CATALOGUE, PROGRAMME

reference = catalogue_door(CATALOGUE, PROGRAMME)
