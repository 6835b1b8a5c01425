"""Exit codes: what scripts are told of how a command ended."""

from __future__ import annotations

DONE, MENDABLE, WRONG_USAGE, IN_PART, STOPPED = 0, 1, 2, 3, 130


def ending(*, done: int, refused: int) -> int:
    """0 when no input was refused, 3 when some were, 1 when all were."""
    if not refused:
        return DONE
    return IN_PART if done else MENDABLE
