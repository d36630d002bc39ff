"""Giving dots: at the wall in individual turns or all at once, at the console who is done, and showing them."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import dots
from workshop_app.domain.dots import Dot, DotRound, DotTurn, dots_on, with_most_dots
from workshop_app.domain.sessions import Activity
from workshop_app.record.dots import dots_left
from workshop_app.record.picks import thing_to_pick
from workshop_app.record.settings import pick_settings
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.pick.picks import Picks
from workshop_app.ui.activities.turn import DONE, HAND_OVER, IS_DONE, ConsoleTurns, HowFar, TurnKind, WallTurn
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

ALL_AT_ONCE = "dots all at once"
"""What the wall shows of dots beside turns: everybody giving theirs."""


def _in_words(count: int) -> str:
    return f"{'●' * min(count, 40)} {count} {'dot' if count == 1 else 'dots'}"


class DotTurns(TurnKind):
    """Turns at giving dots, one after the other. Giving none is an answer too."""

    finishes_unbegun = True

    def dot_round(self) -> DotRound | None:
        """Return the giving of dots in this activity; None before it was begun."""
        return self.project.file.find(DotRound, activity_id=self.activity.id) if self.project.has_file else None

    def are_open(self) -> bool:
        """Tell whether dots are given in turn, and were not shown yet."""
        dot_round = self.dot_round()
        return dot_round is not None and not dot_round.all_at_once and dot_round.revealed_at is None

    def how_far(self) -> dict[str, HowFar]:
        """Return how many dots each has given; never on what."""
        dot_round = self.dot_round()
        if dot_round is None:
            return {}
        file = self.project.file
        given = [one.young_person_id for one in file.all(Dot, dot_round_id=dot_round.id)]
        each = dot_round.dots_each
        found = {}
        for person in given:
            if person is not None:
                count = given.count(person)
                words = f"{count} of {each} given"
                found[person] = HowFar(words, f"has it now, {words}", count / each)
        return found | {one.young_person_id: IS_DONE for one in file.all(DotTurn, dot_round_id=dot_round.id)}

    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether they were not said to be done."""
        dot_round = self.dot_round()
        return (
            dot_round is not None
            and self.project.file.find(DotTurn, dot_round_id=dot_round.id, young_person_id=young_person_id) is None
        )

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn: the record knows of it from their first dot on."""

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """Record that they are done, with none if they gave none. No names show with dots."""
        dot_round = self.dot_round()
        if dot_round is not None:
            dots.finish_dots(acting, dot_round.id, young_person_id)

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Let them go on who were done."""
        dot_round = self.dot_round()
        if dot_round is not None:
            dots.go_on_with_dots(acting, dot_round.id, young_person_id)


class _Dots(QObject):
    """What both windows do alike."""

    def __init__(self, project: Project, activity: Activity, picks: Picks, parent: QObject) -> None:
        super().__init__(parent)
        self.project = project
        self.activity = activity
        self.picks = picks
        self.turn_kind = DotTurns(project, activity)

    def _round(self) -> DotRound | None:
        return self.turn_kind.dot_round()

    def _anybody_gave(self) -> bool:
        """Tell whether anybody gave a dot, or was done without one."""
        dot_round = self._round()
        return dot_round is not None and (
            self.project.file.find(Dot, dot_round_id=dot_round.id) is not None
            or self.project.file.find(DotTurn, dot_round_id=dot_round.id) is not None
        )

    def revealed_counts(self) -> dict[str, int]:
        """Return how many dots each thing that can be seen has, once they were revealed; nothing before."""
        dot_round = self._round()
        if dot_round is None or dot_round.revealed_at is None:
            return {}
        seen = {one.key for one in self.picks.options()}
        return dots_on(one for one in self.project.file.all(Dot, dot_round_id=dot_round.id) if one.thing in seen)

    def revealed_words(self) -> dict[str, str]:
        """Return the dots of each thing that has any, drawn and in words; nothing before they were revealed."""
        return {thing: _in_words(count) for thing, count in self.revealed_counts().items()}

    def _level(self) -> str:
        """Return, once revealed, what has the most dots, or which are level; "" before."""
        counts = self.revealed_counts()
        most = with_most_dots(counts)
        names = {one.key: one.wording for one in self.picks.options()}
        if len(most) < 2:
            return f"“{names[most[0]]}” has the most dots. You decide." if most else ""
        each = counts[most[0]]
        return f"{len(most)} are level, with {each} {'dot' if each == 1 else 'dots'} each. Talk about them; you decide."


