"""The programme's reference data: read once from the files that hold it."""

from pathlib import Path

from chassis.catalogue import Catalogue

CATALOGUE = Catalogue(Path(__file__).parent)
PROGRAMME = "mobility"
