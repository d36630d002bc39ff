"""What the page of attachments says of them, in words; of what is safeguarded nothing but that it is there."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workshop_app.domain.attachments import FACES, Attachment, AttachmentKind, AttachmentPerson, Leaving
from workshop_app.domain.people import Recipient
from workshop_app.domain.provenance import WordsState
from workshop_app.domain.setting_aside import is_safeguarded
from workshop_app.domain.times import day_text, local_day
from workshop_app.ui.kit.label_words import label

if TYPE_CHECKING:
    from workshop_app.store.attachments import FileState


def size_text(size: int) -> str:
    """Return a size as people say it, such as "4.1 GB"."""
    number, unit = float(size), "bytes"
    for larger in ("KB", "MB", "GB", "TB"):
        if number < 999.5:
            break
        number, unit = number / 1000, larger
    return f"{number:.0f} {unit}" if unit == "bytes" or number >= 10 else f"{number:.1f} {unit}"


def attachment_row(
    one: Attachment,
    state: "FileState",
    sessions: dict[str, str],
    in_it: list[AttachmentPerson],
    leaves: dict[Recipient, Leaving],
    names: dict[str, str],
) -> dict[str, object]:
    """Return the row of one attachment in the list.

    Args:
        one: which.
        state: what lies under its name.
        sessions: the titles of the sessions, by id.
        in_it: who is in it.
        leaves: for each recipient, what keeps it from leaving.
        names: the names of young people, as they are shown, by id.
    """
    hidden = is_safeguarded(one)
    return {
        "key": one.id,
        "name": "" if hidden else one.file_name,
        "kind": one.kind.value,
        "caption": "" if hidden else one.caption,
        "size": size_text(one.size),
        "session": sessions.get(one.session_id or "", ""),
        "sessionId": one.session_id or "",
        "people": "" if hidden else _people_told(in_it, names),
        "leaves": _leaves_told(one, leaves, names),
        "place": one.state.value,
        "passedOn": one.passed_on_at is not None,
        "trouble": {
            "missing": "Its file is not in the folder.",
            "altered": "Its file is not the one that was added.",
        }.get(state.value, ""),
    }


def _people_told(in_it: Iterable[AttachmentPerson], names: dict[str, str]) -> str:
    there = list(in_it)
    if not there:
        return "Nobody is named as being in it."
    agreed = [names[one.young_person_id] for one in there if one.agreed_at is not None]
    others = [names[one.young_person_id] for one in there if one.agreed_at is None]
    told = [f"{_and(agreed)} agreed" if agreed else "", f"{_and(others)} {_has(others)} not agreed" if others else ""]
    return f"In it: {'; '.join(one for one in told if one)}."


def _leaves_told(one: Attachment, leaves: dict[Recipient, Leaving], names: dict[str, str]) -> str:
    """Return in words for whom what is said of an attachment may leave; where for nobody, why not for the panel."""
    may_see = [label(recipient) for recipient, found in leaves.items() if found.may_leave]
    if may_see:
        to_tenderers = leaves[Recipient.TENDERERS].may_leave
        itself = "goes beside the specification" if to_tenderers else "is in no pack"
        return f"What is written about it may leave the room {_and(may_see)}. The file itself {itself}."
    stand = leaves[Recipient.PANEL]
    if stand.taken_back:
        return "Nothing about it leaves the room: somebody took back what is in it, and an officer decides."
    if one.state is WordsState.SET_ASIDE:
        reason = f": {one.set_aside_reason}" if one.set_aside_reason else ""
        return f"Set aside{reason}"
    if stand.nobody_named:
        why = "say who is in it"
    elif stand.not_agreed:
        why = f"{_and(_named(stand.not_agreed, names))} {_has(stand.not_agreed)} not agreed"
    elif stand.no_consent:
        shown = "filmed" if one.kind is AttachmentKind.FILM else "photographed"
        who = _and(_named(stand.no_consent, names))
        why = f"{who} {_has(stand.no_consent)} not agreed to be {shown} for the adult panel"
    else:
        why = "words in it wait or are set aside"
    return f"Nothing about it leaves the room: {why}."


def _named(ids: Iterable[str], names: dict[str, str]) -> list[str]:
    wanted = set(ids)
    return [name for key, name in names.items() if key in wanted]


def _has(several: Iterable[str]) -> str:
    return "have" if len(list(several)) > 1 else "has"


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def agreed_told(kind: AttachmentKind, name: str, in_it: AttachmentPerson | None, seen_by: list[Recipient]) -> str:
    """Return in words what somebody who is in an attachment agreed to; "" for whoever is not in it."""
    if in_it is None:
        return ""
    this = "has not agreed to this" if in_it.agreed_at is None else f"agreed on {day_text(local_day(in_it.agreed_at))}"
    if kind not in FACES:
        return f"{name} {this}"
    who = _and([label(one) for one in seen_by]) if seen_by else "for nobody so far"
    return f"{name} {this}. A {label(kind)} of them: {who}"
