"""What is kept of an appropriation."""

from chassis.money.appropriations import Appropriated
from services.mobility.tables import Base


class VisitAppropriation(Appropriated, Base):
    """Money of a budget year for visits; it lies at the province it was sent to, or at the ministry."""

    __tablename__ = "appropriations"
