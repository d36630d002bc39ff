"""Two days of presentations: who is there, what they say and may share, and hands that watch what the room can read."""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.laptop import Laptop
from tests.ui.driver import Driver, Role
from tests.ui.fixtures import quit_windows, shown_windows
from workshop_app.actions import (
    commission,
    fairness,
    feedback,
    people,
    private_turns,
    sorting,
    specification,
    tendering,
)
from workshop_app.domain.fairness import Declaration, Declared
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.domain.people import AdultRole, YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.specification import Question
from workshop_app.domain.tendering import Presentation, Tenderer
from workshop_app.record.made_from import lines
from workshop_app.record.private_turns import turn_asks
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.presentation.pages import ConsolePresentation

ALIASES = (
    *("Kezzie", "Mothra", "Zedo", "Tamsy", "Jojobean", "Bluey"),
    *("Wrenna", "Nyxie", "Dodger", "Vizz", "Rafa", "Nia"),
)
REAL_NAMES = {"Kezzie": "Keziah Featherstone", "Mothra": "Martha Llewellyn", "Nia": "Nianh Abernathy"}
TENDERERS = ("Lantern Trust", "Brookside", "Hazel & Company", "Tern House", "Quayworks", "Oak Barn")
CATEGORIES = ("people who stay", "on our doorstep")
QUESTIONS = (
    "who would pick up if i rang at 9 at night",
    "what do u do when somebody kicks off",
    "and weekends??",
    "who decides what we eat",
)
LINES = tuple(f"{what} {number}" for number in range(1, 21) for what in ("somebody answers the phone", "same worker"))
"""Forty lines, as a planning workshop may leave them."""


@dataclass
class Ledger:
    """What was said on the days, by what became of it.

    Attributes:
        shared: words that their young people chose to share, and what the group said, each with its tenderer's name.
        private: words that go nowhere.
    """

    shared: list[tuple[str, str]] = field(default_factory=list)
    private: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Turn:
    """What somebody says in a private turn: a strength, an answer on the whole and why, and whether they share it."""

    alias: str
    strong: str
    shares: bool = True
    answer: Answer = Answer.PARTLY
    why: str = ""


class Watching(Driver):
    """Hands that look, after each press while a tenderer is in the room, at what can be read then.

    Attributes:
        in_the_room: the name of that tenderer; "" while none is.
        in_sight: the room sees the console too.
        said: what was said so far.
        recent: where it is kept which projects were open lately.
    """

    in_the_room = ""
    in_sight = False
    said: Ledger
    recent: Path

    def click(self, thing: QQuickItem | str, window: QQuickWindow | None = None) -> None:
        super().click(thing, window)
        self._look()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        super().key(key, modifiers)
        self._look()

    def _look(self) -> None:
        wall = [*self.texts(self.wall), self.wall.title(), self.console.title()]
        if not self.windows.wall.privateNow:
            self._none_of(self.said.private, wall, "on the big screen")
        if not self.in_the_room:
            return
        others = [one for one in TENDERERS if one != self.in_the_room]
        of_others = [words for words, about in self.said.shared if about != self.in_the_room]
        wall += [*self.names(self.wall), *(path.read_text("utf-8") for path in (self.recent,) if path.exists())]
        self._none_of([*ALIASES, *REAL_NAMES.values(), *TENDERERS, *of_others], wall, "on the big screen")
        names = [*ALIASES, *self.said.private] if self.in_sight else []
        self._none_of([*others, *of_others, *names], self.texts(self.console), "on the console")

    def _none_of(self, hidden: Sequence[str], texts: Sequence[str], where: str) -> None:
        found = {one for one in hidden for text in texts if one in text}
        assert not found, f"{found} can be read {where}" + (self.in_the_room and f" while {self.in_the_room} is there")


