"""The door of certificates of awards."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.award_certificates.model import AwardCertificate
from services.awards.judging.award_certificates.process import AWARD_CERTIFICATE
from services.awards.judging.award_certificates.queries import visible_to
from services.awards.judging.award_certificates.schema import AwardCertificateSchema

award_certificates = door(
    AWARD_CERTIFICATE,
    AwardCertificateSchema,
    visible_to,
    filters={"candidacy": narrowed_to(AwardCertificate.candidacy_id)},
    columns=("award_area", "name", "granted_on"),
)
