"""Words are pyvi's, with offsets, and without the libraries that pyvi drags along."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from annotator.words import words

# What `ViPosTagger.postagging(ViTokenizer.tokenize(sentence))` of pyvi 0.1.1 says, blanks between the pairs.
_PYVI = [
    (
        "Trường đại học Bách Khoa Hà Nội có 1.500 học sinh.",
        "Trường/N đại_học/N Bách_Khoa/Np Hà_Nội/Np có/V 1.500/M học_sinh/N ./F",
    ),
    (
        "Ngày 14/2, TP. Sơn La được UNESCO công nhận là thành phố học tập toàn cầu.",
        "Ngày/N 14/M //F 2/M ,/F TP./Ny Sơn_La/Np được/V UNESCO/Ny công_nhận/V là/C thành_phố/N học_tập/V toàn_cầu/N"
        " ./F",
    ),
    (
        "Bão số 3 làm 58 người chết, mất tích tại Quảng Ninh và Hải Phòng...",
        "Bão/N số/N 3/M làm/V 58/M người/N chết/V ,/F mất_tích/V tại/E Quảng_Ninh/Np và/C Hải_Phòng/Np .../F",
    ),
    (
        "Ông Nguyễn Văn A (SN 1980) gửi thư tới toa.soan@bao.vn, xem https://bao.vn/x",
        "Ông/Nc Nguyễn_Văn/Np A/Np (/F SN/Ny 1980/M )/F gửi/V thư/N tới/E toa.soan@bao.vn/N ,/F xem/V"
        " https://bao.vn/x/N",
    ),
]


def _tagged(text: str) -> str:
    return " ".join(f"{text[word.start : word.end].replace(' ', '_')}/{word.pos}" for word in words(text))


@pytest.mark.parametrize(("sentence", "expected"), _PYVI)
def test_words_are_those_of_pyvi(sentence: str, expected: str) -> None:
    assert _tagged(sentence) == expected


def test_offsets_count_through_lines_and_odd_blanks() -> None:
    text = "Hà  Nội\n\n  64 thành\tphố"
    assert [text[word.start : word.end] for word in words(text)] == ["Hà  Nội", "64", "thành\tphố"]


def test_no_words_in_nothing() -> None:
    assert words("") == words(" \n ") == []


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys, annotator.words as w; assert 'pycrfsuite' not in sys.modules; w.words('Sơn La');"
        "heavy = {'pyvi', 'sklearn', 'scipy', 'numpy', 'sklearn_crfsuite'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("piece", ["a.", "A", "x@", "Hà Nội ", "1,"])
def test_time_is_linear(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    began = time.process_time()
    found = words(text)
    assert time.process_time() - began < 5
    assert found[-1].end == len(text.rstrip())
