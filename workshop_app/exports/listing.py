"""The facilitator's own list of statements, one JSON object each. It names people: it is not for sharing."""

import json
from collections.abc import Iterator

from workshop_app.domain.people import Adult
from workshop_app.domain.sessions import Prompt, Session
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.outside import outside_id
from workshop_app.record.commission import secret_of
from workshop_app.record.made_from import MadeKind, made_from_safeguarded
from workshop_app.record.people import aliases
from workshop_app.record.sorts import latest_places
from workshop_app.store import CommissionFile

_OBEYED = (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_ESCAPED = {code: f"\\u{code:04x}" for code in _OBEYED}
"""JSON lets these stand as they are, but a terminal would obey them, and some who read line by line would take a few
for the end of a line."""


def not_listed(file: CommissionFile) -> set[str]:
    """Return the ids of the statements that are left out."""
    aside = {one.id for one in file.all(Statement, state=StatementState.SAFEGUARDING)}
    return aside | {one.id for one in made_from_safeguarded(file) if one.kind is MadeKind.WORDS}


def statement_lines(file: CommissionFile) -> Iterator[str]:
    """Yield every statement as one line of JSON, in the order they were said.

    Words set aside for safeguarding are left out, and so is what was made from them until somebody says that it stays.
    """
    hidden = not_listed(file)
    secret = secret_of(file)
    people = aliases(file)
    adults = {one.id: one.name for one in file.all(Adult)}
    sessions = {one.id: one.title for one in file.all(Session)}
    prompts = {one.id: one.wording for one in file.all(Prompt)}
    categories = {one.id: as_seen(one).name for one in file.all(Category)}
    category_of = {words: categories.get(place or "", "not sure") for words, place in latest_places(file).items()}
    for one in file.all(Statement):
        if one.id in hidden:
            continue
        line = {
            "id": one.id,
            "wording": one.wording,
            "said_by": people.get(one.said_by or ""),
            "by_group": one.by_group,
            "session": sessions.get(one.session_id or ""),
            "prompt": prompts.get(one.prompt_id or ""),
            "category": category_of.get(one.id),
            "state": one.state.value,
            "set_aside_reason": one.set_aside_reason or None,
            "exactness": one.exactness.value,
            "written_down_by": adults.get(one.written_down_by or ""),
            "source": one.source.value,
            "typed_by": adults.get(one.typed_by or ""),
            "language": one.language or None,
            "read_back_at": one.read_back_at,
            "made_how": one.made_how.value,
            "rewording_of": one.rewording_of,
            "said_at": one.said_at,
            "known_outside_as": outside_id(secret, one.id),
        }
        yield json.dumps(line, ensure_ascii=False).translate(_ESCAPED)
