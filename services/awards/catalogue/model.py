"""The programmes' reference data: read once from the files that hold them."""

from pathlib import Path

from chassis.catalogue import Catalogue

CATALOGUE = Catalogue(Path(__file__).parent)
PROGRAMME = "awards"
