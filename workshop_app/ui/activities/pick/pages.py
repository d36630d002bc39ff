"""Pick: the key aspect or the presentation title, with the reason. A title is first gathered like any other words.

The group's pick is one tap at the wall or the console. Each young person's own pick is for the console alone.
"""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import picks
from workshop_app.domain.sessions import Activity
from workshop_app.domain.setting_aside import as_seen, unless_safeguarded
from workshop_app.domain.sorting import Category, Pick, PickOf
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.made_from import lines
from workshop_app.record.people import everybody_is_among, here_or_already, shown_names
from workshop_app.record.picks import key_aspect, thing_to_pick, why_picked, words_picked
from workshop_app.record.settings import pick_settings
from workshop_app.record.sorts import category_numbers, latest_sort, names_set_aside
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.pick.dots import ConsoleDots, WallDots
from workshop_app.ui.activities.pick.picks import GROUP, Picks
from workshop_app.ui.activities.pick.suggestions import Suggestions
from workshop_app.ui.activities.words_page import ConsoleWords, WallWords
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import words_roles

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

IN_NONE = "Not in a category"
"""What stands over the cards that lie in no category, and may be picked all the same."""
_TABLES = frozenset(
    {
        *("sort", "category", "placement", "chosen_card", "specification_line", "specification_source"),
        *("pick", "dot_round", "dot_turn", "dot", "attendance"),
    }
)


