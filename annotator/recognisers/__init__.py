"""The recognisers, one file each."""

from __future__ import annotations

from annotator.recognisers.city import CITY
from annotator.recognisers.count import COUNT
from annotator.recognisers.date import DATE
from annotator.recognisers.seam import Recogniser

__all__ = ["RECOGNISERS", "Recogniser"]

RECOGNISERS: tuple[Recogniser, ...] = (CITY, DATE, COUNT)
