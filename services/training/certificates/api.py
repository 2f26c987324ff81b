"""The door of certificates."""

from chassis.door import door
from services.training.certificates.model import Certificate
from services.training.certificates.process import CERTIFICATE
from services.training.certificates.queries import visible_to
from services.training.certificates.schema import CertificateSchema
from services.training.scope import narrowed_to

certificates = door(
    CERTIFICATE,
    CertificateSchema,
    visible_to,
    filters={"activity": narrowed_to(Certificate.activity_id)},
    columns=("number", "programme", "name", "starts_on", "hours"),
)