class Days:
    """The project, its windows and a laptop's clock that somebody sets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.laptop = Laptop()
        self.said = Ledger()
        self.path = folder / "ours.workshop"
        self.open_windows()
        file = CommissionFile.create(self.path, clock=self.laptop, seconds=lambda: self.laptop.seconds, who="console")
        self._before_the_days(file)
        self.driver.windows.project.take(file)
        self.driver.settle()

    def open_windows(self) -> None:
        """Show both windows, new ones."""
        self.driver = Watching(shown_windows(self.folder / "recent.json"))
        self.driver.said, self.driver.recent = self.said, self.folder / "recent.json"

    def crash(self) -> None:
        """Drop the windows, and go on in new ones with the file as the disk has it at this moment."""
        path = self.folder / f"after crash {len(list(self.folder.iterdir()))}.workshop"
        # Another process copies it: to open and close the file here would drop the locks of this one.
        copying = "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])"
        subprocess.run([sys.executable, "-c", copying, self.file.path, path], check=True)
        quit_windows(self.driver.windows)
        self.open_windows()
        file = CommissionFile.open(path, clock=self.laptop, seconds=lambda: self.laptop.seconds, who="console")
        self.driver.windows.project.take(file)
        self.driver.settle()

    @property
    def file(self) -> CommissionFile:
        return self.driver.windows.project.file

    def person(self, alias: str) -> str:
        """Return a young person's id."""
        found = self.file.find(YoungPerson, alias=alias)
        assert found is not None, alias
        return found.id

    def tenderer(self, name: str) -> str:
        """Return a tenderer's id."""
        found = self.file.find(Tenderer, name=name)
        assert found is not None, name
        return found.id

    def _before_the_days(self, file: CommissionFile) -> None:
        """All that the planning workshop left, which has a journey of its own, and what tenderers sent in."""
        commission.start_commission(
            file,
            title="Our Turn",
            service="Young Carers Service",
            council="Marlow Vale Council",
            safeguarding_name="Jo Marsh",
            safeguarding_contact="01632 960123",
        )
        with file.action("Plan", undoable=False) as write:
            sorting.add_sort(write, "What matters", categories=list(CATEGORIES))
            for alias in ALIASES:
                people.add_young_person(write, alias, real_name=REAL_NAMES.get(alias, ""))
            people.add_adult(write, "Mrs Ode", AdultRole.SUPPORT_WORKER)
            for one in QUESTIONS:
                specification.add_question(write, one)
            for one in LINES:
                specification.add_specification_line(write, one)
            for name in TENDERERS:
                tendering.add_tenderer(write, name)
        with file.action("Responses", undoable=False) as write:
            for tenderer in file.all(Tenderer):
                by_line = tenderer.name in TENDERERS[:2]
                for line in lines(file) if by_line else [None]:
                    about = "all of it" if line is None else line.wording
                    line_id = None if line is None else line.id
                    tendering.keep_response(write, tenderer.id, line_id, f"{tenderer.name} would: {about}.")

    # Through the windows.

    def press(self, name: str) -> None:
        """Click what is called so at the console."""
        self.driver.click(name, self.driver.console)

    def scroll_to(self, words: str) -> None:
        """Scroll the list at the console, a little at a time, until it shows these words."""
        (rows,) = [one for one in self.driver.items(self.driver.console) if one.inherits("QQuickListView")][-1:]
        while not self.driver.shows(words, self.driver.console):
            assert not rows.property("atYEnd"), f"{words!r} is not in the list"
            rows.setProperty("contentY", float(rows.property("contentY")) + float(rows.height()) / 2)
            self.driver.settle()

    def write(self, box: str, words: str, *, nth: int = 0) -> None:
        """Fill a box at the console."""
        self.driver.go_to_window(self.driver.console)
        self.driver.fill(self.driver.find(box, role=Role.EditableText, nth=nth), words)

    def at_wall(self, name: str) -> None:
        """Click what is called so at the big screen."""
        self.driver.click(name, self.driver.wall)
        self.driver.settle()

    def write_at_wall(self, box: str, words: str) -> None:
        """Fill a box at the big screen, which the keyboard is lent to as it is pressed."""
        self.driver.go_to_window(self.driver.wall)
        self.driver.fill(self.driver.find(box, self.driver.wall, role=Role.EditableText), words)

    def box_at_wall(self, box: str) -> str:
        """Return what stands in a box at the big screen."""
        return str(self.driver.find(box, self.driver.wall, role=Role.EditableText).property("text"))

    def called(self, begins: str) -> list[str]:
        """Return the names of what can be seen at the console that begin so."""
        return [one for one in self.driver.names(self.driver.console) if one.startswith(begins)]

    def hand_over(self, alias: str) -> None:
        """Hand the big screen to somebody, who is ready."""
        again = self.driver.all_named(f"Hand over again to {alias}", self.driver.console)
        self.press(f"Hand over again to {alias}" if again else f"Hand over to {alias}")
        self.at_wall("I’m ready")

    def comes_in(self, name: str) -> None:
        """Press Next, and a tenderer is in the room: from this press on nothing of another may be read."""
        self.driver.in_the_room = name
        self.press("Next")
        activity = self.activity()
        assert (activity.kind, activity.tenderer_id) == (ActivityKind.PRESENTATION, self.tenderer(name))
        self.driver.settle()
        assert self.driver.texts(self.driver.wall) == ["The big screen is yours"]

    def has_left(self) -> Activity:
        """Press Next once the tenderer has left; return the activity that young people say what they think in."""
        self.driver.in_the_room = ""
        return self.next_until(ActivityKind.FEEDBACK)

    def passes(self, minutes: float) -> None:
        """Let time go by, and the pages look at the clock."""
        self.laptop.passes(minutes)
        self.driver.console_page(ConsolePresentation).timer.look()
        self.driver.settle()

    def presents_by_actions(self, name: str, minutes: tuple[int, int] = (10, 30)) -> None:
        """Have a tenderer, who is in the room, present and answer every question of the list."""
        slot = self.slot(name).id
        tendering.start_presenting(self.file, slot)
        self.laptop.passes(minutes[0])
        tendering.start_questions(self.file, slot)
        with self.file.action("Asked", undoable=False) as write:
            for one in self.file.all(Question):
                tendering.ask_question(write, slot, question_id=one.id)
        self.laptop.passes(minutes[1])
        tendering.end_questions(self.file, slot)
        self.driver.settle()

    def slot(self, name: str) -> Presentation:
        """Return the slot of a tenderer."""
        (found,) = self.file.all(Presentation, tenderer_id=self.tenderer(name))
        return found

    def next_until(self, kind: ActivityKind, tenderer: str = "") -> Activity:
        """Press Next until the room is at an activity of a kind, and of a tenderer."""
        for _ in range(12):
            activity = self.activity()
            about = activity.tenderer_id and self.file.get(Tenderer, activity.tenderer_id).name
            if activity.kind is kind and (not tenderer or about == tenderer):
                self.driver.settle()
                return activity
            self.press("Next")
        raise AssertionError(f"Next never comes to {kind} {tenderer}")

    # By the actions that the pages call.

    def goes_to(self, kind: ActivityKind, name: str) -> Activity:
        """Go to the activity of a kind and a tenderer."""
        session = self.session()
        (found,) = self.file.all(Activity, session_id=session, kind=kind, tenderer_id=self.tenderer(name))
        self.driver.windows.session.go_to(found.id)
        return found

    def turns_of(self, turns: Iterable[Turn]) -> None:
        """Have private turns on the tenderer of the activity under way: a remark, an answer, and what leaves of it."""
        activity, turns = self.activity(), list(turns)
        assert activity.tenderer_id is not None
        session, met = activity.session_id, turn_asks(self.file, activity).met
        with self.file.by("wall").action("Private turns", undoable=False) as write:
            for one in turns:
                whose = self.person(one.alias)
                private_turns.begin_private_turn(write, activity.id, whose)
                remark = feedback.keep_remark(
                    write,
                    activity.tenderer_id,
                    RemarkKind.STRENGTH,
                    one.strong,
                    said_by=whose,
                    session_id=session,
                    occasion=met,
                )
                verdict = feedback.give_verdict(
                    write,
                    activity.tenderer_id,
                    one.answer,
                    young_person_id=whose,
                    wording=one.why,
                    shared=False,
                    session_id=session,
                    occasion=met,
                )
                private_turns.choose_what_to_share(write, activity.id, whose, {remark, verdict} if one.shares else ())
        for one in turns:
            self.note(one.strong, shares=one.shares)
            if one.why:
                self.note(one.why, shares=one.shares)

    def note(self, words: str, *, shares: bool) -> None:
        """Put down in the ledger what was said of the tenderer of the activity under way."""
        if shares:
            self.said.shared.append((words, self.file.get(Tenderer, self.activity().tenderer_id or "").name))
        else:
            self.said.private.append(words)

    def declare_nothing(self, alias: str) -> None:
        """Have one young person agree, hear the names, declare nothing, and take part."""
        with self.file.action("Declares", undoable=False) as write:
            fairness.name_tenderers(write, self.session(), self.person(alias))
            for one in self.file.all(Declaration, young_person_id=self.person(alias)):
                fairness.declare(
                    write,
                    one.id,
                    knows_them=Declared.NO,
                    used_their_service=Declared.NO,
                    talked_to_about_it=Declared.NO,
                )
            fairness.let_take_part(write, self.person(alias), by="Ruth")

    def activity(self) -> Activity:
        """Return the activity under way."""
        return self.driver.activity()

    def session(self) -> str:
        session = self.driver.windows.session.session
        assert session is not None
        return session.id

    def arrive(self, *aliases: str) -> None:
        """Have young people come to the session under way."""
        with self.file.action("Arrive", undoable=False) as write:
            for alias in aliases:
                people.arrive(write, self.session(), young_person_id=self.person(alias))
