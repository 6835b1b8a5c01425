"""The one kind of failure that a user can mend."""

from __future__ import annotations


class UserError(Exception):
    """What happened and what to do about it, in one line.

    `message` is an English template with `{names}`; it is also the key under which the window's
    catalogue holds its translation. `values` fill the names.
    """

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)
