"""Where the words that are typed next come from: who said them, who writes them down, how exactly, from paper."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.feedback import Remark, Strongest, Verdict
from workshop_app.domain.languages import language_name
from workshop_app.domain.provenance import Exactness, MadeHow, Provenance, SaidWords, Source
from workshop_app.domain.statements import Statement
from workshop_app.ui.kit.label_words import label
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.chosen import Chosen
from workshop_app.ui.project.people import People

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_NAMES = ("saidBy", "byGroup", "scribe", "gist", "paper", "typedBy")


@QmlElement
@QmlUncreatable("made in Python")
class ComesFrom(QObject):
    """What is chosen beside a box for words; one such object for each box, or for all boxes of a page.

    It is remembered beside half-typed words as long as the file is open.

    Signals:
        changed: something else is chosen.
        by_hand: it was somebody at the console who chose it.
    """

    changed = Signal()
    by_hand = Signal()

    def __init__(
        self, people: People, parent: QObject, *, asks_who: bool = False, memory: tuple[Chosen, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._asks_who = asks_who
        self._memory = memory
        self._values = dict.fromkeys(_NAMES, "")
        if memory is not None:
            kept = {name: memory[0].get(memory[1], name) for name in _NAMES}
            there = {"saidBy": people.here, "scribe": people.scribes, "typedBy": people.scribes}
            gone = {name for name, rows in there.items() if rows.row_of(kept[name]) < 0}
            self._values = {name: "" if name in gone else value for name, value in kept.items()}

    def _set(self, **values: str) -> None:
        if any(self._values[name] != value for name, value in values.items()):
            self._values |= values
            if self._memory is not None:
                for name, value in values.items():
                    self._memory[0].keep(self._memory[1], name, value)
            self.changed.emit()

    def _choose(self, **values: str) -> None:
        self._set(**values)
        self.by_hand.emit()

    @Property(People, constant=True)
    def people(self) -> People:
        """Of whom it is chosen who said it and who wrote it down: who is here, and who of them may write down."""
        return self._people

    @Property(bool, constant=True)
    def asksWho(self) -> bool:  # noqa: N802
        """Whether who said it is chosen here; beside an answer it is known whose it is."""
        return self._asks_who

    @Property(str, notify=changed)
    def saidBy(self) -> str:  # noqa: N802
        """The id of the young person who said it, or ""."""
        return self._values["saidBy"]

    @Property(bool, notify=changed)
    def byGroup(self) -> bool:  # noqa: N802
        """Whether the group said it together."""
        return self._values["byGroup"] != ""

    @Property(str, notify=changed)
    def scribe(self) -> str:
        """The id of the adult who writes it down, or "" where young people do."""
        return self._values["scribe"]

    @Property(bool, notify=changed)
    def gist(self) -> bool:
        """Whether it is only the gist."""
        return self._values["gist"] != ""

    @Property(bool, notify=changed)
    def paper(self) -> bool:
        """Whether it stood on paper first."""
        return self._values["paper"] != ""

    @Property(str, notify=changed)
    def typedBy(self) -> str:  # noqa: N802
        """The id of the adult who types in what stood on paper, or ""."""
        return self._values["typedBy"]

    @Slot(str)
    def say_who(self, key: str) -> None:
        """Say which young person said it; nobody who is named, if it was them."""
        self._choose(saidBy="" if key == self.saidBy else key, byGroup="")

    @Slot(str)
    def set_who(self, key: str) -> None:
        """Say which young person said it; with "" nobody who is named."""
        self._choose(saidBy=key, byGroup="")

    @Slot()
    def say_group(self) -> None:
        """Say that the group said it, or no longer."""
        self._choose(saidBy="", byGroup="" if self.byGroup else "group")

    @Slot(str)
    def say_scribe(self, key: str) -> None:
        """Say which adult writes it down; none, if it was them."""
        nobody = key == self.scribe
        self._choose(scribe="" if nobody else key, gist="" if nobody else self._values["gist"])

    @Slot()
    def toggle_gist(self) -> None:
        """Say that it is only the gist, or the very words."""
        self._choose(gist="" if self.gist else "gist")

    @Slot()
    def toggle_paper(self) -> None:
        """Say that it stood on paper, or that it did not."""
        self._choose(paper="" if self.paper else "paper", typedBy="" if self.paper else self.typedBy)

    @Slot(str)
    def say_typed_by(self, key: str) -> None:
        """Say which adult types in what stood on paper; none, if it was them."""
        self._choose(typedBy="" if key == self.typedBy else key)

    def show(self, words: Provenance) -> None:
        """Choose what is kept of words."""
        said = (words.said_by or "", words.by_group) if isinstance(words, SaidWords) else ("", False)
        self._set(
            saidBy=said[0],
            byGroup="group" if said[1] else "",
            scribe=words.written_down_by or "",
            gist="gist" if words.exactness is Exactness.GIST else "",
            paper="paper" if words.source is Source.PAPER else "",
            typedBy=words.typed_by or "",
        )

    def begin_anew(self) -> None:
        """Be ready for the next words: whoever writes down, and the pile of paper, are the same; the rest is not."""
        self._set(saidBy="", byGroup="", gist="")

    def forget(self) -> None:
        """Choose nothing, as another file has other people."""
        self._set(**dict.fromkeys(_NAMES, ""))

    def who(self) -> dict[str, Any]:
        """Return who said it, as actions take it."""
        return {"said_by": self.saidBy or None, "by_group": self.byGroup}

    def how(self) -> dict[str, Any]:
        """Return how it was written down, as actions take it."""
        return {
            "written_down_by": self.scribe or None,
            "exactness": Exactness.GIST if self.gist else Exactness.EXACT,
            "source": Source.PAPER if self.paper else Source.TYPED,
            "typed_by": self.typedBy or None,
        }


def how_of(words: Provenance) -> dict[str, Any]:
    """Return how words that are kept were written down, as actions take it."""
    return {
        "written_down_by": words.written_down_by,
        "exactness": words.exactness,
        "source": words.source,
        "typed_by": words.typed_by,
    }


def how_again(kept: Verdict | Strongest | None, wording: str, anew: dict[str, Any]) -> dict[str, Any]:
    """Return how the words with an answer were written down as it is given again: the same words as they were kept.

    ``anew`` is how other words were, or the first.
    """
    same = kept is not None and wording != "" and kept.wording == wording
    return how_of(kept) if kept is not None and same else anew


def said_by(words: SaidWords, names: Mapping[str, str]) -> str:
    """Return who said words, as a list at the console shows it; "" for nobody who is named."""
    return "the group" if words.by_group else names.get(words.said_by or "", "")


def known_of(words: Provenance) -> str:
    """Return what a list at the console says of where words come from; "" where there is nothing to say."""
    known = []
    if words.written_down_by is not None or words.exactness is Exactness.GIST:
        down = "written down, " if words.written_down_by is not None else ""
        known.append(f"{down}{label(words.exactness)}")
    if words.source is Source.PAPER:
        known.append("from paper")
    if isinstance(words, Statement | Remark) and words.made_how is not MadeHow.SAID:
        known.append(label(words.made_how))
    if words.language:
        known.append(language_name(words.language))
    if words.read_back_at is not None:
        known.append("read back")
    return ", ".join(known)
