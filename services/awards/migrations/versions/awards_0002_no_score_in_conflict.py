"""A score of whoever may not judge is not kept, whichever way it comes (SM-AWD-4, Q-43)."""

from __future__ import annotations

from alembic import op

revision = "awards_0002"
down_revision = "awards_0001"
branch_labels = None
depends_on = None

# Why somebody may not judge a candidacy: what they declared, what they had a hand in, where they served in that year.
_CONFLICT = """
CREATE FUNCTION score_conflict(of_candidacy uuid, of_juror uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN EXISTS (
            SELECT FROM conflict_declarations
            WHERE candidacy_id = of_candidacy AND juror = of_juror AND state = 'declared'
        ) THEN 'conflict_declared'
        WHEN EXISTS (SELECT FROM candidacies WHERE id = of_candidacy AND nominated_by = of_juror)
        OR EXISTS (SELECT FROM candidacy_recipients WHERE candidacy_id = of_candidacy AND person = of_juror)
        OR EXISTS (
            SELECT FROM nominated_records JOIN activity_records ON activity_records.id = record_id
            WHERE candidacy_id = of_candidacy AND author = of_juror
        )
        OR EXISTS (
            SELECT FROM nominated_records JOIN record_people USING (record_id)
            WHERE candidacy_id = of_candidacy AND person = of_juror
        )
        OR EXISTS (
            SELECT FROM credited_schools
            JOIN known_people ON known_people.unit COLLATE "C" = credited_schools.unit
            WHERE candidacy_id = of_candidacy AND known_people.id = of_juror
        )
        OR EXISTS (
            SELECT FROM known_posts
            JOIN credited_schools ON credited_schools.unit = known_posts.unit COLLATE "C"
            JOIN candidacies ON candidacies.id = credited_schools.candidacy_id
            JOIN project_years ON project_years.id = candidacies.project_year_id
            WHERE candidacies.id = of_candidacy AND known_posts.person = of_juror
            AND known_posts.starts_on <= project_years.ends_on
            AND (known_posts.ends_on IS NULL OR known_posts.ends_on >= project_years.starts_on)
        ) THEN 'own_record'
    END $$
"""
_REFUSE = """
CREATE FUNCTION refuse_in_conflict(of_candidacy uuid, of_juror uuid, instead_of uuid) RETURNS void
LANGUAGE plpgsql AS $$ BEGIN
    IF score_conflict(of_candidacy, of_juror) IS NOT NULL OR score_conflict(of_candidacy, instead_of) IS NOT NULL THEN
        RAISE EXCEPTION 'a juror with a conflict of interest scores nothing'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'score_in_conflict';
    END IF;
END $$
"""
_OF_SCORE = """
CREATE FUNCTION score_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM refuse_in_conflict(NEW.candidacy_id, NEW.juror, NEW.deputy_for);
    RETURN NEW;
END $$
"""
_OF_POINTS = """
CREATE FUNCTION points_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM refuse_in_conflict(candidacy_id, juror, deputy_for) FROM scores WHERE id = NEW.score_id;
    RETURN NEW;
END $$
"""
# What was given before the juror declared it counts no more.
_OF_DECLARATION = """
CREATE FUNCTION declared_scores_nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    DELETE FROM score_points USING scores WHERE scores.id = score_id
    AND NEW.juror IN (juror, deputy_for) AND candidacy_id = NEW.candidacy_id;
    UPDATE scores SET total = NULL
    WHERE NEW.juror IN (juror, deputy_for) AND candidacy_id = NEW.candidacy_id AND total IS NOT NULL;
    RETURN NULL;
END $$
"""
_TRIGGERS = {
    "scores": """
        CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON scores
        FOR EACH ROW WHEN (NEW.total IS NOT NULL) EXECUTE FUNCTION score_without_conflict()""",
    "score_points": """
        CREATE TRIGGER without_conflict BEFORE INSERT OR UPDATE ON score_points
        FOR EACH ROW EXECUTE FUNCTION points_without_conflict()""",
    "conflict_declarations": """
        CREATE TRIGGER without_conflict AFTER INSERT OR UPDATE ON conflict_declarations
        FOR EACH ROW WHEN (NEW.state = 'declared') EXECUTE FUNCTION declared_scores_nothing()""",
}
_FUNCTIONS = (
    "declared_scores_nothing()",
    "points_without_conflict()",
    "score_without_conflict()",
    "refuse_in_conflict(uuid, uuid, uuid)",
    "score_conflict(uuid, uuid)",
)


def upgrade() -> None:
    """Bring the rules forward."""
    for written in (_CONFLICT, _REFUSE, _OF_SCORE, _OF_POINTS, _OF_DECLARATION, *_TRIGGERS.values()):
        op.execute(written)


def downgrade() -> None:
    """Take them back."""
    for table in _TRIGGERS:
        op.execute(f"DROP TRIGGER without_conflict ON {table}")
    for function in _FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
