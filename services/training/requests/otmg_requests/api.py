"""The door of requests."""

from chassis.door import door
from chassis.opened import Part
from services.training.requests.otmg_requests.process import OTMG_REQUEST
from services.training.requests.otmg_requests.queries import of_half_year, seen_whole, visible_to, waiting_to_be_joined
from services.training.requests.otmg_requests.schema import OtmgRequestSchema, RequestHeaderSchema

otmg_requests = door(
    OTMG_REQUEST,
    OtmgRequestSchema,
    visible_to,
    filters={"half_year": of_half_year, "for_joining": waiting_to_be_joined},
    columns=("half_year", "starts_on", "ends_on"),
    part=Part(RequestHeaderSchema, seen_whole),
)
