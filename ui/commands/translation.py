"""Messages in the language of an exported document, read from the window's catalogue without Qt."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from annotator.model import Message
from annotator.model.messages import filled

_CATALOGUE = Path(__file__).parents[1] / "resources" / "translations" / "doichieu_vi.ts"


def say(language: str) -> Callable[[Message], str]:
    """What puts a message into that language, `vi` or `en`."""
    return _in_vietnamese if language == "vi" else str


def _in_vietnamese(message: Message) -> str:
    return filled(_sentences().get(message.template, message.template), dict(message.values))


@cache
def _sentences() -> dict[str, str]:
    contexts = ElementTree.parse(_CATALOGUE).getroot().findall("context")
    found = [one for context in contexts if context.findtext("name") == "Message" for one in context.findall("message")]
    return {one.findtext("source", ""): text for one in found if (text := one.findtext("translation"))}
