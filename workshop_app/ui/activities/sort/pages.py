"""Sort: cards into categories, by each young person alone and by the group. No names reach the wall unasked."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import choosing_cards, importing, setting_aside, sorting, statements
from workshop_app.domain.drafts import Window, cards_key
from workshop_app.domain.lists import cards_in
from workshop_app.domain.sessions import Activity, Progress, progress
from workshop_app.domain.sorting import Placement, Sort, SortKind, SortOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.wording import is_empty
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.settings import sort_settings
from workshop_app.record.sorts import cards_of, chosen_for, group_sort_of
from workshop_app.record.statements import search
from workshop_app.store import ActionRecord
from workshop_app.ui.activities.page import Page
from workshop_app.ui.activities.sort import board_keys  # noqa: F401  registers it and BoardLayout with QML
from workshop_app.ui.activities.sort.cards_aside import set_aside_for_safeguarding, set_aside_with_a_reason
from workshop_app.ui.activities.sort.choosing import ChoosingCards
from workshop_app.ui.activities.sort.differing import Differing
from workshop_app.ui.activities.sort.paper_sort import PaperSort
from workshop_app.ui.activities.sort.replay import Replay
from workshop_app.ui.activities.sort.sort_cards import SortCards
from workshop_app.ui.activities.sort.turns import SortTurns
from workshop_app.ui.activities.turn import HAND_OVER, TURN, ConsoleTurns, WallTurn
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

FIRST, GROUP, DIFFERING, REPLAY = "first", "group", "differing", "replay"
"""What the wall shows of a sort beside turns: what comes up where each sorts alone first, until the console hands it
over or brings the group's board; that board; where they differ; or how the sort unfolded."""

_MOST_FOUND = 200
"""Cards listed to be set aside; whoever has more looks for words."""


class _Sort(Page):
    """What both windows do alike: begin the group's sort and keep its cards in line with the record."""

    tables = frozenset(
        {
            *("statement", "sort", "category", "placement", "young_person", "attendance"),
            *("chosen_card", "specification_line", "specification_source"),
        }
    )
    who: Window

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        not_sure = sort_settings(activity).not_sure
        self._cards = SortCards(project, self, who=self.who, not_sure=not_sure)
        self._differing = Differing(project, self)
        self._differing.view_chosen.connect(self._view_chosen)
        self._replay = Replay(project, self, not_sure=not_sure)

    @Property(SortCards, constant=True)
    def cards(self) -> SortCards:
        """The cards and categories of the sort shown."""
        return self._cards

    @Property(Differing, constant=True)
    def differing(self) -> Differing:
        """Where they put the same card differently; empty unless it is shown."""
        return self._differing

    @Property(Replay, constant=True)
    def replay(self) -> Replay:
        """How the group's sort unfolded; empty unless it is shown."""
        return self._replay

    def group_sort(self) -> Sort | None:
        """Return the group's sort of this activity."""
        return group_sort_of(self.project.file, self.activity.id)

    @property
    def takes(self) -> SortOf:
        """What the cards are: as the sort was begun, or as the plan has it before."""
        group_sort = self.group_sort()
        return SortOf(sort_settings(self.activity).takes) if group_sort is None else group_sort.takes

    @property
    def _alone_first(self) -> bool:
        """Whether the plan has each young person sort alone before the group does."""
        return sort_settings(self.activity).alone_first

    def _differing_view(self) -> str:
        """Return which cards the wall shows of where they differ, which both windows then look at; else ""."""
        parts = self.project.wall_parts
        return parts.detail(self.activity.id) if parts.part(self.activity.id) == DIFFERING else ""

    @Slot(str)
    def _view_chosen(self, view: str) -> None:
        if self.project.wall_parts.part(self.activity.id) == DIFFERING:
            self.project.wall_parts.choose(self.activity.id, DIFFERING, view)

    def begin(self) -> None:
        """Begin the group's sort if this activity, which is under way, has none yet: looking keeps nothing."""
        under_way = progress(self.activity) is Progress.UNDER_WAY
        if under_way and self.group_sort() is None:
            settings = sort_settings(self.activity)
            self.project.attempt(
                lambda: sorting.add_sort(
                    self.project.file,
                    self.activity.title,
                    kind=SortKind(settings.sort_kind),
                    categories=settings.categories,
                    limits=settings.limits,
                    shown=not settings.hide_until_ready,
                    takes=SortOf(settings.takes),
                    session_id=self.activity.session_id,
                    activity_id=self.activity.id,
                )
            )
        super().begin()

    def end(self) -> None:
        """Pause the story, and go."""
        self.project.wall_parts.playback.pause()
        super().end()


