"""Words that were set aside, of whatever kind."""

from workshop_app.domain.errors import NotFoundError
from workshop_app.domain.setting_aside import KINDS, KindOfWords, Words, must_be_passed_on
from workshop_app.domain.sorting import same_words
from workshop_app.store import Reading


def kind_and_words(file: Reading, words_id: str) -> tuple[KindOfWords, Words]:
    """Return what kind of words these are, and the words.

    Raises:
        NotFoundError: there are none with this id.
    """
    for kind in KINDS:
        found = file.find(kind.row, id=words_id)
        if found is not None:
            return kind, found
    raise NotFoundError(f"There are no words with the id {words_id} in “{file.path.name}”. Nothing was changed.")


def said_alike(file: Reading, words_id: str) -> list[Words]:
    """Return all of the same kind that are the same words, those asked about among them: a stack, wherever it lies."""
    kind, words = kind_and_words(file, words_id)
    same = same_words(words.wording)
    return [one for one in file.all(kind.row) if same_words(one.wording) == same]


def safeguarded(file: Reading) -> list[Words]:
    """Return all words set aside for safeguarding, passed on or not."""
    return [one for kind in KINDS for one in file.all(kind.row, state=kind.safeguarding)]


def to_be_passed_on(file: Reading) -> list[Words]:
    """Return the words of which the safeguarding lead has still to be told."""
    return [one for one in safeguarded(file) if must_be_passed_on(one)]
