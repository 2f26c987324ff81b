"""The door of declarations of conflicts of interest."""

from chassis.door import door
from chassis.opened import narrowed_to
from services.awards.judging.conflict_declarations.model import ConflictDeclaration
from services.awards.judging.conflict_declarations.process import CONFLICT_DECLARATION
from services.awards.judging.conflict_declarations.queries import visible_to
from services.awards.judging.conflict_declarations.schema import ConflictDeclarationSchema

conflict_declarations = door(
    CONFLICT_DECLARATION,
    ConflictDeclarationSchema,
    visible_to,
    filters={"candidacy": narrowed_to(ConflictDeclaration.candidacy_id)},
    columns=("candidacy", "juror"),
)