@QmlElement
@QmlUncreatable("made in Python")
class WallSort(_Sort):
    """What the wall shows of a sort: never who sorted what, unless all of them agreed."""

    view = "WallView"
    who = "wall"

    part_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._turns = SortTurns(project, activity)
        self._turn = WallTurn(self._turns, self)
        self._turn.pressed.connect(self.look_again)
        self._turn.turn_changed.connect(self.private_changed)
        self._part = FIRST if self._alone_first else GROUP
        self._hidden_cards = 0

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The individual turn that was handed over, and its covers."""
        return self._turn

    def is_private_now(self) -> bool:
        """Tell whether somebody sorts alone."""
        return self._turn.is_private()

    @Property(str, notify=part_changed)
    def part(self) -> str:
        """What is shown: "" (the group's board), hidden, first, ready, turn, asking, hand-over, differing or replay."""
        if self._turn.state:
            return self._turn.state
        if self._part == GROUP:
            return "hidden" if self._hidden_cards >= 0 else ""
        return self._part

    @Property(int, notify=part_changed)
    def hiddenCards(self) -> int:  # noqa: N802
        """How many cards wait behind the cover; -1 where there is none."""
        return self._hidden_cards

    def read(self) -> None:
        """Show the part that the console chose, and nothing of any other."""
        self._turn.read()
        group_sort = self.group_sort()
        part = self.project.wall_parts.part(self.activity.id)
        if part in ("", TURN, HAND_OVER):
            part = FIRST if self._is_alone_first(group_sort) else GROUP
        self._part = "" if self._turn.state else part
        hides = self._part == GROUP and group_sort is not None and not group_sort.shown
        self._hidden_cards = len(cards_of(self.project.file, group_sort)) if hides else -1
        if self._turn.state:
            self._cards.show_sort(self._turns.sort_of(self._turn.whose()))
        else:
            self._cards.show_sort(group_sort if self._part == GROUP and not hides else None)
        self._differing.show_sort(group_sort if self._part == DIFFERING else None, self._differing_view())
        self._replay.show_sort(group_sort if self._part == REPLAY else None)
        self.part_changed.emit()

    def hold(self) -> None:
        """Stay as it is, for a wall that is frozen."""
        super().hold()
        self._cards.hold()
        self._replay.hold()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the part that is shown: a turn until it is over, and a board with what was moved here just now."""
        self._turn.stay()
        if self._turn.state:
            self._cards.show_sort(self._turns.sort_of(self._turn.whose()))
        elif own is not None:
            self._cards.read()
        else:
            self._cards.take_off()
        self._differing.take_off()
        self._replay.take_off()
        self.part_changed.emit()

    def _is_alone_first(self, group_sort: Sort | None) -> bool:
        """Tell whether young people sort alone before the group does, and the group has not begun yet."""
        if not self._alone_first or group_sort is None:
            return False
        return self.project.file.find(Placement, sort_id=group_sort.id) is None


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleSort(_Sort):
    """The group's sort with everything that the facilitator does around it."""

    view = "ConsoleView"
    wide = True
    who = "console"
    tables = _Sort.tables | {"adult"}

    shown_changed = Signal()
    cards_read = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        group_sort = self.group_sort()
        self._turns = ConsoleTurns(SortTurns(project, activity), self)
        self._paper = PaperSort(project, activity, self)
        self._aside = KeyedModel(["wording", "reason"], self)
        self._safeguarding = KeyedModel(["number", "passedOn"], self)
        self._waiting = KeyedModel(["wording"], self)
        self._were_safeguarding: set[str] = set()
        self._found = KeyedModel(["wording"], self)
        self._to_add = KeyedModel(["wording"], self)
        self._by_cells, self._cells_found = True, False
        self._looked_for = self._told = ""
        self._shown = True
        self._choosing = ChoosingCards(project, self)
        self._section = "turns" if self._alone_first else "board"
        if self.takes is SortOf.CHOSEN and (group_sort is None or not chosen_for(project.file, group_sort)):
            self._section = "choose"

    @Property(QUrl, constant=True)
    def startIn(self) -> QUrl:  # noqa: N802
        """Where the dialog begins that asks for a file with words."""
        return self.project.startIn

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """The young people's individual turns."""
        return self._turns

    @Property(PaperSort, constant=True)
    def paper(self) -> PaperSort:
        """Sorts that were made on paper, to print and to type in."""
        return self._paper

    @Property(ChoosingCards, constant=True)
    def choosing(self) -> ChoosingCards:
        """Which words are the cards, where they are chosen."""
        return self._choosing

    @Property(bool, notify=shown_changed)
    def takesLines(self) -> bool:  # noqa: N802
        """Whether the cards are the lines of the specification."""
        return self.takes is SortOf.LINES

    @Property(bool, notify=shown_changed)
    def takesChosen(self) -> bool:  # noqa: N802
        """Whether the cards are words that are chosen."""
        return self.takes is SortOf.CHOSEN

    @Property(KeyedModel, constant=True)
    def aside(self) -> KeyedModel:
        """The cards set aside with a reason: wording, reason."""
        return self._aside

    @Property(KeyedModel, constant=True)
    def safeguarding(self) -> KeyedModel:
        """The cards set aside for safeguarding, without the words: number (of the card), passedOn."""
        return self._safeguarding

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside

    @Property(KeyedModel, constant=True)
    def waiting(self) -> KeyedModel:
        """The cards that wait: wording. Those that lay on a board of this activity, or that no other page shows."""
        return self._waiting

    @Slot(str)
    def put_up(self, card: str) -> None:
        """Put words up that wait or were set aside, or bring a line back; they lie on the board where they lay."""
        file = self.project.file
        if self.takesLines:
            self.project.attempt(lambda: setting_aside.bring_back(file, card))
        else:
            self.project.attempt(lambda: statements.put_up(file, [card]))

    @Property(bool, notify=shown_changed)
    def shown(self) -> bool:
        """Whether the wall shows the group's cards, or hides them until everybody is ready."""
        return self._shown

    @Property(str, notify=shown_changed)
    def wallPart(self) -> str:  # noqa: N802
        """Which part of this sort the wall shows: "" before one was chosen, or group (the group's board), turn,
        hand-over, differing or replay.
        """
        return self.project.wall_parts.part(self.activity.id)

    @Property(str, notify=shown_changed)
    def section(self) -> str:
        """What the console looks at: board, choose, cards, turns, differing, replay or paper."""
        return self._section

    @Slot(str)
    def look_at(self, section: str) -> None:
        """Look at another section; nothing of where they differ or of the story is held while it is not looked at."""
        self._section = section
        if section != "replay" and self.wallPart != REPLAY:
            self.project.wall_parts.playback.pause()
        self.read()

    def read(self) -> None:
        """Bring everything in line with the record."""
        group_sort = self.group_sort()
        self._cards.show_sort(group_sort)
        self._differing.show_sort(group_sort if self._section == "differing" else None, self._differing_view())
        self._replay.show_sort(group_sort if self._section == "replay" else None)
        self._turns.read()
        self._paper.show_sort(group_sort if self._section == "paper" else None)
        file, takes = self.project.file, self.takes
        self._aside.sync(set_aside_with_a_reason(file, takes))
        safeguarding = set_aside_for_safeguarding(file, takes)
        self._were_safeguarding |= {str(row["key"]) for row in safeguarding}
        self._safeguarding.sync(safeguarding)
        unseen = in_no_list(file, Statement)
        waiting = [] if takes is SortOf.LINES else [one for one in self._waiting_cards() if one.id not in unseen]
        self._waiting.sync([{"key": one.id, "wording": one.wording} for one in waiting])
        self._choosing.read(group_sort if self._section == "choose" else None)
        if self._section == "cards":
            self._read_found()
        self._shown = group_sort is None or group_sort.shown
        self.shown_changed.emit()

    def _waiting_cards(self) -> list[Statement]:
        file = self.project.file
        lay = {
            placement.statement_id
            for sort in file.all(Sort, activity_id=self.activity.id)
            for placement in file.all(Placement, sort_id=sort.id)
        }
        return [
            one
            for one in file.all(Statement, state=StatementState.WAITING)
            if one.prompt_id is None or one.id in lay or one.id in self._were_safeguarding
        ]

    @Slot(str)
    def show_on_wall(self, part: str) -> None:
        """Have the wall show a part of this sort: group (the group's board), hand-over, differing or replay."""
        if not self.project.room_is_at(self.activity.id):
            return
        self.project.wall_parts.choose(self.activity.id, part, self._differing.view if part == DIFFERING else "")

    @Slot(bool)
    def show_cards(self, shown: bool) -> None:
        """Show the group's cards on the wall, or hide them until everybody is ready."""
        group_sort = self.group_sort()
        if group_sort is not None:
            self.project.attempt(lambda: sorting.show_cards(self.project.file, group_sort.id, shown))

    @Property(KeyedModel, constant=True)
    def found(self) -> KeyedModel:
        """The cards that hold what is looked for, in the order they were said: wording."""
        return self._found

    @Property(str, notify=shown_changed)
    def told(self) -> str:
        """What was added last, and which lines were not."""
        return self._told

    @Slot(str)
    def look_for(self, text: str) -> None:
        """Show only the cards that hold ``text``; "" for all."""
        self._looked_for = text
        self._read_found()

    def _read_found(self) -> None:
        cards = cards_of(self.project.file, self.group_sort())
        if not is_empty(self._looked_for):
            held = {one.id for one in search(self.project.file, self._looked_for, StatementState.UP)}
            looked_for = self._looked_for.casefold()
            cards = [one for one in cards if one.id in held or (one.is_line and looked_for in one.wording.casefold())]
        self._found.sync([{"key": one.id, "wording": one.wording} for one in cards[:_MOST_FOUND]])

    @Property(KeyedModel, constant=True)
    def toAdd(self) -> KeyedModel:  # noqa: N802
        """The cards that what is typed or pasted would make: wording."""
        return self._to_add

    @Property(bool, notify=cards_read)
    def cellsFound(self) -> bool:  # noqa: N802
        """Whether something in what is typed or pasted may be a spreadsheet's cells, or lines that hold quotes."""
        return self._cells_found

    @Property(bool, notify=cards_read)
    def byCells(self) -> bool:  # noqa: N802
        """Whether such cells are read as cells."""
        return self._by_cells

    @Slot(str, bool)
    def read_cards(self, text: str, by_cells: bool) -> None:
        """Show which cards ``text`` would make, and keep it as half-typed words."""
        cards = cards_in(text, by_cells)
        self._by_cells, self._cells_found = by_cells, cards_in(text, not by_cells) != cards
        self._to_add.sync([{"key": str(number), "wording": words} for number, words in enumerate(cards)])
        self.project.drafts.keep(cards_key(self.activity.id), text)
        self.cards_read.emit()

    @Slot(result=str)
    def cards_draft(self) -> str:
        """Return what was typed or pasted to make cards of, and is not added yet."""
        return for_qt(self.project.drafts.get(cards_key(self.activity.id)))

    @Slot(result=bool)
    def add_cards(self) -> bool:
        """Add the cards that are shown, as one step; tell whether they were added."""
        lines = [str(row["wording"]) for row in self._to_add.rows()]
        file, session_id, chosen_for = self.project.file, self.activity.session_id, self._chosen_for()
        kept = self.project.attempt(
            lambda: (
                statements.keep_statements(file, lines, session_id=session_id)
                if chosen_for is None
                else choosing_cards.add_cards(file, chosen_for, lines, session_id=session_id)
            )
        )
        if kept is None:
            return False
        self.project.drafts.forget(cards_key(self.activity.id))
        self._tell(importing.Imported(len(kept), [], []))
        return True

    def _chosen_for(self) -> str | None:
        group_sort = self.group_sort()
        return group_sort.id if group_sort is not None and group_sort.takes is SortOf.CHOSEN else None

    @Slot(QUrl)
    def import_cards(self, url: QUrl) -> None:
        """Add a card for each line of a file, as one step, and tell which lines were refused."""
        done = self.project.attempt(
            lambda: importing.import_cards(
                self.project.file,
                Path(url.toLocalFile()),
                session_id=self.activity.session_id,
                chosen_for=self._chosen_for(),
            )
        )
        if done is not None:
            self._tell(done)

    def _tell(self, done: importing.Imported) -> None:
        added = "1 card was added." if done.kept == 1 else f"{done.kept} cards were added."
        more = [f"And {len(done.refused) - 3} more lines were not."] if len(done.refused) > 3 else []
        self._told = " ".join([added, *done.refused[:3], *more, *done.told])
        self.shown_changed.emit()


WALL = WallSort
CONSOLE = ConsoleSort
