"""The door of certificates."""

from chassis.door import door
from services.training.planning.certificates.model import Certificate
from services.training.planning.certificates.process import CERTIFICATE
from services.training.planning.certificates.queries import visible_to
from services.training.planning.certificates.schema import CertificateSchema
from services.training.scope import narrowed_to

certificates = door(
    CERTIFICATE,
    CertificateSchema,
    visible_to,
    filters={"activity": narrowed_to(Certificate.activity_id)},
    columns=("number", "programme", "name", "starts_on", "hours"),
)
