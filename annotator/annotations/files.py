"""A file of annotations: its bytes, the text that stands beside it, and the JSON objects in it."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple

from annotator.errors import UserError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Record(NamedTuple):
    """One JSON object of a file and its number, from 1."""

    number: int
    fields: dict[str, object]


@dataclass(frozen=True)
class File:
    """One file; `beside` is the text file of the same name in the same folder, where there is one."""

    name: str
    data: bytes
    beside: bytes | None = None

    @property
    def suffix(self) -> str:
        """The last part of the name, in lower case: ".json"."""
        return PurePosixPath(self.name).suffix.lower()

    @cached_property
    def text(self) -> str:
        """The words of the file; UserError where they are in no Unicode encoding."""
        return decoded(self.name, self.data)

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The JSON objects in it: of a list, of JSON lines, or the one there is; UserError where it is no JSON."""
        if not self.text.strip():
            raise UserError("{name} is empty: there is nothing to import.", name=self.name)
        with suppress(ValueError, RecursionError):
            whole = json.loads(self.text)
            return tuple(self._objects(whole if isinstance(whole, list) else [whole]))
        if self.text.lstrip().startswith("[") or "\n" not in self.text.strip():
            raise UserError("{name} is damaged or no JSON: export it again from the tool.", name=self.name)
        return tuple(self._objects(self._lines()))

    @cached_property
    def told(self) -> tuple[Record, ...]:
        """The same, and nothing where there are none: to tell formats apart."""
        with suppress(UserError):
            return self.records
        return ()

    def _lines(self) -> Iterator[object]:
        # Only "\n" ends a line here; str.splitlines would cut texts at rarer separators.
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.strip():
                try:
                    yield json.loads(line)
                except (ValueError, RecursionError) as error:
                    raise UserError(
                        "Line {line} of {name} is not JSON: mend or remove it.", line=number, name=self.name
                    ) from error

    def _objects(self, found: list[object] | Iterator[object]) -> Iterator[Record]:
        for number, one in enumerate(found, 1):
            if not isinstance(one, dict):
                raise UserError("Record {record} of {name} is no JSON object: mend or remove it.", **self.at(number))
            yield Record(number, one)

    def at(self, number: int) -> dict[str, object]:
        """Where something is wrong, as the messages name it."""
        return {"record": number, "name": self.name}


def decoded(name: str, data: bytes, *, keeps_mark: bool = False) -> str:
    """The text in these bytes; UserError where it is not Unicode. Some tools count the byte order mark as a letter."""
    try:
        return data.decode("utf-16" if data.startswith(_UTF16) else "utf-8" if keeps_mark else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("{name} is no Unicode text: save it as UTF-8 and import it again.", name=name) from error
