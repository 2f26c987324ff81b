"""Who sees travel claims."""

from sqlalchemy import Select

from chassis.identity import Actor
from chassis.money.claims import shown_to
from services.mobility.money.travel_claims.model import VisitClaim


def visible_to(actor: Actor) -> Select[VisitClaim]:
    """The claimant, and those who pay or look after it; nobody sees what is not yet sent."""
    return shown_to(actor, VisitClaim)