@QmlElement
@QmlUncreatable("made in Python")
class WallDots(_Dots):
    """The dots as the room may see them: never whose they are, and before they are revealed nobody else's."""

    dots_changed = Signal()

    def __init__(self, project: Project, activity: Activity, picks: Picks, parent: QObject) -> None:
        super().__init__(project, activity, picks, parent)
        self._things = KeyedModel(["wording", "number", "mine"], self)
        self._turn = WallTurn(self.turn_kind, self)
        self._turn.pressed.connect(self._turn_pressed)
        self._part = ""
        self._last: list[str] = []
        self._held = False
        self._held_level = ""

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The individual turn that was handed over, and its covers."""
        return self._turn

    @Property(KeyedModel, constant=True)
    def things(self) -> KeyedModel:
        """What a dot can go on: wording, number (of a category, else -1), mine (the dot of whose turn it is)."""
        return self._things

    @Property(str, notify=dots_changed)
    def part(self) -> str:
        """What is shown: "" (nothing of dots), ready, turn, hand-over or all at once."""
        return self._part

    @Property(str, notify=dots_changed)
    def level(self) -> str:
        """Once revealed, a sentence on what has the most dots, ties as ties; "" before."""
        return self._held_level if self._held else self._level()

    @Property(bool, notify=dots_changed)
    def given(self) -> bool:
        """Whether anybody had their turn, so that they are thanked between two."""
        return self._anybody_gave()

    @Property(int, notify=dots_changed)
    def left(self) -> int:
        """How many dots are left: in a turn one's own, else of all who are here."""
        dot_round = self._round()
        if dot_round is None or not self.is_giving():
            return 0
        return dots_left(self.project.file, dot_round.id, self._turn.whose() or None)

    def is_giving(self) -> bool:
        """Tell whether somebody gives dots now, in their turn or with all."""
        return bool(self._turn.whose()) or self._part == "all at once"

    @Property(bool, notify=dots_changed)
    def canTakeBack(self) -> bool:  # noqa: N802
        """Whether the last dot given here by all at once can be taken back."""
        return bool(self._last)

    def read(self) -> None:
        """Bring everything in line with the record and with what the console has the wall show."""
        self._turn.read()
        dot_round = self._round()
        hidden = dot_round is not None and dot_round.revealed_at is None
        at_once = hidden and self.project.wall_parts.part(self.activity.id) == ALL_AT_ONCE
        self._part = "all at once" if at_once else self._turn.state
        if not at_once:
            self._last = []
        whose = self._turn.whose()
        given = set()
        if dot_round is not None and whose:
            given = {one.thing for one in self.project.file.all(Dot, dot_round_id=dot_round.id, young_person_id=whose)}
        self._things.sync(
            [
                {"key": one.key, "wording": one.wording, "number": one.number, "mine": one.key in given}
                for one in (self.picks.options() if self.is_giving() else [])
            ]
        )
        self.dots_changed.emit()

    def hold(self) -> None:
        """Stay as it is, for a wall that is frozen."""
        self._held, self._held_level = True, self._level()

    def stay(self, own: ActionRecord | None) -> None:
        """Keep what dots can go on and can still be seen, with the dots that were given here just now."""
        self._turn.stay()
        if self._part != "all at once":
            self._part = self._turn.state
        options = {one.key: one for one in self.picks.options()} if self.is_giving() else {}
        dot_round, whose = self._round(), self._turn.whose()
        given = set()
        if dot_round is not None and whose:
            given = {one.thing for one in self.project.file.all(Dot, dot_round_id=dot_round.id, young_person_id=whose)}
        shown = [row["key"] for row in self._things.rows()] or list(options)
        self._things.sync(
            [
                {"key": key, "wording": options[key].wording, "number": options[key].number, "mine": key in given}
                for key in shown
                if key in options
            ]
        )
        self.dots_changed.emit()

    @Slot()
    def _turn_pressed(self) -> None:
        if self._held:
            self.stay(None)
        else:
            self.read()

    @Slot(str)
    def press(self, thing: str) -> None:
        """Put a dot on a thing; in a turn one's own dot there is taken back instead."""
        dot_round = self._round()
        if dot_round is None or not self.is_giving():
            return
        file = self.project.file
        person = self._turn.whose() or None
        mine = [one for one in file.all(Dot, dot_round_id=dot_round.id, young_person_id=person) if one.thing == thing]

        def change() -> None:
            if person is not None and mine:
                dots.take_dot_back(file.by("wall"), mine[0].id)
                return
            given = dots.give_dot(
                file.by("wall"),
                dot_round.id,
                **thing_to_pick(file, thing),
                young_person_id=person,
            )
            if person is None:
                self._last.append(given)

        self.project.attempt(change)
        self.dots_changed.emit()

    @Slot()
    def take_last_back(self) -> None:
        """Take the last dot back that was given here by all at once."""
        file = self.project.file
        self._last = [one for one in self._last if file.find(Dot, id=one) is not None]
        if self._last:
            self.project.attempt(partial(dots.take_dot_back, file.by("wall"), self._last.pop()))
        self.dots_changed.emit()


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleDots(_Dots):
    """How dots are given, who is done, and showing them. Where whose dots are is not here."""

    dots_changed = Signal()

    def __init__(self, project: Project, activity: Activity, picks: Picks, parent: QObject) -> None:
        super().__init__(project, activity, picks, parent)
        self._turns = ConsoleTurns(self.turn_kind, self)

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """The young people's individual turns; nobody's where all give theirs at once."""
        return self._turns

    @Property(bool, notify=dots_changed)
    def started(self) -> bool:
        """Whether giving dots was begun here."""
        return self._round() is not None

    @Property(bool, notify=dots_changed)
    def revealed(self) -> bool:
        """Whether everybody sees where the dots are."""
        dot_round = self._round()
        return dot_round is not None and dot_round.revealed_at is not None

    @Property(bool, notify=dots_changed)
    def given(self) -> bool:
        """Whether anybody gave any, so that how they are given stays as it is."""
        return self._anybody_gave()

    @Property(bool, notify=dots_changed)
    def allAtOnce(self) -> bool:  # noqa: N802
        """Whether all give theirs at the same time; before it was begun, what the plan says."""
        dot_round = self._round()
        return pick_settings(self.activity).dots_at_once if dot_round is None else dot_round.all_at_once

    @Property(int, notify=dots_changed)
    def dotsEach(self) -> int:  # noqa: N802
        """How many dots each has; before it was begun, what the plan says."""
        dot_round = self._round()
        return pick_settings(self.activity).dots if dot_round is None else dot_round.dots_each

    @Property(str, notify=dots_changed)
    def sentence(self) -> str:
        """How far it is, in a sentence."""
        dot_round = self._round()
        if dot_round is None:
            return "Nobody has been asked for dots yet."
        if dot_round.revealed_at is not None:
            return self._level() or "The dots are shown. Nobody gave any."
        if dot_round.all_at_once:
            count = len(self.project.file.all(Dot, dot_round_id=dot_round.id))
            left = dots_left(self.project.file, dot_round.id)
            return f"{count} given, {left} left among those who are here. Nobody sees where they are yet."
        people = self._turns.people.rows()
        if not people:
            return "Nobody sees where the dots are yet."
        waiting = [row["name"] for row in people if row["turn"] != DONE]
        if waiting:
            return f"Still to come: {', '.join(waiting)}. Nobody sees where the dots are yet."
        return "Everybody is done. Nobody sees where the dots are yet."

    def read(self) -> None:
        """Bring everything in line with the record."""
        self._turns.read()
        self.dots_changed.emit()

    @Slot(int, bool)
    def start(self, dots_each: int, all_at_once: bool) -> None:
        """Begin giving dots, or change how while nobody has given any; all at once goes on the wall."""
        begun = self.project.attempt(
            lambda: dots.start_dots(self.project.file, self.activity.id, dots_each=dots_each, all_at_once=all_at_once)
        )
        if begun is not None:
            self._show(ALL_AT_ONCE if all_at_once else HAND_OVER)

    @Slot()
    def show_on_wall(self) -> None:
        """Have the wall ask for dots again, after it showed something else."""
        self._show(ALL_AT_ONCE if self.allAtOnce else HAND_OVER)

    @Slot()
    def leave(self) -> None:
        """Have the wall show what there is to pick from, without dots."""
        self._show("")

    @Slot()
    def reveal(self) -> None:
        """Show everybody where the dots are."""
        dot_round = self._round()
        if dot_round is not None:
            self._show("")
            self.project.attempt(lambda: dots.reveal_dots(self.project.file, dot_round.id))

    @Slot()
    def take_all_back(self) -> None:
        """Take every dot back, to begin anew."""
        dot_round = self._round()
        if dot_round is not None:
            self._show("")
            self.project.attempt(lambda: dots.take_all_dots_back(self.project.file, dot_round.id))

    def _show(self, part: str) -> None:
        self.project.wall_parts.choose(self.activity.id, part)
