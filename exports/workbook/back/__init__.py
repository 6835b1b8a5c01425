"""The way back: an edited workbook compared with the project as it was when it was written, and as it is now."""

from __future__ import annotations

from exports.workbook.back.comparing import compare

__all__ = ["compare"]
