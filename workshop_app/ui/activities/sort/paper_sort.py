"""A sort made on paper: cards and sheet to print, and typing in where each numbered card ended up."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import placing, sorting, turns
from workshop_app.domain.drafts import paper_category_key, paper_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.paper import numbers_in
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import NOT_SURE, Placement, Sort, SortKind, same_words
from workshop_app.record.people import here_or_already, shown_names
from workshop_app.record.sorts import cards_of, categories_of
from workshop_app.ui.activities.sort.sort_cards import UNSURE
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.name_rows import name_rows
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

GROUP = "group"
_BEGINNING = 28
"""How many characters of a card's words are shown, so that a mistyped number is seen."""


@QmlElement
@QmlUncreatable("made in Python")
class PaperSort(QObject):
    """Prints the cards of a sort and takes in, line by line, which numbers lay in which category.

    Signals:
        paper_changed: whose sort it is, or anything on the page changed.
    """

    paper_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self.activity = activity
        self._group_sort: Sort | None = None
        self._sorter = GROUP
        self._scribe = ""
        self._sentence = ""
        self._typed = 0
        self._cards: dict[int, tuple[str, list[str]]] = {}
        self._sorters = KeyedModel(["name"], self)
        self._lines = KeyedModel(["category", "name", "number", "text", "words", "trouble"], self)
        project.packs.progress_changed.connect(self.paper_changed)

    @Property(KeyedModel, constant=True)
    def sorters(self) -> KeyedModel:
        """Whose sort it can be: the group, and every young person who is here or had a turn. name."""
        return self._sorters

    @Property(People, constant=True)
    def people(self) -> People:
        """Who of those who are here may write down."""
        return self.project.people

    @Property(KeyedModel, constant=True)
    def lines(self) -> KeyedModel:
        """A line for each category and for "not sure".

        Roles: category, name, number (that chooses its sign, or -1), text (half-typed numbers), words (how the cards
        named so far begin), trouble (what is wrong with it).
        """
        return self._lines

    @Property(str, notify=paper_changed)
    def sorter(self) -> str:
        """Whose sort is typed in: "group" or a young person's id."""
        return self._sorter

    @Property(str, notify=paper_changed)
    def scribe(self) -> str:
        """The adult who types it in, or ""."""
        return self._scribe

    @Property(str, notify=paper_changed)
    def sentence(self) -> str:
        """What was placed last, and how many cards are still unsorted; or what is wrong."""
        return self._sentence

    @Property(str, notify=paper_changed)
    def printed(self) -> str:
        """What was printed, and where it is."""
        folder = self.project.packs.folder
        return f"{self.project.packs.sentence} They are in “{folder}”." if self.project.packs.sentence else ""

    @Property(bool, notify=paper_changed)
    def mayAdd(self) -> bool:  # noqa: N802
        """Whether categories made on paper can be added."""
        return self._group_sort is not None and self._group_sort.kind is not SortKind.CLOSED

    @Property(bool, notify=paper_changed)
    def turnUnderWay(self) -> bool:  # noqa: N802
        """Whether it is a young person's individual turn that is not finished."""
        sort = self._typed_in()
        return self._sorter != GROUP and sort is not None and sort.finished_at is None

    def show_sort(self, group_sort: Sort | None) -> None:
        """Work on the group's sort."""
        self._group_sort = group_sort
        if group_sort is None:
            return
        file = self.project.file
        had_a_turn = {one.young_person_id for one in file.all(Sort, together_id=group_sort.id)}
        people = here_or_already(file, self.activity.session_id, had_a_turn)
        self._sorters.sync([{"key": GROUP, "name": "The group"}, *name_rows(people, shown_names(file))])
        if self.project.people.scribes.row_of(self._scribe) < 0:
            self._scribe = ""
        if self._sorters.row_of(self._sorter) < 0:
            self._sorter = GROUP
        self._read_cards()
        self._read_lines()
        self.paper_changed.emit()

    def _typed_in(self) -> Sort | None:
        """Return the sort that is typed in, or None where the young person has no turn yet."""
        if self._group_sort is None or self._sorter == GROUP:
            return self._group_sort
        return self.project.file.find(Sort, together_id=self._group_sort.id, young_person_id=self._sorter)

    def _read_cards(self) -> None:
        """Know each card by its number: the words, and all who said the same."""
        alike: dict[str, list[str]] = {}
        cards = cards_of(self.project.file, self._group_sort)
        for one in cards:
            alike.setdefault(same_words(one.wording), []).append(one.id)
        self._cards = {one.number: (one.wording, alike[same_words(one.wording)]) for one in cards}

    def _read_lines(self) -> None:
        assert self._group_sort is not None
        categories = categories_of(self.project.file, self._typed_in() or self._group_sort)
        places = [(one.id, one.name, number) for number, one in enumerate(categories)]
        self._lines.sync(
            [self._line(category, name, number) for category, name, number in [*places, (UNSURE, NOT_SURE, -1)]]
        )

    def _line(self, category: str, name: str, number: int) -> dict[str, object]:
        text = self.project.drafts.get(self._draft_key(category))
        words, trouble = "", ""
        try:
            numbers = numbers_in(text)
            unknown = [one for one in numbers if one not in self._cards]
            if unknown:
                trouble = f"There is no card {unknown[0]}, or its words are not up."
            words = " · ".join(f"{one} {_beginning(self._cards[one][0])}" for one in numbers if one in self._cards)
        except RuleBrokenError as error:
            trouble = str(error)
        return {
            "key": f"{self._sorter} {self._typed} {category}",
            "category": category,
            "name": name,
            "number": number,
            "text": text,
            "words": words,
            "trouble": trouble,
        }

    def _draft_key(self, category: str) -> str:
        return paper_key(self.activity.id, self._sorter, category)

    @Slot(str)
    def choose_sorter(self, sorter: str) -> None:
        """Type in the group's sort, or one young person's individual turn, from now on."""
        self._sorter = sorter
        self._sentence = ""
        self.show_sort(self._group_sort)

    @Slot(str)
    def choose_scribe(self, adult: str) -> None:
        """Say which adult types it in; "" for nobody named."""
        self._scribe = adult
        self.paper_changed.emit()

    @Slot(str, str)
    def type_in(self, category: str, text: str) -> None:
        """Keep a half-typed line and show which cards it names."""
        self.project.drafts.keep(self._draft_key(category), text)
        self._read_lines()

    @Slot(str, result=bool)
    def add_category(self, name: str) -> bool:
        """Add a category that was made on paper; tell whether it was added."""
        sort, group_sort, file = self._typed_in(), self._group_sort, self.project.file
        if group_sort is None:
            return False

        def add() -> None:
            if sort is not None:
                sorting.add_category(file, sort.id, name)
            else:
                turns.begin_turn_with_category(file, group_sort.id, self._sorter, name)

        added = self.project.done(add)
        if added:
            self.project.drafts.forget(paper_category_key(self.activity.id, self._sorter))
        return added

    @Slot(result=str)
    def category_draft(self) -> str:
        """Return the half-typed name of a category that the sorter made on paper."""
        return for_qt(self.project.drafts.get(paper_category_key(self.activity.id, self._sorter)))

    @Slot(str)
    def keep_category_draft(self, name: str) -> None:
        """Keep the half-typed name of a category made on paper; "" forgets it."""
        self.project.drafts.keep(paper_category_key(self.activity.id, self._sorter), name)

    @Slot(result=bool)
    def place(self) -> bool:
        """Put the cards where the lines say, as one step; tell whether they were."""
        try:
            places = self._places()
        except RuleBrokenError as error:
            self._sentence = str(error)
            self.paper_changed.emit()
            return False
        sort, group_sort = self._typed_in(), self._group_sort
        if group_sort is None:
            return False
        file, scribe = self.project.file, self._scribe or None

        def deed() -> str:
            if sort is None:
                return turns.begin_turn_from_paper(file, group_sort.id, self._sorter, places, written_down_by=scribe)
            placing.place_cards_from_paper(file, sort.id, places, written_down_by=scribe)
            return sort.id

        sort_id = self.project.attempt(deed)
        if sort_id is None:
            return False
        for category in self._lines.rows():
            self.project.drafts.forget(self._draft_key(category["category"]))
        placed = sum(len(ids) for ids in places.values())
        self._typed += 1
        lying = {one.card for one in file.all(Placement, sort_id=sort_id)}
        left = sum(one.id not in lying for one in cards_of(file, group_sort))
        cards = "1 card was placed" if placed == 1 else f"{placed} cards were placed"
        self._sentence = f"{cards}. {'Every card has a place.' if left <= 0 else f'{left} still to sort.'}"
        self.show_sort(self._group_sort)
        return True

    def _places(self) -> dict[str | None, list[str]]:
        """Return the cards named in each line.

        Raises:
            RuleBrokenError: a line cannot be read, names a card that is not there, or two lines name the same one.
        """
        places: dict[str | None, list[str]] = {}
        said: dict[int, str] = {}
        for line in self._lines.rows():
            if line["trouble"]:
                raise RuleBrokenError(f"“{line['name']}”: {line['trouble']} Nothing was placed.")
            for number in numbers_in(str(line["text"])):
                if number in said:
                    raise RuleBrokenError(
                        f"Card {number} is under “{said[number]}” and under “{line['name']}”. Remove it from one; "
                        "nothing was placed."
                    )
                said[number] = str(line["name"])
                category = None if line["category"] == UNSURE else str(line["category"])
                inside = places.setdefault(category, [])
                inside += [one for one in self._cards[number][1] if one not in inside]
        if not said:
            raise RuleBrokenError("No numbers are typed in yet. Type the numbers of the cards next to each category.")
        return places

    @Slot()
    def finish(self) -> None:
        """Record that a young person's individual turn, made on paper, is done; their name is not shown."""
        turn = self._typed_in()
        if turn is not None and self._sorter != GROUP:
            self.project.attempt(lambda: turns.end_individual_turn(self.project.file, turn.id, name_agreed=False))

    @Slot()
    def print_sheets(self) -> None:
        """Write the cards to cut out and the category sheet into the folder of the packs."""
        self.project.packs.export_one("paper-sort")

    @Slot()
    def open_folder(self) -> None:
        """Show the folder they are in."""
        self.project.packs.open_folder()


def _beginning(wording: str) -> str:
    words = " ".join(wording.split())
    return words if len(words) <= _BEGINNING else words[:_BEGINNING].rstrip() + "…"
