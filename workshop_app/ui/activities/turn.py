"""One private turn at the wall, with its covers and its hand-over, and the list of turns at the console.

How a kind of activity gives each young person a private turn:

1. It derives from ``TurnKind``: what the record says of each turn, and the actions that change it.
2. Its wall page keeps a ``WallTurn``, calls its ``read`` in its own, reads again when ``pressed`` is emitted, and fills
   what is private only for ``whose()``, which is nobody's before "I'm ready", while it asks, and between two turns.
   It is private while ``is_private`` says so, and emits ``private_changed`` with ``turn_changed``.
3. Its wall view lays ``TurnCovers`` over all else, with what they say; "I'm done" asks first, or calls ``finish``.
4. Its console page keeps a ``ConsoleTurns`` and calls its ``read`` in its own; its console view shows a ``TurnList``.
5. Both pages follow what the console has the wall show by themselves (``Page``); nothing is to be connected for it.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.domain.sessions import Activity
from workshop_app.record.people import here_or_already, shown_names, young_people_here
from workshop_app.record.taking_back import nobody_any_more
from workshop_app.store import Acting
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

TURN, HAND_OVER = "turn", "hand-over"
"""The parts of an activity that the wall shows of its turns: one young person's, by their id, or the page between."""

READY, ASKING = "ready", "asking"
"""The covers of a turn: before anything private is shown, and while it asks whether the turn is over."""

COMING, NOW, BEGUN, DONE = "coming", "now", "begun", "done"


@dataclass(frozen=True, slots=True)
class HowFar:
    """How far a young person's turn is; never what they do in it.

    Attributes:
        words: how far, while they do not have the wall.
        words_now: how far, while they have it.
        share: how much of it, from 0 to 1.
        done: whether they finished it.
    """

    words: str
    words_now: str
    share: float = 0.0
    done: bool = False


STILL_TO_COME = HowFar(words="still to come", words_now="has it now")
IS_DONE = HowFar(words="done", words_now="done", share=1.0, done=True)


class TurnKind(ABC):
    """What one kind of activity supplies of its turns: what the record says of them, and the actions.

    Attributes:
        project: the open project.
        activity: the activity that the turns are part of.
        finishes_unbegun: whether a young person can be said to be done who did nothing, where nothing is an answer.
        takes_out: whether one turn can be taken out with all that was done in it.
    """

    finishes_unbegun = False
    takes_out = False

    def __init__(self, project: Project, activity: Activity) -> None:
        self.project = project
        self.activity = activity

    @abstractmethod
    def are_open(self) -> bool:
        """Tell whether turns can be had now."""

    def left_out(self, young_people: Collection[str]) -> set[str]:
        """Return those of some young people who have no turn here, whoever else has."""
        return set()

    @abstractmethod
    def how_far(self) -> Mapping[str, HowFar]:
        """Return how far each is who has begun or is done, by their id."""

    @abstractmethod
    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether there is a turn of theirs that is not done, so that it may be on the wall."""

    @abstractmethod
    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn where the record needs it to be; one that was begun goes on as it is."""

    @abstractmethod
    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """Record that they are done. ``name_agreed``: they said that their name may show, where that is asked."""

    @abstractmethod
    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Let them go on who were done."""

    def take_out(self, acting: Acting, young_person_id: str) -> None:
        """Take their turn out with all that was done in it; only where ``takes_out``."""
        raise NotImplementedError

    def on_the_wall(self) -> str:
        """Return whose turn the wall was handed over for and is not done; "" where nobody's."""
        parts = self.project.wall_parts
        if parts.part(self.activity.id) != TURN or not self.are_open():
            return ""
        handed_to = parts.detail(self.activity.id)
        return handed_to if self.goes_on(handed_to) else ""

    def goes_on(self, young_person_id: str) -> bool:
        """Tell whether a turn of theirs may be on the wall: nobody's may who took everything back."""
        return self.is_under_way(young_person_id) and young_person_id not in nobody_any_more(self.project.file)

    def is_here(self, young_person_id: str) -> bool:
        """Tell whether they are here now."""
        here = young_people_here(self.project.file, self.activity.session_id)
        return any(one.id == young_person_id for one in here)

    def leave(self, young_person_id: str) -> None:
        """Take their turn off the wall, if it is there; the page between two turns comes."""
        parts = self.project.wall_parts
        if (parts.part(self.activity.id), parts.detail(self.activity.id)) == (TURN, young_person_id):
            parts.choose(self.activity.id, HAND_OVER)


