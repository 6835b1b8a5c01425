"""Quotations: the right sentence, the right words marked, nothing of the article taken for mark-up."""

from __future__ import annotations

from annotator.model import Article, ArticleId, Evidence, NormalText, Role
from ui.models.quotation import plain, quotations


def article(text: str) -> Article:
    return Article(ArticleId(1), "bai.txt", "", NormalText(text, text))


def place(text: str, surface: str, role: Role = Role.VALUE) -> Evidence:
    start = text.index(surface)
    return Evidence(start, start + len(surface), role)


def test_the_value_is_bold_and_the_row_underlined_in_its_sentence() -> None:
    text = "Câu trước. Năm 2012, mạng lưới ở Vinh ra đời. Câu sau."
    (told,) = quotations(article(text), [place(text, "2012"), place(text, "Vinh", Role.KEY)])
    assert told == "“Năm <b>2012</b>, mạng lưới ở <u>Vinh</u> ra đời.”"
    assert plain(told) == "“Năm 2012, mạng lưới ở Vinh ra đời.”"


def test_two_sentences_are_two_quotations() -> None:
    text = "Ra đời năm 2012. Ai cũng nói năm 2012."
    last = text.rindex("2012")
    found = quotations(article(text), [place(text, "2012"), Evidence(last, last + 4)])
    assert len(found) == 2


def test_mark_up_in_the_article_stays_words() -> None:
    text = "Có <b>64</b> & nhiều <script> thành phố."
    (told,) = quotations(article(text), [place(text, "64")])
    assert "<script>" not in told
    assert "&lt;b&gt;<b>64</b>&lt;/b&gt; &amp; nhiều" in told
    assert plain(told) == f"“{text}”"


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "một hai ba " * 80 + "năm 2012 " + "bốn năm sáu " * 80
    (told,) = quotations(article(text), [place(text, "2012")])
    words = plain(told).strip("“”… ")
    assert len(words) < 400
    assert set(words.split()) <= {"một", "hai", "ba", "bốn", "năm", "sáu", "2012"}
    assert told.startswith("“… ")
    assert told.endswith(" …”")
