"""Words that were set aside, of whatever kind."""

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.errors import NotFoundError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import KINDS, KindOfWords, Words
from workshop_app.domain.lookalikes import look_of_words
from workshop_app.domain.provenance import MadeHow
from workshop_app.domain.setting_aside import all_wording_of, looks_of, must_be_looked_at, must_be_passed_on, wording_of
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.domain.wording import is_empty
from workshop_app.record.lines import latest_versions
from workshop_app.record.made_from import MadeKind, made_from_safeguarded
from workshop_app.record.one_thing import before_the_slip, forms_of
from workshop_app.record.taking_back import taken_back
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
    """Return all that look the same, of every kind of words and wherever they are, those asked about among them.

    A slip that was put right, and all versions of a line, are the same words too.
    """
    _, words = kind_and_words(file, words_id)
    if isinstance(words, Attachment):
        # Two photos are two, whatever is said of them.
        return [words]
    every: list[Words] = [one for kind in KINDS for one in file.all(kind.row)]
    look = look_of_words(wording_of(words))
    found = {one.id for one in every if look in looks_of(one)} | {words_id}
    tied = [pair for pair in map(_one_thing, every) if pair is not None]
    while more := {one for pair in tied if found & set(pair) for one in pair} - found:
        found |= more
    return [one for one in every if one.id in found]


def one_thing(file: Reading, words_id: str) -> list[Words]:
    """Return all that are one thing with words, themselves among them: versions of a line, words and their slips."""
    _, words = kind_and_words(file, words_id)
    return [one for one in forms_of(file, words) if isinstance(one, Words)]


def corrected(file: Reading, row: type[Statement | Remark]) -> dict[str, str]:
    """Return by the id of words in which a slip was put right the id of the words that stand in their place."""
    return {one.rewording_of or "": one.id for one in file.all(row, made_how=MadeHow.CORRECTED)}


def in_no_list(file: Reading, row: type[Statement | Remark]) -> set[str]:
    """Return the ids of words that no list shows.

    Corrected ones stand in their place, they were taken back, or what they were made from was set aside for
    safeguarding and nobody has said yet that they stay.
    """
    out_of_sight = {one.id for one in made_from_safeguarded(file) if one.kind in (MadeKind.WORDS, MadeKind.REMARK)}
    return taken_back(file) | corrected(file, row).keys() | out_of_sight


def _one_thing(words: Words) -> tuple[str, str] | None:
    """Return both ids where words are another version of a line, or the corrected form of words."""
    if isinstance(words, SpecificationLine) and words.replaces is not None:
        return words.replaces, words.id
    before = before_the_slip(words) if isinstance(words, Statement | Remark) else None
    return None if before is None else (before, words.id)


def safeguarded(file: Reading) -> list[Words]:
    """Return all words set aside for safeguarding, passed on or not."""
    return [one for kind in KINDS for one in file.all(kind.row, state=kind.safeguarding)]


def to_be_looked_at(file: Reading) -> list[Words]:
    """Return what was taken off the wall and nobody has decided about yet; what looks the same is one thing."""
    if not any(must_be_looked_at(one) for one in safeguarded(file)):
        return []
    found: dict[str, Words] = {}
    for one in set_aside_now(file):
        if must_be_looked_at(one):
            look = "" if isinstance(one, Attachment) else look_of_words(wording_of(one))
            found.setdefault(look or one.id, one)
    return list(found.values())


def to_be_passed_on(file: Reading) -> list[Words]:
    """Return the words of which the safeguarding lead has still to be told, each thing once."""
    if not any(must_be_passed_on(one) for one in safeguarded(file)):
        return []
    return [one for one in set_aside_now(file) if must_be_passed_on(one)]


def set_aside_now(file: Reading) -> list[Words]:
    """Return all words that are set aside, with a reason or for safeguarding; first those to be looked at or passed on.

    Of a line its latest version stands for all. An attachment of which nothing is said is no words, and is listed only
    while it has to be passed on. Words in which a slip was put right are not among them: others stand in their place.
    What was taken back waits elsewhere.
    """
    gone = taken_back(file)
    found: list[Words] = []
    for kind in KINDS:
        words: list[Words] = list(file.all(kind.row, state=kind.safeguarding))
        words += file.all(kind.row, state=kind.set_aside)
        if kind.row is SpecificationLine:
            latest = set(latest_versions(file).values())
            words = [one for one in words if one.id in latest]
        elif kind.row is Statement or kind.row is Remark:
            replaced = corrected(file, kind.row)
            words = [one for one in words if one.id not in replaced]
        found += [one for one in words if one.id not in gone and (_waits(one) or not is_empty(all_wording_of(one)))]
    return sorted(found, key=lambda one: (not must_be_looked_at(one), not must_be_passed_on(one)))


def _waits(words: Words) -> bool:
    return must_be_looked_at(words) or must_be_passed_on(words)
