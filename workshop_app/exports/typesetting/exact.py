"""The exact words of a document as JSON, attached to it, so that they can be copied to the character.

It holds what the document prints and nothing else, in the same order: what goes to one reader is for that reader alone.
"""

import json
from collections.abc import Mapping
from typing import Any

from workshop_app.exports.typesetting.words import Inline, Spoken

_ABOUT = ("kind", "title", "service", "council", "made", "head_digest")
"""What is told of the document itself."""
_BESIDE = ("name", "category", "session", "number", "about", "said", "answer", "said_by", "origin")
"""What stands beside words on the page and is told beside them."""
_IN_LINES = 4
"""As a document has lists of tenderers, a tenderer lists of remarks and lines."""


def exact_words(tree: Mapping[str, Any]) -> bytes:
    """Return the words in the data of a document as JSON, under what they stand under; each thing has a line."""
    about = {name: _plain(tree[name]) for name in _ABOUT}
    words = {name: held for name, value in tree.items() if (held := _words_in(value)) is not None}
    return _written(about | words, _IN_LINES).encode()


def _written(value: Any, levels: int) -> str:
    """Return JSON, of which so many levels stand in lines of their own: to indent all would take ten times as long."""
    if not levels or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[\n" + ",\n".join(_written(one, levels - 1) for one in value) + "\n]"
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {_written(one, levels - 1)}" for name, one in value.items()) + "\n}"


def _words_in(value: Any) -> Any:
    """Return the words in ``value`` with what stands beside them; None where there are none."""
    if isinstance(value, Spoken):
        return value.text
    if isinstance(value, dict):
        held = {name: found for name, one in value.items() if (found := _words_in(one)) is not None}
        beside = {name: plain for name in _BESIDE if name not in held and (plain := _plain(value.get(name)))}
        return beside | held if held else None
    if isinstance(value, list | tuple):
        return [found for one in value if (found := _words_in(one)) is not None] or None
    return None


def _plain(value: Any) -> Any:
    return value.text if isinstance(value, Inline) else value if isinstance(value, str | int) else ""