@QmlElement
@QmlUncreatable("made in Python")
class WallPick(WallWords):
    """What may be picked, and what the group picked and why. Nobody's own pick is here."""

    view = "WallView"
    tables = WallWords.tables | _TABLES

    pick_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._picks = Picks(project, activity, PickOf(pick_settings(activity).pick_of))
        self._dots = WallDots(project, activity, self._picks, self)
        self._suggestions = Suggestions(project, self._place, self)
        self._dots.turn.turn_changed.connect(self.private_changed)
        self._dots.dots_changed.connect(self.private_changed)
        self._categories = KeyedModel(["wording", "number", "chosen", "dots"], self)
        self._options: dict[str, KeyedModel] = {}
        self._why_shown = ""

    def is_private_now(self) -> bool:
        """Tell whether dots are given."""
        return self._dots.is_giving()

    @Property(WallDots, constant=True)
    def dots(self) -> WallDots:
        """The dots: an individual turn, all at once, or nothing of them."""
        return self._dots

    def _keep_words(self, acting: Acting, wording: str, **fields: Any) -> None:
        self._suggestions.keep(acting, wording, **fields)

    @Property(Suggestions, constant=True)
    def suggestions(self) -> Suggestions:
        """The words that a title can start from."""
        return self._suggestions

    @Property(bool, constant=True)
    def ofTitle(self) -> bool:  # noqa: N802
        """Whether a title is picked, for which young people propose words."""
        return self._picks.pick_of is PickOf.TITLE

    @Property(str, notify=pick_changed)
    def heading(self) -> str:
        """The prompt for a title that is being answered, else the activity's title."""
        return self._wording_of(self._prompt) or self.activity.title

    @Property(KeyedModel, constant=True)
    def categories(self) -> KeyedModel:
        """The categories to pick from: wording (its name), number (from 0), chosen, dots (how many, once revealed).

        Last, with the key "" and the number -1, what stands over the cards that lie in none; it is not to be picked,
        and says nothing where there is no category.
        """
        return self._categories

    @Slot(str, result=KeyedModel)
    def words_in(self, category: str) -> KeyedModel:
        """Return the words to pick from in a category, by its key, or with "" the proposals: wording, chosen, dots."""
        if category not in self._options:
            self._options[category] = KeyedModel(["wording", "chosen", "dots"], self)
        return self._options[category]

    @Property(str, notify=pick_changed)
    def picked(self) -> str:
        """What the group picked, in words; "" for nothing."""
        return words_picked(self.project.file, self._picks.picked(None))

    @Property(str, notify=pick_changed)
    def pickedKey(self) -> str:  # noqa: N802
        """The id of what the group picked; "" for nothing."""
        return self._picks.thing_picked(None)

    @Property(int, notify=pick_changed)
    def pickedNumber(self) -> int:  # noqa: N802
        """The number of the category picked; -1 where words or nothing were."""
        pick = self._picks.picked(None)
        return -1 if pick is None or pick.category_id is None else category_numbers(self.project.file)[pick.category_id]

    @Property(str, notify=pick_changed)
    def why(self) -> str:
        """The group's reason."""
        return for_qt(why_picked(self.project.file, self._picks.picked(None)))

    @Property(str, notify=pick_changed)
    def keyAspect(self) -> str:  # noqa: N802
        """Where a title is picked, what the group picked as the key aspect, in words; "" for nothing."""
        found = key_aspect(self.project.file) if self.ofTitle else None
        return "" if found is None else for_qt(found.wording)

    @Property(int, notify=pick_changed)
    def keyAspectNumber(self) -> int:  # noqa: N802
        """The number of the category that is the key aspect; -1 where words are."""
        found = key_aspect(self.project.file)
        return -1 if found is None else found.number

    def read(self) -> None:
        """Bring what may be picked, and the group's pick, in line with the record."""
        super().read()
        self._dots.read()
        if self.ofTitle:
            self._suggestions.read()
        dots = self._dots.revealed_counts()
        chosen = self._picks.thing_picked(None)
        categories: list[dict[str, object]] = []
        words: dict[str, list[dict[str, object]]] = {}
        for one in self._picks.options():
            row = {"key": one.key, "wording": one.wording, "chosen": one.key == chosen, "dots": dots.get(one.key, 0)}
            if one.is_category:
                categories.append({**row, "number": one.number})
            else:
                words.setdefault(one.under, []).append(row)
        if "" in words:
            over = IN_NONE if categories else ""
            categories.append({"key": "", "wording": over, "chosen": False, "dots": 0, "number": -1})
        for category in self._options.keys() | words.keys():
            self.words_in(category).sync(words.get(category, []))
        self._categories.sync(categories)
        self._why_shown = self.why
        self.pick_changed.emit()

    def hold(self) -> None:
        """Stay as it is, for a wall that is frozen."""
        super().hold()
        self._dots.hold()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep what is shown and can still be picked, with what was picked here just now."""
        super().stay(own)
        self._dots.stay(own)
        self._suggestions.stay()
        options = self._picks.options()
        there = {one.key: one.wording for one in options}
        if any(not one.is_category and one.under == "" for one in options):
            there[""] = IN_NONE
        hidden = names_set_aside(self.project.file)
        chosen = self._picks.thing_picked(None)
        changed = own is not None or (self._why_shown != "" and self.why == "")
        for model in (self._categories, *self._options.values()):
            before = model.rows()
            rows = [
                {**row, "wording": there[row["key"]]} if row["key"] in hidden else row
                for row in before
                if row["key"] in there
            ]
            changed |= rows != before
            model.sync(rows if own is None else [{**row, "chosen": row["key"] == chosen} for row in rows])
        if changed:
            self.pick_changed.emit()

    @Slot(str)
    def choose(self, thing: str) -> None:
        """Pick a category or words, by key, for the group."""
        self._picks.pick(thing, None, self.project.file.by("wall"))

    @Slot()
    def take_back(self) -> None:
        """Take the group's pick back."""
        self._picks.take_back(None, self.project.file.by("wall"))


