"""Words of people as they are read: what hides in them is seen, what is stored stays."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId
from db import schema
from db.ops import claims, reviews
from db.project import Project
from db.queries import articles, history
from db.queries import claims as stored
from db.queries import spans as stored_spans
from tests.db.reviewing import shown

HIDDEN, SEEN = "Lan\u202e\u200b", "Lan◌◌"


def test_what_hides_in_words_is_seen_by_whoever_reads_them(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    one = stored.of_article(project, two[0])[0]
    claims.reject(project, one.id, reason=HIDDEN)
    (step,) = history.steps(project, limit=1)
    assert step.reason == SEEN
    assert project.db.execute_sql("SELECT reason FROM step WHERE id = ?", (step.id,)).fetchone() == (HIDDEN,)
    source = articles.article(project, two[0]).source
    assert source is not None
    with project.step("Spoil", reason=HIDDEN):
        schema.Source.update(name=HIDDEN).where(schema.Source.name == source.name).execute(project.db)
        schema.Span.update(reason=HIDDEN).execute(project.db)
    assert history.steps(project, limit=1)[0].reason == SEEN
    again = articles.article(project, two[0]).source
    assert again is not None
    assert again.name == SEEN
    assert {span.reason for span in stored_spans.of_article(project, two[0])} == {SEEN}
    assert project.check() == []


def test_a_name_that_hides_letters_is_nobody_elses(project: Project, two: tuple[ArticleId, ArticleId]) -> None:
    one, other = (stored.of_article(project, article)[0] for article in two)
    claims.reject(project, other.id)
    project.user = HIDDEN
    claims.confirm(project, one.id)
    assert project.user == SEEN
    assert history.steps(project, limit=1)[0].by == SEEN
    with pytest.raises(UserError, match="yourself"):
        reviews.approve(project, shown(project))
