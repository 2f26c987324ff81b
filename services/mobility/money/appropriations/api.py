"""The door of appropriations."""

from chassis.money.doors import appropriations_door
from services.mobility.money.appropriations.process import APPROPRIATION

appropriations = appropriations_door(APPROPRIATION)
