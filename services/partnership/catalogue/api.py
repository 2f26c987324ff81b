"""The programme's reference data, for whoever fills in a form."""

from __future__ import annotations

from flask import Response

from chassis.answers import json
from chassis.blueprints import Door
from chassis.describe import refusals, response
from services.partnership.catalogue.model import catalogue
from services.partnership.catalogue.schema import CatalogueSchema

reference = Door("catalogue", __name__, url_prefix="/v1/catalogue", description="Aims, topics, sample activities …")


@reference.route("")
@reference.doc(operationId="read_catalogue", responses=response(200, CatalogueSchema) | refusals())
def read() -> Response:
    """Every list of the programme, in Turkish and English."""
    return json(catalogue())