@QmlElement
@QmlUncreatable("made in Python")
class ConsolePick(ConsoleWords):
    """What may be picked, with each young person's own pick and reason by name, and a title's proposals.

    ``picker`` is for whom is picked now: ``"group"`` or a young person's id.
    """

    view = "ConsoleView"
    tables = ConsoleWords.tables | _TABLES

    pick_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._picks = Picks(project, activity, PickOf(pick_settings(activity).pick_of))
        self._dots = ConsoleDots(project, activity, self._picks, self)
        self._suggestions = Suggestions(project, self._place, self)
        self._picker = self.chosen("picker") or GROUP
        self._options = KeyedModel(
            ["wording", "kind", "number", "place", "chosen", "voices", "passedOn", "prompt"], self
        )
        self._pickers = KeyedModel(["name", "hasPicked"], self)
        self._reason_from = ComesFrom(project.people, self, memory=(project.chosen, f"{self._place} why"))

    def _keep_words(self, acting: Acting, wording: str, **fields: Any) -> None:
        self._suggestions.keep(acting, wording, **fields)

    @Property(Suggestions, constant=True)
    def suggestions(self) -> Suggestions:
        """The words that a title can start from."""
        return self._suggestions

    @Property(bool, constant=True)
    def ofTitle(self) -> bool:  # noqa: N802
        """Whether a title is picked, for which words are gathered here first."""
        return self._picks.pick_of is PickOf.TITLE

    @Property(ConsoleDots, constant=True)
    def dots(self) -> ConsoleDots:
        """The dots: how they are given, who is done, and showing them."""
        return self._dots

    @Property(KeyedModel, constant=True)
    def options(self) -> KeyedModel:
        """What may be picked.

        Roles: wording, kind (category, words, or apart: what stands over the cards in no category), number (of a
        category, else -1), place (of a proposal; "" where it cannot be moved here), chosen (by the picker), voices (who
        picked it, by name only once everybody who was there has picked, and its dots once they are shown), prompt (that
        a proposal answers, where there are several).
        """
        return self._options

    @Property(KeyedModel, constant=True)
    def pickers(self) -> KeyedModel:
        """The group, and every young person who is here or has picked: name, hasPicked."""
        return self._pickers

    @Property(str, notify=pick_changed)
    def picker(self) -> str:
        """For whom is picked now."""
        return self._picker

    @Property(str, notify=pick_changed)
    def picked(self) -> str:
        """What the picker picked, in words; "" for nothing, or where the words are not up any more."""
        return words_picked(self.project.file, self._pick())

    @Property(bool, notify=pick_changed)
    def hasPicked(self) -> bool:  # noqa: N802
        """Whether the picker picked something."""
        return self._pick() is not None

    @Property(str, notify=pick_changed)
    def why(self) -> str:
        """The picker's reason, as it is kept."""
        return for_qt(why_picked(self.project.file, self._pick()))

    @Property(str, notify=pick_changed)
    def whyDraft(self) -> str:  # noqa: N802
        """The picker's half-typed reason; "" where none is."""
        return for_qt(self.project.drafts.get(self._picks.draft_key(self._person)))

    @Property(ComesFrom, constant=True)
    def reasonFrom(self) -> ComesFrom:  # noqa: N802
        """Where the reason in the box comes from."""
        return self._reason_from

    @Property("QVariantMap", notify=pick_changed)
    def reason(self) -> dict[str, object]:
        """What can be done about the picker's reason: wordsId ("" for none), wordsPlace, wordsPassedOn."""
        return words_roles(self._pick())

    @Property(int, notify=pick_changed)
    def unsorted(self) -> int:
        """How many cards may be picked that lie in no category of the group's sort."""
        if self.ofTitle:
            return 0
        return sum(not one.is_category and one.under == "" for one in self._picks.options())

    @Slot()
    def look_at_sort(self) -> None:
        """Look at the group's sort on the console, to sort what lies in no category."""
        sort = latest_sort(self.project.file)
        if sort is not None and sort.activity_id is not None:
            self.project.looking.look(sort.activity_id)

    @property
    def _person(self) -> str | None:
        return None if self._picker == GROUP else self._picker

    def _pick(self) -> Pick | None:
        return self._picks.picked(self._person)

    def read(self) -> None:
        """Bring options, pickers and picks in line with the record."""
        super().read()
        if self.ofTitle:
            self._suggestions.read()
        file = self.project.file
        picks = {one.young_person_id: one for one in file.all(Pick, pick_of=self._picks.pick_of)}
        people = here_or_already(file, self.activity.session_id, picks)
        names = shown_names(file)
        if self._person is not None and self._person not in {one.id for one in people}:
            self._picker = GROUP
        self._pickers.sync(
            [
                {"key": GROUP, "name": "The group", "hasPicked": None in picks},
                *({"key": one.id, "name": names[one.id], "hasPicked": one.id in picks} for one in people),
            ]
        )
        by: dict[str, list[str]] = {}
        for one in people:
            if one.id in picks:
                by.setdefault(picks[one.id].thing, []).append(names[one.id])
        if not everybody_is_among(file, [self.activity.session_id, *(one.session_id for one in picks.values())], picks):
            # Whoever did not pick, or picked last, would be known by being left over.
            by = {thing: [f"{len(who)} young {'person' if len(who) == 1 else 'people'}"] for thing, who in by.items()}
        if None in picks:
            by[picks[None].thing] = ["the group", *by.get(picks[None].thing, [])]
        voices = {thing: ["Picked by " + ", ".join(who)] for thing, who in by.items()}
        self._dots.read()
        for thing, dots in self._dots.revealed_words().items():
            voices.setdefault(thing, []).append(dots)
        chosen = self._picks.thing_picked(self._person)
        self._options.sync(
            [
                {
                    "passedOn": False,
                    "prompt": "",
                    **row,
                    "chosen": row["key"] == chosen,
                    "voices": " · ".join(voices.get(row["key"], [])),
                }
                for row in self._rows({one.thing for one in picks.values()})
            ]
        )
        self.pick_changed.emit()

    def _rows(self, picked: set[str]) -> list[dict[str, Any]]:
        """Return what may be picked, and last what was picked but is no longer among it."""
        file = self.project.file
        if self.ofTitle:
            return [self._proposal(one) for one in self._said]
        rows: list[dict[str, Any]] = [
            {
                "key": one.key,
                "wording": one.wording,
                "kind": "category" if one.is_category else "words",
                "number": one.number,
                "place": "",
            }
            for one in self._picks.options()
        ]
        if self.unsorted:
            rows.insert(
                len(rows) - self.unsorted, {"key": "", "wording": IN_NONE, "kind": "apart", "number": -1, "place": ""}
            )
        gone = picked - {row["key"] for row in rows}
        rows += [self._words(one) for one in file.all(Statement) if one.id in gone and one.state is StatementState.UP]
        rows += [self._words(one) for one in lines(file) if one.id in gone]
        rows += [
            {"key": one.id, "wording": one.name, "kind": "category", "number": -1, "place": ""}
            for one in map(as_seen, file.all(Category))
            if one.id in gone
        ]
        return rows

    def _words(self, words: Statement | SpecificationLine) -> dict[str, Any]:
        return {"key": words.id, "wording": words.wording, "kind": "words", "number": -1, "place": ""}

    def _proposal(self, statement: Statement) -> dict[str, Any]:
        wording = unless_safeguarded(statement, statement.wording)
        passed_on = statement.passed_on_at is not None
        return {
            **self._words(statement),
            "wording": wording,
            "place": statement.state.value,
            "passedOn": passed_on,
            "prompt": self._prompt_of(statement) if len(self._prompts) > 1 else "",
        }

    @Slot(str)
    def choose_picker(self, picker: str) -> None:
        """Pick for the group, or for one young person, from now on."""
        self._picker = picker
        self.keep_chosen("picker", picker)
        self.read()

    @Slot(str)
    def choose(self, thing: str) -> None:
        """Pick a category or words, by key, for the picker."""
        self._picks.pick(thing, self._person, self.project.file)

    @Slot()
    def take_back(self) -> None:
        """Take the picker's pick back."""
        self._picks.take_back(self._person, self.project.file)

    @Slot(str)
    def keep_why_draft(self, wording: str) -> None:
        """Keep a half-typed reason; one that is kept as it stands needs no draft."""
        pick = self._pick()
        draft = "" if wording == why_picked(self.project.file, pick) else wording
        self.project.drafts.keep(self._picks.draft_key(self._person), draft)

    @Slot(str, result=bool)
    def keep_why(self, wording: str) -> bool:
        """Keep the picker's reason, in their words; "" takes it out."""
        pick = self._pick()
        if pick is None:
            self.project.said.emit("Pick something first; then say why.")
            return False

        def keep() -> None:
            picks.pick(
                self.project.file,
                self._picks.pick_of,
                **thing_to_pick(self.project.file, pick.thing),
                young_person_id=pick.young_person_id,
                why=wording,
                session_id=pick.session_id,
                **self._reason_from.how(),
            )
            self.project.drafts.forget(self._picks.draft_key(self._person))
            self._reason_from.begin_anew()

        kept = self.project.done(keep)
        self.pick_changed.emit()
        return kept


WALL = WallPick
CONSOLE = ConsolePick
