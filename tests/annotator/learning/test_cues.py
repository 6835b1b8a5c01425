"""Words that announced a field in a claim of a person's own announce it elsewhere; no others do."""

from __future__ import annotations

from annotator.codebook import read
from annotator.importers import article as make
from annotator.learning import Lessons, learn, of_claim, why_claim, with_cues
from annotator.looking import look
from annotator.model import Article, ArticleId, Claim, ClaimId, Codebook, Evidence, PartialDate, RawArticle, State

BOOK: Codebook = read(
    """
name = "mau"
label = { vi = "Mẫu", en = "Sample" }

[[table]]
name = "facts"
label = { vi = "Dữ kiện", en = "Facts" }

[[table.field]]
name = "founded"
label = { vi = "Thành lập", en = "Founded" }
kind = "date"
cues = ["thành lập"]

[[table.field]]
name = "closed"
label = { vi = "Đóng cửa", en = "Closed" }
kind = "date"
cues = ["đóng cửa"]

[[table.field]]
name = "seen"
label = { vi = "Nhắc đến", en = "Seen" }
kind = "count"
"""
)


def article(text: str) -> Article:
    return make(RawArticle("bai.txt", text.encode(), text))


def said(text: str, words: str, *, state: State = State.CONFIRMED, field: str = "founded") -> Lessons:
    return learn(decisions(text, words, state=state, field=field))


def decisions(text: str, words: str, *, state: State = State.CONFIRMED, field: str = "founded"):  # type: ignore[no-untyped-def]
    start = text.index(words)
    evidence = (Evidence(start, start + len(words)),)
    claim = Claim(ClaimId(1), ArticleId(0), "facts", (), field, PartialDate("2012"), state=state, evidence=evidence)
    return of_claim(text, claim, BOOK)


def cues(lessons: Lessons) -> set[str]:
    return {lesson.written for lesson in lessons.cues.values()}


def test_a_verb_before_the_value_is_learnt_from_one_claim() -> None:
    assert cues(said("Thư viện xã chào đời vào năm 2012, nhờ dân góp sách.", "năm 2012")) == {"chào đời"}


def test_the_words_of_the_codebook_are_no_lesson() -> None:
    assert cues(said("Thư viện thành lập tại trụ sở mới năm 2012.", "năm 2012")) == set()


def test_a_noun_has_to_be_met_twice() -> None:
    text = "Hội thảo năm 2012 kể chuyện Thư viện. Theo hội thảo năm 2012, thư viện mở ra."
    assert cues(said(text, "năm 2012")) == set()
    other = "Từ sau hội thảo năm 2012, Thư viện mở ra."
    both = learn([*decisions(text, "năm 2012"), *decisions(other, "năm 2012")])
    assert "hội thảo" in cues(both)


def test_names_and_numbers_announce_nothing() -> None:
    assert cues(said("Ông Trần Nam 2012 lần.", "2012")) == set()
    assert cues(said("Năm 2012.", "Năm 2012")) == set()


def test_as_many_rejections_silence_a_cue() -> None:
    text = "Thư viện xã chào đời vào năm 2012."
    rejected = decisions(text, "năm 2012", state=State.REJECTED)
    assert cues(learn([*decisions(text, "năm 2012"), *rejected])) == set()


def test_words_that_announce_two_fields_announce_neither() -> None:
    text = "Thư viện xã chào đời vào năm 2012."
    assert cues(learn([*decisions(text, "năm 2012"), *decisions(text, "năm 2012", field="closed")])) == set()


def test_a_learnt_cue_proposes_claims_that_are_less_sure_and_say_why() -> None:
    lessons = said("Thư viện xã chào đời vào năm 2012.", "năm 2012")
    other = article("Nhà văn hoá huyện chào đời năm 1998, do dân góp công.")
    assert look(other, BOOK)[1] == []
    (claim,) = [one for one in look(other, BOOK, lessons=lessons)[1] if one.field == "founded"]
    assert claim.value == PartialDate("1998")
    assert claim.score <= 700
    why = why_claim(claim, other.text.text, BOOK, lessons)
    assert why is not None
    assert "chào đời" in str(why)


def test_what_the_codebook_announces_needs_no_lesson() -> None:
    lessons = said("Thư viện xã chào đời vào năm 2012.", "năm 2012")
    other = article("Nhà văn hoá huyện thành lập năm 1998.")
    (claim,) = look(other, BOOK, lessons=lessons)[1]
    assert claim == look(other, BOOK)[1][0]
    assert why_claim(claim, other.text.text, BOOK, lessons) is None


def test_a_field_without_cues_is_not_narrowed_by_one() -> None:
    lessons = said("Thư viện xã chào đời vào năm 2012.", "năm 2012", field="seen")
    assert not lessons.cues
    assert with_cues(BOOK, lessons) is BOOK