@QmlElement
@QmlUncreatable("made in Python")
class WallTurn(QObject):
    """The turn at the wall: which cover is shown, if any. Whose turn it is cannot be asked from here by a page.

    Signals:
        turn_changed: another state.
        pressed: somebody at the wall went on by a button; the page reads anew.
    """

    turn_changed = Signal()
    pressed = Signal()

    def __init__(self, kind: TurnKind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        self._person = ""
        self._state = ""
        self._was_here = False
        kind.project.wall_parts.keep_turn(kind.activity.id, "")

    @Property(str, notify=turn_changed)
    def state(self) -> str:
        """What is shown of turns: "" (nothing), ready, turn, asking or hand-over."""
        return self._state

    def whose(self) -> str:
        """Return whose private things may be shown now; "" for nobody's, as on every cover."""
        return self._person if self._state == TURN else ""

    def is_private(self) -> bool:
        """Tell whether somebody is at their turn, also while it asks whether that is over."""
        return self._state in (TURN, ASKING)

    def read(self) -> None:
        """Follow the console and the record: a turn that was handed over, or is another's, begins with its cover."""
        person = self._kind.on_the_wall()
        if not person:
            part = self._kind.project.wall_parts.part(self._kind.activity.id)
            between = part in (TURN, HAND_OVER) and self._kind.are_open()
            self._become(HAND_OVER if between else "", "")
        elif person != self._person:
            self._become(READY, person)
        self._cover_once_gone()

    def stay(self) -> None:
        """Stay as it is on a frozen wall; only a turn that is over makes room for the page between two turns."""
        if self._person and not self._kind.goes_on(self._person):
            self._become(HAND_OVER, "")
        self._cover_once_gone()

    def _cover_once_gone(self) -> None:
        """Cover what whoever has their turn left open who walked out: it comes again once they are ready."""
        here = self._person != "" and self._kind.is_here(self._person)
        if self._was_here and not here and self._state in (TURN, ASKING):
            self._become(READY, self._person)
        self._was_here = here

    def _become(self, state: str, person: str) -> None:
        if (state, person) != (self._state, self._person):
            self._state, self._person = state, person
            self._kind.project.wall_parts.keep_turn(self._kind.activity.id, person)
            self.turn_changed.emit()

    @Slot()
    def start(self) -> None:
        """Begin the turn that was handed over: from here its private things are shown."""
        if self._state == READY:
            self._become(TURN, self._person)
            self.pressed.emit()

    @Slot(bool)
    def ask_to_finish(self, asking: bool) -> None:
        """Ask whether the turn is over, with everything covered, or go back to it."""
        if self._state in (TURN, ASKING):
            self._become(ASKING if asking else TURN, self._person)
            self.pressed.emit()

    @Slot(bool)
    def finish(self, name_agreed: bool) -> None:
        """End the turn; the page between two turns comes first, which shows nothing of it."""
        person = self._person
        if self._state in (TURN, ASKING):
            kind = self._kind
            kind.leave(person)
            acting = kind.project.file.by("wall")
            kind.project.attempt(partial(kind.finish, acting, person, name_agreed=name_agreed))


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleTurns(QObject):
    """Who has had their turn, whose it is now, and who is still to come; never what anybody does in it."""

    turns_changed = Signal()

    def __init__(self, kind: TurnKind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        self._open = False
        self._people = KeyedModel(["name", "turn", "progress", "share", "here"], self)

    @Property(KeyedModel, constant=True)
    def people(self) -> KeyedModel:
        """The young people who are here or had a turn; nobody while no turns can be had.

        Roles: name, turn (coming, now, begun or done), progress (in words), share (of the whole, from 0 to 1), here.
        """
        return self._people

    @Property(bool, notify=turns_changed)
    def open(self) -> bool:
        """Whether turns can be had now."""
        return self._open

    @Property(int, notify=turns_changed)
    def done(self) -> int:
        """How many are done."""
        return sum(row["turn"] == DONE for row in self._people.rows())

    @Property(str, notify=turns_changed)
    def now(self) -> str:
        """The name of whoever has the turn now; empty if nobody has."""
        return next((str(row["name"]) for row in self._people.rows() if row["turn"] == NOW), "")

    @Property(str, notify=turns_changed)
    def nextKey(self) -> str:  # noqa: N802
        """Whose turn is next, the first who is here and still to come; "" while somebody has the big screen."""
        waiting = (str(row["key"]) for row in self._people.rows() if row["turn"] == COMING and row["here"])
        return "" if self.now else next(waiting, "")

    @Property(bool, constant=True)
    def finishesUnbegun(self) -> bool:  # noqa: N802
        """Whether somebody can be said to be done who did nothing."""
        return self._kind.finishes_unbegun

    @Property(bool, constant=True)
    def takesOut(self) -> bool:  # noqa: N802
        """Whether one turn can be taken out."""
        return self._kind.takes_out

    def read(self) -> None:
        """Bring the list in line with the record and with what the wall shows."""
        kind = self._kind
        file = kind.project.file
        self._open = kind.are_open()
        how_far = kind.how_far() if self._open else {}
        here = {one.id for one in young_people_here(file, kind.activity.session_id)} if self._open else set()
        listed = here_or_already(file, kind.activity.session_id, how_far) if self._open else []
        now = kind.on_the_wall()
        names = shown_names(file) if self._open else {}
        rows = []
        left_out = kind.left_out([one.id for one in listed if one.id not in how_far])
        for one in [one for one in listed if one.id not in left_out]:
            far = how_far.get(one.id, STILL_TO_COME)
            turn = NOW if one.id == now else DONE if far.done else BEGUN if one.id in how_far else COMING
            rows.append(
                {
                    "key": one.id,
                    "name": names[one.id],
                    "turn": turn,
                    "progress": far.words_now if turn == NOW else far.words,
                    "share": far.share,
                    "here": one.id in here,
                }
            )
        self._people.sync(rows)
        self.turns_changed.emit()

    @Slot(str)
    def hand_over(self, young_person_id: str) -> None:
        """Hand the wall over to a young person: a cover comes up, and what is theirs only once they are ready."""
        kind = self._kind
        if not kind.are_open() or not kind.project.room_is_at(kind.activity.id):
            return
        if kind.project.done(partial(kind.begin, kind.project.file, young_person_id)):
            kind.project.wall_parts.choose(kind.activity.id, TURN, young_person_id)

    @Slot(str)
    def go_on_again(self, young_person_id: str) -> None:
        """Let a young person who was done go on, and hand the wall over to them."""
        kind = self._kind
        if not kind.are_open() or not kind.project.room_is_at(kind.activity.id):
            return
        if kind.project.done(partial(kind.go_on, kind.project.file, young_person_id)):
            self.hand_over(young_person_id)

    @Slot(str)
    def finish(self, young_person_id: str) -> None:
        """Say that a young person is done; nobody asked them, so their name is not agreed to."""
        kind = self._kind
        if kind.are_open():
            kind.leave(young_person_id)
            kind.project.attempt(partial(kind.finish, kind.project.file, young_person_id, name_agreed=False))

    @Slot(str)
    def take_out(self, young_person_id: str) -> None:
        """Take a young person's turn out, with all they did in it; undo brings it back."""
        kind = self._kind
        if kind.takes_out and kind.are_open():
            kind.leave(young_person_id)
            kind.project.attempt(partial(kind.take_out, kind.project.file, young_person_id))
