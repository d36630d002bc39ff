"""Words from a file or another program: what an entry says, and keeping it under whom and where it was said."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop_app.actions import choosing_cards, people, statements
from workshop_app.actions.sources import COLUMNS, Entry, Tell, opened, reader_of
from workshop_app.domain.errors import RuleBrokenError, WorkshopError
from workshop_app.domain.lookalikes import lookalikes
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.statements import StatementState
from workshop_app.domain.wording import checked_wording
from workshop_app.record.sessions import prompts_worded, sessions_titled
from workshop_app.store import Acting, CommissionFile

_MOST_SEEN = 5
_NOT_OF_CARDS = ("said_by", "exactness", "session", "prompt")


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said, as a source has it.

    Attributes:
        said_by: a name for this work, or None.
        session: the title of a session, or None.
        prompt: the words of a prompt, or None.
    """

    wording: str
    said_by: str | None
    exactness: Exactness
    session: str | None
    prompt: str | None


def read_entry(entry: dict[str, Any]) -> Said:
    """Return what an entry says.

    Raises:
        RuleBrokenError: it has no words, or something in it is not what it should be.
    """
    wording, said_by, exactness, session, prompt = (entry.get(name) for name in COLUMNS)
    if "wording" not in entry:
        raise RuleBrokenError(f"there is no “wording”, only {_seen(entry)}. Nothing was saved for this line.")
    if not isinstance(wording, str):
        raise RuleBrokenError(f"“wording” is {_told(wording)} and not text. Nothing was saved for this line.")
    if not isinstance(said_by, str | None) or (said_by is not None and not said_by.strip()):
        raise RuleBrokenError(
            f"“said_by” is {_told(said_by)}, where a name for this work was expected. Nothing was saved for this line."
        )
    if exactness not in (None, *Exactness):
        raise RuleBrokenError(
            f"“exactness” is {_told(exactness)} and must be “exact” or “gist”. Nothing was saved for this line."
        )
    for name, value in (("session", session), ("prompt", prompt)):
        if not isinstance(value, str | None):
            raise RuleBrokenError(f"“{name}” is {_told(value)} and not text. Nothing was saved for this line.")
    checked_wording(wording)
    if said_by is not None:
        checked_wording(said_by, "The name for this work")
    return Said(wording, said_by, Exactness(exactness or Exactness.EXACT), session, prompt)


def _seen(entry: dict[str, Any]) -> str:
    names = [f"“{one}”" for one in list(entry)[:_MOST_SEEN]]
    return ", ".join(names) or "an empty object"


def _told(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”" if value.strip() else "empty"
    kinds = {list: "a list", dict: "an object", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")


class Keeper:
    """Keeps what the entries of one source say in an open file, an action each."""

    def __init__(self, file: CommissionFile, state: StatementState, tell: Tell) -> None:
        """Keep in ``file`` as ``state``.

        ``tell`` hears of names that are new, and once of each name taken as another's and each place not found.
        """
        self._file = file
        self._state = state
        self._tell = tell
        self._taken_as: dict[str, str] = {}
        self._places: dict[tuple[str | None, str | None], tuple[str | None, str | None]] = {}

    def keep(self, entry: Entry) -> str:
        """Keep what one entry says and return the statement's id. Who said it is added if their name is new.

        Raises:
            WorkshopError: it says nothing that can be kept.
        """
        if isinstance(entry, WorkshopError):
            raise entry
        said = read_entry(entry)
        session_id, prompt_id = self._place(said.session, said.prompt)
        return statements.keep_statement(
            self._file,
            said.wording,
            said_by=self._person(said.said_by),
            exactness=said.exactness,
            source=Source.IMPORTED,
            session_id=session_id,
            prompt_id=prompt_id,
            state=self._state,
        )

    def _person(self, alias: str | None) -> str | None:
        if alias is None:
            return None
        for same in (alias, alias.strip()):
            person = self._file.find(YoungPerson, alias=same)
            if person is not None:
                return person.id
        if alias in self._taken_as:
            return self._taken_as[alias]
        there = {one.alias: one.id for one in self._file.all(YoungPerson)}
        alike = lookalikes(alias, there)
        if len(alike) > 1:
            *others, last = (f"“{one}”" for one in alike)
            raise RuleBrokenError(
                f"“{alias}” looks the same as {', '.join(others)} and {last}, so it is not clear who said this. Write "
                "the name exactly as one of them has it. Nothing was saved for this line."
            )
        if alike:
            if alike[0].strip() != alias.strip():
                self._tell(f"“{alias}” looks the same as “{alike[0]}” and was taken as the same young person.")
            self._taken_as[alias] = there[alike[0]]
            return there[alike[0]]
        person_id = people.add_young_person(self._file, alias)
        self._tell(f"“{alias.strip()}” is new, and was added as a young person.")
        return person_id

    def _place(self, session: str | None, prompt: str | None) -> tuple[str | None, str | None]:
        """Return the ids of the session and the prompt that words belong to; a place not found costs no word."""
        session, prompt = (one if one and one.strip() else None for one in (session, prompt))
        if (session, prompt) not in self._places:
            self._places[session, prompt] = self._found(session, prompt)
        return self._places[session, prompt]

    def _found(self, session: str | None, prompt: str | None) -> tuple[str | None, str | None]:
        session_id = None
        if session is not None:
            sessions = sessions_titled(self._file, session)
            if len(sessions) != 1:
                there = "There is no session" if not sessions else "More than one session is called"
                self._tell(f"{there} “{session}”, so the words said in it are saved without a session and a prompt.")
                return None, None
            session_id = sessions[0].id
        if prompt is None:
            return session_id, None
        prompts = prompts_worded(self._file, prompt, session_id)
        if len(prompts) != 1:
            there = "There is no prompt" if not prompts else "More than one prompt is"
            where = f" in “{session}”" if session is not None else ""
            self._tell(f"{there} “{prompt}”{where}, so the words that answer it are saved without a prompt.")
            return session_id, None
        return prompts[0].session_id, prompts[0].id


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file of cards.

    Attributes:
        kept: how many were kept.
        told: a sentence for all that was noticed while it was read.
        refused: a sentence for each line that was not kept.
    """

    kept: int
    told: list[str]
    refused: list[str]


def import_cards(
    acting: Acting, path: Path, *, session_id: str | None = None, chosen_for: str | None = None
) -> Imported:
    """Keep the words of a file as cards that are up, as one step of undo; nobody is named.

    ``chosen_for`` is the id of the sort that they are chosen for, where one takes chosen words.

    Raises:
        RuleBrokenError: the file cannot be read at all.
    """
    reader = reader_of(path.name)
    words: list[str] = []
    told: list[str] = []
    refused: list[str] = []
    left_out: set[str] = set()
    with opened(path) as stream:
        for line, entry in reader(stream, f"“{path.name}”", told.append):
            try:
                if isinstance(entry, WorkshopError):
                    raise entry
                words.append(read_entry(entry).wording)
                left_out |= {one for one in _NOT_OF_CARDS if entry.get(one) is not None}
            except RuleBrokenError as error:
                refused.append(f"Line {line}: {error}")
    if left_out:
        named = ", ".join(f"“{one}”" for one in _NOT_OF_CARDS if one in left_out)
        told.append(f"Not used here: {named}. Cards name nobody, and belong to this session.")
    if words and chosen_for is not None:
        choosing_cards.add_cards(acting, chosen_for, words, session_id=session_id)
    elif words:
        statements.keep_statements(acting, words, source=Source.IMPORTED, session_id=session_id)
    return Imported(len(words), told, refused)
