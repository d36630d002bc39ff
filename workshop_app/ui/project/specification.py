"""The young people's specification as the console writes it: in a session, and at any other time."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.drafts import line_key, new_line_key
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.times import day_text
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.open_file import OpenFile
from workshop_app.ui.project.people import People
from workshop_app.ui.project.setting_aside import SettingAside

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_TABLES = {
    "specification_line",
    "specification_source",
    "sort",
    "category",
    "placement",
    "statement",
    "young_person",
    "response",
}


@QmlElement
@QmlUncreatable("made in Python")
class Specification(QObject):
    """The lines with their versions, and the writing of another: a category, the words it grows from, its wording.

    It is read while a page shows it. It knows whether tenderers responded, and nothing of what.

    Signals:
        changed: the lines, or what the next one grows from, were read again.
    """

    changed = Signal()

    def __init__(self, open_file: OpenFile, people: People, setting_aside: SettingAside, parent: QObject) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._setting_aside = setting_aside
        self._shown = 0
        self._category = ""
        self._ticked: set[str] = set()
        self._comes_from = ComesFrom(people, self, asks_who=True)
        self._changed_by = ComesFrom(people, self, asks_who=True)
        self._categories = KeyedModel(["name", "number"], self)
        self._cards = KeyedModel(["wording", "ticked"], self)
        self._lines = KeyedModel(
            [
                *("wording", "category", "number", "known", "gist"),
                *("grewFrom", "grewFromIds", "earlier", "earlierTold", "answered"),
            ],
            self,
        )
        open_file.file_changed.connect(self._begin_anew)
        open_file.changes_in(_TABLES, self).connect(self._read)

    @Slot()
    def show(self) -> None:
        """Keep it in line with the record from now on, for one page more."""
        self._shown += 1
        self._read()

    @Slot()
    def hide(self) -> None:
        """One page less shows it; once none does, nothing is read."""
        self._shown -= 1

    @Slot()
    def _begin_anew(self) -> None:
        self._category = ""
        self._ticked.clear()
        self._comes_from.forget()
        self._changed_by.forget()
        for model in (self._categories, self._cards, self._lines):
            model.sync([])
        self._read()

    @Slot()
    def _read(self) -> None:
        if not self._shown or not self._open_file.has_file:
            return
        from workshop_app.record.sorts import cards_of, latest_categories, words_in

        file = self._open_file.file
        categories = latest_categories(file)
        self._categories.sync([{"key": one.id, "name": one.name, "number": at} for at, one in enumerate(categories)])
        chosen = next((one for one in categories if one.id == self._category), None)
        self._category = "" if chosen is None else chosen.id
        cards = cards_of(file)
        self._ticked &= {one.id for one in cards}
        offered = cards if chosen is None else words_in(file, chosen)
        self._cards.sync([{"key": one.id, "wording": one.wording, "ticked": one.id in self._ticked} for one in offered])
        self._read_lines()
        self.changed.emit()

    def _read_lines(self) -> None:
        from workshop_app.record.lines import answered, versions_of, words_under
        from workshop_app.record.made_from import hidden_lines, lines
        from workshop_app.record.people import shown_names
        from workshop_app.record.sorts import category_names, category_numbers, category_of_line

        file = self._open_file.file
        young_people = shown_names(file)
        names, numbers, under = category_names(file), category_numbers(file), category_of_line(file)
        hidden = hidden_lines(file)
        rows: list[dict[str, object]] = []
        for one in lines(file):
            versions = [version for version in versions_of(file, one.id) if version.id not in hidden]
            words = words_under(file, one.id)
            rows.append(
                {
                    "key": one.id,
                    "wording": one.wording,
                    "category": names.get(under[one.id] or "", ""),
                    "number": numbers.get(under[one.id] or "", -1),
                    "known": ", ".join(part for part in (said_by(one, young_people), known_of(one)) if part),
                    "gist": one.exactness is Exactness.GIST,
                    "grewFrom": [said.wording for said in words],
                    "grewFromIds": [said.id for said in words],
                    "earlier": [version.wording for version in versions[:-1]],
                    "earlierTold": [how_changed(version, young_people) for version in versions[1:]],
                    "answered": answered(file, one.id),
                }
            )
        self._lines.sync(rows)

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self._setting_aside

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the next line comes from."""
        return self._comes_from

    @Property(ComesFrom, constant=True)
    def changedBy(self) -> ComesFrom:  # noqa: N802
        """Where the other words of a line that is changed come from."""
        return self._changed_by

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories of the group's latest sort: name, number (from 0)."""
        return self._categories

    @Property(str, notify=changed)
    def category(self) -> str:
        """The category under which the next line goes; "" for none."""
        return self._category

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The words in that category, or all where none is chosen: wording, ticked (the next line grows from them)."""
        return self._cards

    @Property(int, notify=changed)
    def ticked(self) -> int:
        """How many words are ticked, in whatever category they lie."""
        return len(self._ticked)

    @Property(KeyedModel, constant=True)
    def lines(self) -> KeyedModel:
        """The lines in order.

        Roles: wording, category (its name, or ""), number (of the category, or -1), known (who said it, and how it was
        written down), gist, grewFrom and grewFromIds (the words it grew from, and their ids), earlier (its wordings
        before this one), earlierTold (for each of those what is known of the one that came in its place), answered
        (a tenderer has responded to it, so that who changes it and why is asked).
        """
        return self._lines

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines.rows())

    @Slot(str)
    def choose_category(self, category: str) -> None:
        """Put the next line under another category; under none if it was that one. What is ticked stays so."""
        self._category = "" if category == self._category else category
        self._read()

    @Slot(str)
    def tick(self, statement: str) -> None:
        """Let the next line grow from these words too, or no longer."""
        self._ticked ^= {statement}
        self._read()

    @Property(str, notify=changed)
    def draft(self) -> str:
        """The next line, half typed."""
        return for_qt(self._open_file.drafts.get(new_line_key())) if self._open_file.has_file else ""

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep the next line, half typed."""
        self._open_file.drafts.keep(new_line_key(), wording)

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep a line, tied to what was ticked. The category stays chosen for the next."""
        from workshop_app.actions import specification

        file, chosen = self._open_file.file, self._comes_from
        kept = self._open_file.done(
            lambda: specification.add_specification_line(
                file,
                wording,
                category_id=self._category or None,
                statement_ids=self._ticked_in_order(),
                **chosen.who(),
                **chosen.how(),
            )
        )
        if kept:
            chosen.begin_anew()
            self._open_file.drafts.forget(new_line_key())
            self._ticked.clear()
            self._read()
        return kept

    def _ticked_in_order(self) -> list[str]:
        from workshop_app.record.sorts import cards_of

        return [one.id for one in cards_of(self._open_file.file) if one.id in self._ticked]

    @Slot(str, str, result=str)
    def edit_draft(self, field: str, line: str) -> str:
        """Return the "wording" of a line as it was last being changed, else as it is; or "why", or "who" changes it."""
        kept = self._open_file.drafts.get(line_key(field, line))
        as_it_is = str(self._lines.at(self._lines.row_of(line), "wording") or "") if field == "wording" else ""
        return for_qt(kept) or as_it_is

    @Slot(str, str, str)
    def keep_edit_draft(self, field: str, line: str, wording: str) -> None:
        """Keep a half-changed line, or half a reason; "" forgets it."""
        self._open_file.drafts.keep(line_key(field, line), wording)

    @Slot(str, str, str, str, result=bool)
    def edit(self, line: str, wording: str, why: str, adult: str) -> bool:
        """Give a line other words, and say why and which adult does, if any; the earlier stay as its version before."""
        chosen = self._changed_by
        changed = self._change(line, wording=wording, why=why, changed_by=adult.strip(), **chosen.who(), **chosen.how())
        if changed:
            chosen.begin_anew()
            for field in ("wording", "why", "who"):
                self._open_file.drafts.forget(line_key(field, line))
        return changed

    @Slot(str, str)
    def put_under(self, line: str, category: str) -> None:
        """Put a line under another category; under none if it was that one.

        Where the lines are the cards of the latest sort, that is where it lies there: there is one truth of it.
        """
        from workshop_app.actions import placing
        from workshop_app.domain.sorting import SortOf
        from workshop_app.record.sorts import category_of_line, latest_sort, places_of_lines

        file = self._open_file.file
        sort, same = latest_sort(file), category_of_line(file)[line] == category
        if sort is None or sort.takes is not SortOf.LINES:
            self._change(line, category_id=None if same else category)
        elif not same:
            self._open_file.attempt(lambda: placing.place_card(file, sort.id, line, category))
        elif line in places_of_lines(file):
            self._open_file.attempt(lambda: placing.unplace_card(file, sort.id, line))
        else:
            self._change(line, category_id=None)

    @Slot(str)
    def tie(self, line: str) -> None:
        """Tie a line to what is ticked as well."""
        from workshop_app.record.lines import all_sources

        tied = all_sources(self._open_file.file, line)
        if self._change(line, statement_ids=[*tied, *self._ticked_in_order()]):
            self._ticked.clear()
            self._read()

    @Slot(str, str)
    def untie(self, line: str, statement: str) -> None:
        """Say that a line did not grow from some words after all."""
        from workshop_app.record.lines import all_sources

        tied = all_sources(self._open_file.file, line)
        self._change(line, statement_ids=[one for one in tied if one != statement])

    def _line(self, line: str) -> SpecificationLine:
        return self._open_file.file.get(SpecificationLine, line)

    def _change(self, line: str, **fields: Any) -> bool:
        from workshop_app.actions import specification
        from workshop_app.record.lines import all_sources

        old = self._line(line)
        as_it_is: dict[str, Any] = {
            "wording": old.wording,
            "category_id": old.category_id,
            "statement_ids": all_sources(self._open_file.file, line),
        }
        return self._open_file.done(
            lambda: specification.edit_specification_line(self._open_file.file, line, **{**as_it_is, **fields})
        )

    @Slot(str, int)
    def move(self, line: str, by: int) -> None:
        """Move a line down by so many places, or up where ``by`` is below 0."""
        from workshop_app.actions import specification
        from workshop_app.record.lines import latest_of

        shown = [str(row["key"]) for row in self._lines.rows()]
        to = self._lines.row_of(line) + by
        if 0 <= to < len(shown):
            file = self._open_file.file
            every = [one.id for one in latest_of(file.all(SpecificationLine))]
            self._open_file.attempt(lambda: specification.move_specification_line(file, line, every.index(shown[to])))

    @Slot(str)
    def remove(self, line: str) -> None:
        """Take a line away, with its earlier versions."""
        from workshop_app.actions import specification

        self._open_file.attempt(lambda: specification.remove_specification_line(self._open_file.file, line))


def how_changed(version: SpecificationLine, young_people: dict[str, str]) -> str:
    """Return what is known of how a version came in the place of another: when, who changed it, and why.

    ``young_people`` are the names that may stand there, by their ids.
    """
    when = [f"Changed on {day_text(version.said_at)}"] if version.said_at else ["Changed"]
    who = " and ".join(filter(None, [said_by(version, young_people), version.changed_by]))
    known = ", ".join([*when, *([f"by {who}"] if who else []), *filter(None, [known_of(version)])])
    return f"{known}. Why: {version.replaced_why}" if version.replaced_why.strip() else f"{known}. No reason was given."
