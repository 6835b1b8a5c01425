"""The numbers of stored rows; 0 means "not stored yet"."""

from __future__ import annotations

from typing import NewType

SourceId = NewType("SourceId", int)
ArticleId = NewType("ArticleId", int)
SpanId = NewType("SpanId", int)
ClaimId = NewType("ClaimId", int)
ResolutionId = NewType("ResolutionId", int)
RulingId = NewType("RulingId", int)
StepId = NewType("StepId", int)
ReviewId = NewType("ReviewId", int)
SessionId = NewType("SessionId", int)
NoteId = NewType("NoteId", int)
DoubleReadingId = NewType("DoubleReadingId", int)
ReadingId = NewType("ReadingId", int)

NO_STEP = StepId(0)
NO_SPAN = SpanId(0)
NO_REVIEW = ReviewId(0)
NO_SESSION = SessionId(0)
