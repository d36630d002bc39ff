"""Before a pack leaves: what in it might tell who somebody is, and what is decided on each."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.identifying import Clue, Found, Heard, Masks, find_clues, instead_of, undecided
from workshop_app.domain.kinds_of_words import KINDS
from workshop_app.domain.packs import Identifying, IdentifyingDecision, label_of
from workshop_app.domain.row import table_of
from workshop_app.domain.wording import first_words
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.open_file import OpenFile

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_AT_ONCE = 25
"""Rows that are shown at first; the most telling come first."""
_LONGEST = 160
"""Characters of the words that something stands in."""
_WHY = {
    Clue.CONTACT: "These lead straight to somebody.",
    Clue.PHONE: "These lead straight to somebody.",
    Clue.POSTCODE: "A postcode can be one street.",
    Clue.REAL_NAME: "A real name, or a part of one.",
    Clue.NAME: "Friends and families often know these names.",
    Clue.LOOK_OUT: "You asked to look out for these.",
    Clue.PROVIDER: "Who was helped there can often be told from it.",
    Clue.TENDERER: "A tenderer’s name in what somebody said: they may have used it.",
    Clue.TWICE: "Whoever reads both places may see that it is the same person.",
    Clue.CAPITAL: "Often a school, a street or somebody’s name.",
}
_DONE = {
    IdentifyingDecision.KEEP: "Kept",
    IdentifyingDecision.MASK: "Masked",
    IdentifyingDecision.LEAVE_OUT: "Left out, with all the words around it",
}


@QmlElement
@QmlUncreatable("made in Python")
class Leaving(QObject):
    """One pack looked through for what might tell who somebody is; nothing of it is held while its page is closed.

    Signals:
        opened: its page is asked for.
    """

    changed = Signal()
    opened = Signal()

    def __init__(self, open_file: OpenFile, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._pack = ""
        self._clue: Clue | None = None
        self._heard: list[Heard] = []
        self._found: list[Found] = []
        self._since: set[str] | None = None
        self._most = _AT_ONCE
        self._left = 0
        self._who = ""
        self._groups = KeyedModel(["label", "count", "toDecide"], self)
        self._listed = KeyedModel(
            ["phrase", "where", "heading", "example", "kind", "decided", "instead", "isNew"], self
        )
        self._look_outs = KeyedModel(["phrase"], self)
        open_file.file_changed.connect(self.close)
        open_file.changes_in({"identifying"}, self).connect(self._read)
        open_file.changes_in(
            {
                "commission",
                "young_person",
                "real_name",
                "tenderer",
                "issued_pack",
                *(table_of(one.row) for one in KINDS),
            },
            self,
        ).connect(self._look)

    @Slot(str)
    def open(self, pack: str) -> None:
        """Look a pack through, by its name."""
        from workshop_app.record.identifying import last_decided_by

        if self._open_file.has_file:
            self._pack, self._clue, self._most = pack, None, _AT_ONCE
            self._who = self._who or last_decided_by(self._open_file.file)
            self._look()
            self.opened.emit()

    @Slot()
    def close(self) -> None:
        """Hold nothing any more."""
        self._pack, self._clue, self._since = "", None, None
        self._heard, self._found = [], []
        if not self._open_file.has_file:
            self._who = ""
        self._read()

    @Slot(str, result=int)
    def undecided_in(self, pack: str) -> int:
        """Return of how many things in a pack nobody has said yet whether they stay."""
        from workshop_app.record.identifying import decided_for

        found = self._open_file.attempt(lambda: self._found_among(self._heard_in(pack), pack))
        return len(undecided(found or (), _decisions(decided_for(self._open_file.file, pack))))

    def _heard_in(self, pack: str) -> list[Heard]:
        from workshop_app.exports.gathering import gather
        from workshop_app.exports.packs import export_named

        export = export_named(pack)
        return export.heard(gather(self._open_file.file, export.recipient))

    def _found_among(self, heard: list[Heard], pack: str) -> list[Found]:
        from workshop_app.record.identifying import looked_for

        return find_clues(heard, looked_for(self._open_file.file, pack))

    @Slot()
    def _look(self) -> None:
        if not self._pack:
            return
        from workshop_app.record.identifying import words_since_issued

        self._heard = self._open_file.attempt(lambda: self._heard_in(self._pack)) or []
        self._since = words_since_issued(self._open_file.file, self._pack)
        self._read()

    @Slot()
    def _read(self) -> None:
        from workshop_app.record.identifying import decided_for, look_outs

        there = self._open_file.has_file and self._pack != ""
        self._found = self._found_among(self._heard, self._pack) if there else []
        decided = decided_for(self._open_file.file, self._pack) if there else {}
        count = Counter(one.clue for one in self._found)
        masks = Masks(_decisions(decided).items())
        left = Counter(one.clue for one in undecided(self._found, _decisions(decided)))
        if self._clue not in count:
            self._clue = next(iter(count), None)
        self._groups.sync(
            [
                {"key": one.value, "label": label(one), "count": count[one], "toDecide": left[one]}
                for one in Clue
                if count[one]
            ]
        )
        self._listed.sync(
            [
                {
                    "key": one.phrase,
                    "phrase": one.phrase,
                    "where": "in one place" if len(one.texts) == 1 else f"in {len(one.texts)} places",
                    "heading": next(iter(one.texts.values())),
                    "example": _around(one),
                    "kind": decided[one.phrase].decision.value if one.phrase in decided else "",
                    "decided": (told := _told(one.phrase, decided, masks)),
                    "instead": instead_of(one.phrase),
                    "isNew": self._since is not None and told == "" and one.texts.keys() <= self._since,
                }
                for one in self._in_group()[: self._most]
            ]
        )
        words = look_outs(self._open_file.file) if there else []
        self._look_outs.sync([{"key": one.id, "phrase": one.phrase} for one in words])
        self._left = sum(left.values())
        self.changed.emit()

    def _undecided_here(self) -> list[str]:
        return [row["phrase"] for row in self._listed.rows() if row["decided"] == ""]

    def _in_group(self) -> list[Found]:
        return [one for one in self._found if one.clue is self._clue]

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which pack is looked through; "" for none."""
        return label_of(self._pack) if self._pack else ""

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """How it stands."""
        if not self._found:
            return (
                "Nothing was found that might tell who somebody is. Read the pack all the same: an app misses things."
            )
        if not self._left:
            return "All of it is decided. Read the pack all the same: an app misses things."
        things = "One thing is" if self._left == 1 else f"{self._left} things are"
        return f"{things} not decided yet. What nobody decides on stays in the pack."

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who decides; asked once."""
        return self._who

    @Slot(str)
    def say_who(self, name: str) -> None:
        """Say who decides from now on."""
        self._who = name
        self.changed.emit()

    @Property(KeyedModel, constant=True)
    def groups(self) -> KeyedModel:
        """What kinds of things were found, the most telling first: label, count, toDecide (how many are undecided)."""
        return self._groups

    @Property(str, notify=changed)
    def group(self) -> str:
        """Which kind is listed."""
        return self._clue.value if self._clue else ""

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why things of this kind matter."""
        return _WHY[self._clue] if self._clue else ""

    @Property(int, notify=changed)
    def leftHere(self) -> int:  # noqa: N802
        """How many of those listed are undecided."""
        return len(self._undecided_here())

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many of this kind are not listed."""
        return max(0, len(self._in_group()) - self._most)

    @Property(KeyedModel, constant=True)
    def listed(self) -> KeyedModel:
        """What was found of this kind, an entry a phrase.

        phrase, where and heading (what it stands under), example (words that it stands in), kind (what was decided,
        "" for nothing on itself), decided (that in words, or what it goes with), instead (what a mask would say),
        isNew (since the pack last left).
        """
        return self._listed

    @Property(KeyedModel, constant=True)
    def look_outs(self) -> KeyedModel:
        """Words that every pack is looked through for: phrase."""
        return self._look_outs

    @Slot(str)
    def show_group(self, clue: str) -> None:
        """List things of another kind."""
        self._clue, self._most = Clue(clue), _AT_ONCE
        self._read()

    @Slot()
    def show_more(self) -> None:
        """List more of this kind."""
        self._most += _AT_ONCE
        self._read()

    @Slot(str, str, result=bool)
    def decide(self, phrase: str, decision: str) -> bool:
        """Say what becomes of a phrase in this pack; said again, it is undecided."""
        from workshop_app.actions import identifying
        from workshop_app.record.identifying import decided_for

        file, pack, chosen = self._open_file.file, self._pack, IdentifyingDecision(decision)
        old = decided_for(file, pack).get(phrase)
        if old is not None and old.decision is chosen:
            return self._open_file.done(lambda: identifying.decide_later(file, pack, phrase))
        return self._open_file.done(
            lambda: identifying.decide_in_pack(file, pack, phrase, chosen, decided_by=self._who)
        )

    @Slot(result=bool)
    def keep_the_rest(self) -> bool:
        """Keep all that is listed and undecided."""
        from workshop_app.actions import identifying

        rest = self._undecided_here()
        return self._open_file.done(
            lambda: identifying.decide_all_in_pack(
                self._open_file.file, self._pack, rest, IdentifyingDecision.KEEP, decided_by=self._who
            )
        )

    @Slot(str, result=bool)
    def look_out_for(self, phrase: str) -> bool:
        """Look every pack through for words, such as the name of a school."""
        from workshop_app.actions import identifying

        done = self._open_file.done(lambda: identifying.look_out_for(self._open_file.file, phrase))
        self._look()
        return done

    @Slot(str)
    def look_out_no_more(self, key: str) -> None:
        """Look for these words no more."""
        from workshop_app.actions import identifying

        self._open_file.attempt(lambda: identifying.look_out_no_more(self._open_file.file, key))
        self._look()


def _decisions(decided: Mapping[str, Identifying]) -> dict[str, IdentifyingDecision]:
    return {phrase: one.decision for phrase, one in decided.items()}


def _told(phrase: str, decided: Mapping[str, Identifying], masks: Masks) -> str:
    """Return what was decided on a phrase, itself or with another, and by whom; "" for nothing."""
    own, with_other = decided.get(phrase), masks.goes_with(phrase)
    if own is not None:
        return f"{_DONE[own.decision]}: {own.decided_by}"
    if with_other is None:
        return ""
    other, decision = with_other
    return f"{_DONE[decision]} with another way to write it: {decided[other].decided_by}. Press Keep if it is not that."


def _around(found: Found) -> str:
    """Return the words that something stands in first, or what is around it in long ones."""
    text = next(iter(found.texts))
    at = max(0, text.casefold().find(found.phrase.casefold()) - _LONGEST // 2)
    return ("… " if at else "") + first_words(" ".join(text[at:].split()), _LONGEST)
