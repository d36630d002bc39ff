"""Replay: how the group's sort unfolded, from the journal."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.replay import Moment, Unfolding, What
from workshop_app.domain.sorting import NOT_SURE, Sort, SortOf, same_words
from workshop_app.record.sorts import Card, cards_of, category_names, history_of_sort
from workshop_app.ui.activities.sort.sort_cards import SortCards
from workshop_app.ui.kit.playback import Playback
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TAKEN_AWAY = "a place removed since"


@QmlElement
@QmlUncreatable("made in Python")
class Replay(SortCards):
    """The cards as they lay at one moment of the sort; they can only be looked at.

    Only words that are up now are in it. A category bears the name that it has now, and one since taken away none:
    its old name might be the very thing that was taken back.
    """

    told = Signal()

    def __init__(self, project: Project, parent: QObject, *, not_sure: bool, playback: Playback | None = None) -> None:
        super().__init__(project, parent, who="", not_sure=not_sure)
        self._playback = playback or project.wall_parts.playback
        self._unfolding = Unfolding()
        self._moments: list[Moment] = []
        self._up: list[Card] = []
        self._names: dict[str, str] = {}
        self._playback.went.connect(self._went)

    @Property(bool, constant=True)
    def readOnly(self) -> bool:  # noqa: N802
        """Whether this can only be looked at."""
        return True

    @Property(Playback, constant=True)
    def playback(self) -> Playback:
        """Which moment is shown; the same in both windows, unless this has a playback of its own."""
        return self._playback

    @Property(str, notify=told)
    def what(self) -> str:
        """What happened at this moment, such as "moved to People"."""
        return self._sentence_of(self._moment()) if self._moments else ""

    @Property(str, notify=told)
    def wordsMoved(self) -> str:  # noqa: N802
        """The words on the card that moved at this moment; empty if none or several did."""
        moved = self._words_moved(self._moment()) if self._moments else []
        return moved[0] if len(moved) == 1 else ""

    @Property(str, notify=told)
    def cardMoved(self) -> str:  # noqa: N802
        """The key of the card that moved at this moment; "" if none or several did."""
        moved = set(self._moment().card_ids) if self._moments else set()
        keys = [key for key, stack in self._stacks.items() if moved & set(stack)]
        return keys[0] if len(keys) == 1 else ""

    def show_sort(self, sort: Sort | None) -> None:
        """Show how a sort unfolded, or nothing."""
        if sort is None or self.sort is None or sort.id != self.sort.id:
            self._unfolding = Unfolding()
        super().show_sort(sort)

    def read(self) -> None:
        """Bring the story in line with the record, and show the moment it is at."""
        if self._sort is not None:
            self._sort = self.project.file.find(Sort, id=self._sort.id)
        if self._sort is None:
            self._moments, self._up, self._names = [], [], {}
            self._show_moment()
            return
        file = self.project.file
        self._up = cards_of(file, self._sort)
        self._names = category_names(file, self._sort.id)
        if self._sort.takes is SortOf.LINES:
            # Reworded since, a line is its new version in all that was read before as well.
            self._unfolding = Unfolding()
        self._unfolding.go_on(history_of_sort(file, self._sort.id, after=self._unfolding.last_seq))
        self._moments = self._unfolding.moments({one.id for one in self._up})
        if not self.playback.tell(self._sort.id, len(self._moments) - 1):
            self._show_moment()

    def show_as_after(self, seq: int) -> None:
        """Show how everything lay once an action was done, by the number of the action."""
        if self._moments:
            self.playback.go_to(self._unfolding.moment_after(seq, self._moments))

    def _moment(self) -> Moment:
        return self._moments[min(self.playback.at, len(self._moments) - 1)]

    def take_off(self) -> bool:
        """Let go of the cards whose words are not up any more, and then also of what is said of the moment."""
        gone = super().take_off()
        if gone:
            self._moments = []
            self.told.emit()
        return gone

    @Slot()
    def _went(self) -> None:
        if self._only is None:
            self._show_moment()

    def _show_moment(self) -> None:
        if not self._moments:
            self._sync([], [])
        else:
            categories, placements = self._unfolding.lies_at(self._moment())
            rows = [
                {
                    "key": one.id,
                    "name": self._names.get(one.id, TAKEN_AWAY),
                    "number": number,
                    "most": one.most or 0,
                    "own": False,
                }
                for number, one in enumerate(categories)
            ]
            self._sync(list(self._rows(self._up, placements)), rows)
        self.told.emit()

    def _name(self, category_id: str | None) -> str:
        return NOT_SURE if category_id is None else self._names.get(category_id, TAKEN_AWAY)

    def _sentence_of(self, moment: Moment) -> str:
        name = self._name(moment.category_id)
        cards = len(set(self._words_moved(moment)))
        some = "" if cards <= 1 else f"{cards} cards "
        match moment.what:
            case What.BEGAN:
                return "how it started"
            case What.MOVED:
                return f"{some}moved to {name}" if moment.placed else f"{some}went back to “still to sort”"
            case What.SCATTERED:
                return f"{cards} cards moved to several places"
            case What.ORDERED:
                return f"another order in {name}"
            case What.ADDED:
                return f"a new category: {name}"
            case What.RENAMED:
                return f"a new name: {name}"
            case What.REARRANGED:
                return "the categories were changed"
            case What.TAKEN_AWAY:
                return "a category was removed"

    def _words_moved(self, moment: Moment) -> list[str]:
        words = {same_words(one.wording): one.wording for one in self._up if one.id in moment.card_ids}
        return list(words.values())
