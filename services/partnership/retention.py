"""For how long what is known of people is kept here (ledger 5.1)."""

from __future__ import annotations

from typing import Any

from chassis.retention import PHOTOGRAPHS, Keeping
from services.partnership.people.coordinators.model import Coordinator, State
from services.partnership.people.joint_zumre_heads.model import JointZumreHead

APPOINTMENTS: tuple[type[Any], ...] = (Coordinator, JointZumreHead)
NO_CONTACT = {"phone": "", "email": ""}

KEEPS = (
    PHOTOGRAPHS,
    *(
        Keeping("contact", model, model.changed_at, NO_CONTACT, years=1, only=model.state != State.APPOINTED)
        for model in APPOINTMENTS
    ),
)
