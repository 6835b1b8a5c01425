"""Which steps there are, by person, noun and place, and which of them stand on others."""

from __future__ import annotations

import pytest

from annotator.errors import UserError
from annotator.model import ArticleId, Claim, StepId, StepKind
from db.ops import claims, spans
from db.project import Project
from db.queries import claims as claim_queries
from db.queries import history
from db.queries import spans as span_queries
from db.queries.history import Sought


@pytest.fixture
def claim(project: Project, two: tuple[ArticleId, ArticleId]) -> Claim:
    return claim_queries.of_article(project, two[1])[0]


def labels(project: Project, sought: Sought) -> list[str]:
    return [step.label.template for step in history.some(project, history.ids(project, sought))]


def test_all_steps_are_told_newest_first(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    assert list(history.ids(project)) == [step.id for step in history.steps(project)]
    assert history.newest(project) == history.ids(project)[0]


def test_steps_of_one_person(project: Project, claim: Claim) -> None:
    project.user = "Bình"
    claims.confirm(project, claim.id)
    assert labels(project, Sought(by="Bình")) == ["Confirm claim ({what})"]
    assert "Bình" in history.people(project)
    assert labels(project, Sought(by="nobody")) == []


def test_steps_that_changed_a_noun(project: Project, claim: Claim) -> None:
    claims.reject(project, claim.id, reason="no")
    assert labels(project, Sought(noun="claim"))[0] == "Reject claim ({what})"
    assert labels(project, Sought(noun="codebook")) == ["Adopt codebook {name}"]
    assert labels(project, Sought(noun="resolution")) == []
    assert {"article", "span", "claim", "codebook"} <= set(history.nouns(project))


def test_a_window_leaves_the_others_out(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    newest = history.newest(project)
    assert list(history.ids(project, Sought(noun="claim"), within=range(newest, newest + 1))) == [newest]
    assert newest not in history.ids(project, Sought(noun="claim"), within=range(1, newest))


def test_steps_of_one_article_and_of_one_item(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    loose = next(span for span in span_queries.of_article(project, claim.article_id) if not _uses(claim, span.id))
    spans.confirm(project, loose.id)
    here = labels(project, Sought(article=claim.article_id))
    assert here[:2] == ["Confirm span ({what})", "Confirm claim ({what})"]
    assert "Import articles ({count})" in here
    assert labels(project, Sought(item=claim))[0] == "Confirm claim ({what})"
    assert labels(project, Sought(item=loose))[0] == "Confirm span ({what})"
    assert labels(project, Sought(article=ArticleId(999))) == []


def test_dependants_are_the_steps_that_have_to_go_first(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    confirmed = StepId(history.newest(project))
    assert history.dependants(project, confirmed, limit=9) == []
    claims.reject(project, claim.id, reason="no")
    assert [step.id for step in history.dependants(project, confirmed, limit=9)] == [history.newest(project)]
    project.undo()
    assert history.dependants(project, confirmed, limit=9) == []


def test_what_was_undone_has_no_dependants_to_ask_for(project: Project, claim: Claim) -> None:
    claims.confirm(project, claim.id)
    confirmed = StepId(history.newest(project))
    project.undo()
    assert history.some(project, [history.newest(project)])[0].kind is StepKind.UNDO
    with pytest.raises(UserError, match="undone already"):
        history.dependants(project, confirmed, limit=9)


def _uses(claim: Claim, span_id: int) -> bool:
    return any(place.span_id == span_id for place in claim.evidence)
