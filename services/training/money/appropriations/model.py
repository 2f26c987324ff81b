"""What is kept of an appropriation."""

from chassis.money.appropriations import Appropriated
from services.training.tables import Base


class Appropriation(Appropriated, Base):
    """Money of a budget year for the project; it lies at the province it was sent to, or at the ministry."""

    __tablename__ = "appropriations"
