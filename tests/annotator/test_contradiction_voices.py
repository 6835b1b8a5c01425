"""How many independent witnesses claims have: copied passages, equal sentences, and an editor's word."""

from __future__ import annotations

from annotator.contradictions import spoken, told_by
from annotator.contradictions.voices import voices
from annotator.model import ArticleId, Claim, ClaimId, Evidence, PartialDate
from annotator.witnesses import Copied, Witnesses


def claim(article: int, start: int = 0, passage: str = "") -> Claim:
    evidence = (Evidence(start, start + 4),)
    number, value = ClaimId(article * 1000 + start), PartialDate("2013")
    return Claim(number, ArticleId(article), "facts", (), "founded", value, evidence=evidence, passage=passage)


def numbers(claims: list[list[Claim]]) -> list[list[int]]:
    return [sorted(one.article_id for one in voice) for voice in claims]


def known(copied: dict[int, list[Copied]], joined: dict[int, int] | None = None) -> Witnesses:
    return Witnesses(
        copied={ArticleId(number): tuple(stretches) for number, stretches in copied.items()},
        joined={ArticleId(one): ArticleId(head) for one, head in (joined or {}).items()},
    )


def test_claims_from_one_copied_passage_are_one_voice() -> None:
    witnesses = known({1: [Copied(0, 90, -1)], 2: [Copied(50, 140, -1)], 3: []})
    assert voices([claim(1, 10), claim(2, 60), claim(3, 10)], witnesses) == 2
    # The second article says it in words of its own.
    assert voices([claim(1, 10), claim(2, 200)], known({1: [], 2: []})) == 2


def test_outside_the_copied_passage_an_article_speaks_for_itself() -> None:
    witnesses = known({1: [Copied(0, 90, -1)], 2: [Copied(0, 90, -2)]})
    assert voices([claim(1, 100), claim(2, 100)], witnesses) == 2


def test_a_value_read_elsewhere_in_an_article_that_carries_the_passage_adds_no_voice() -> None:
    witnesses = known({1: [Copied(0, 90, -1)], 2: [Copied(0, 90, -1)]})
    assert voices([claim(1, 10), claim(2, 300)], witnesses) == 1


def test_a_voice_is_never_taken_for_the_article_of_that_number() -> None:
    witnesses = known({1: [], 2: [Copied(0, 90, -1)], 3: [Copied(0, 90, -1)]})
    assert [[one.article_id for one in voice] for voice in spoken([claim(1), claim(2), claim(3)], witnesses)] == [
        [1],
        [2, 3],
    ]


def test_equal_sentences_count_until_articles_were_compared() -> None:
    claims = [claim(1, passage="ab"), claim(2, passage="ab")]
    assert voices(claims) == 1
    assert voices(claims, known({1: []})) == 1
    assert voices(claims, known({1: [], 2: []})) == 2


def test_what_an_editor_joined_is_one_voice_throughout() -> None:
    witnesses = known({1: [], 2: [], 3: []}, joined={1: 1, 3: 1})
    assert voices([claim(1), claim(2), claim(3)], witnesses) == 2


def test_a_source_that_repeats_itself_in_other_words_is_one_voice() -> None:
    sources = {ArticleId(1): "Báo A", ArticleId(2): "Báo B", ArticleId(3): "Báo A"}
    witnesses = Witnesses(sources=sources, copied={ArticleId(n): () for n in (1, 2, 3)})
    claims = [claim(1), claim(2), claim(3)]
    assert voices(claims, witnesses) == 2
    assert numbers(told_by(claims, witnesses)) == [[2], [1, 3]]
    # By their passages they are three: nobody copied.
    assert len(spoken(claims, witnesses)) == 3


def test_articles_of_one_source_that_an_editor_called_independent_stay_apart() -> None:
    sources = dict.fromkeys(map(ArticleId, (1, 2, 3)), "Báo A")
    for parted in ({(1, 2), (2, 3)}, {(1, 2), (1, 3)}, {(1, 3), (2, 3)}):
        pairs = frozenset((ArticleId(one), ArticleId(other)) for one, other in parted)
        witnesses = Witnesses(sources=sources, parted=pairs)
        alone = next(n for n in (1, 2, 3) if sum(n in pair for pair in parted) == 2)
        found = numbers(told_by([claim(1), claim(2), claim(3)], witnesses))
        assert sorted(found, key=len) == [[alone], [n for n in (1, 2, 3) if n != alone]]


def test_a_copy_between_two_sources_makes_all_they_say_one_voice() -> None:
    sources = {ArticleId(1): "Báo A", ArticleId(2): "Báo A", ArticleId(3): "Báo B", ArticleId(4): "Báo B"}
    copied = {
        ArticleId(2): (Copied(0, 90, -1),),
        ArticleId(3): (Copied(0, 90, -1),),
        ArticleId(1): (),
        ArticleId(4): (),
    }
    assert voices([claim(n) for n in (1, 2, 3, 4)], Witnesses(sources=sources, copied=copied)) == 1
