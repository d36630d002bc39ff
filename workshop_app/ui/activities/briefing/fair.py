"""A briefing on being fair: a short game, and each one's own yes or no to keep to it, in a private turn."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import fairness
from workshop_app.domain.fairness import Agreed
from workshop_app.domain.sessions import Activity
from workshop_app.record.fairness import agreement_of
from workshop_app.record.people import shown_names, young_people_who_came
from workshop_app.record.settings import briefing_settings
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.briefing.agreeing import AgreeTurns
from workshop_app.ui.activities.briefing.game import FACTORS, SITUATION, WHY, FairGame
from workshop_app.ui.activities.title_page import TitlePage
from workshop_app.ui.activities.turn import ConsoleTurns, WallTurn
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.label_words import label, opening
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.project import Project

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class FairPage(TitlePage):
    """What both windows need: where the game is, and keeping what somebody answers."""

    game_moved = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self.game = FairGame(project, activity)
        self._now = self.game.now()

    def _follow_game(self) -> None:
        now = self.game.now()
        if now != self._now:
            self._now = now
            self.game_moved.emit()

    def _said(self, young_person_id: str) -> str:
        said = agreement_of(self.project.file).get(young_person_id)
        return "" if said is None else said.value

    def _keep(self, acting: Acting, young_person_id: str, answer: str) -> None:
        fairness.say_whether_agreed(acting, self.activity.id, young_person_id, Agreed(answer))

    @Property(str, notify=game_moved)
    def part(self) -> str:
        """Where the game is: "" (the opening page), situation, why or factors."""
        return self._now.part

    @Property(int, notify=game_moved)
    def number(self) -> int:
        """Which situation it is at, from 1; 0 at none."""
        return self._now.number + 1 if self._now.part in (SITUATION, WHY) else 0

    @Property(int, constant=True)
    def count(self) -> int:
        """How many situations there are."""
        return len(self.game.situations)

    @Property(str, notify=game_moved)
    def situation(self) -> str:
        """What happens, in the situation it is at."""
        at = self.game.at(self._now)
        return "" if at is None else at.what

    def _shows_why(self) -> bool:
        """Tell whether this window shows why, of the situation it is at."""
        return True

    @Property(str, notify=game_moved)
    def fair(self) -> str:
        """What the situation is: fair, not fair or it depends; the big screen has it only with its why."""
        at = self.game.at(self._now)
        return at.fair if at is not None and self._shows_why() else ""

    @Slot(str, result=str)
    def called(self, fair: str) -> str:
        """Return what fair, not fair or it depends is called where it stands alone."""
        return opening(fair)

    @Property(str, notify=game_moved)
    def why(self) -> str:
        """Why; the big screen has it only once it is shown."""
        at = self.game.at(self._now)
        return at.why if at is not None and self._shows_why() else ""

    @Property(bool, notify=game_moved)
    def last(self) -> bool:
        """Whether nothing of the game comes any more."""
        return self.game.place() == self.game.last()

    @Property(str, notify=game_moved)
    def nextText(self) -> str:  # noqa: N802
        """What comes next in the game, as its button says; "" after the last."""
        following = self.game.following()
        if following > self.game.last():
            return ""
        return f"Situation {following}" if following <= self.count else "What may be used"

    @Property(bool, notify=game_moved)
    def canShowWhy(self) -> bool:  # noqa: N802
        """Whether there is a why that the big screen does not show yet."""
        return self._now.part == SITUATION

    @Property(bool, notify=game_moved)
    def canGoBack(self) -> bool:  # noqa: N802
        """Whether anything comes before."""
        return self.game.place() > 0

    @Property(bool, notify=game_moved)
    def atFactors(self) -> bool:  # noqa: N802
        """Whether the big screen shows what may be used and what may not."""
        return self._now.part == FACTORS

    @Property("QStringList", constant=True)
    def mayUse(self) -> list[str]:  # noqa: N802
        """What one may go by."""
        return self.game.may_use

    @Property("QStringList", constant=True)
    def mayNot(self) -> list[str]:  # noqa: N802
        """What one may not go by."""
        return self.game.may_not

    @Property(str, constant=True)
    def agree(self) -> str:
        """The sentence that each young person agrees to or not; "" where there is none."""
        return briefing_settings(self.activity).agree

    @Slot()
    def show_why(self) -> None:
        """Show why, in both windows."""
        self.game.show_why()

    @Slot()
    def next(self) -> None:
        """Go on to the next situation, or, after the last, to what may be used and what may not."""
        self.game.go_to(self.game.following())

    @Slot()
    def back(self) -> None:
        """Go back to the one before."""
        self.game.go_to(self.game.place() - 1)


@QmlElement
@QmlUncreatable("made in Python")
class WallFair(FairPage):
    """The situation that is talked over, then its why; in a private turn the sentence to agree to."""

    view = "FairWall"
    tables = frozenset({"briefing_part", "attendance", "young_person", *TitlePage.tables})

    turn_read = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._turn = WallTurn(AgreeTurns(project, activity), self)
        self._turn.pressed.connect(self.look_again)
        self._turn.turn_changed.connect(self.private_changed)
        self._agreeing = False
        self._given = ""

    def _shows_why(self) -> bool:
        return self._now.part == WHY

    def is_private_now(self) -> bool:
        """Tell whether somebody says whether they agree."""
        return self._turn.is_private()

    def read(self) -> None:
        """Follow the console and the record."""
        super().read()
        self._turn.read()
        self._follow_game()
        self._fill()

    def stay(self, own: ActionRecord | None) -> None:
        """Stay as it is, for a wall that is frozen; a turn that is over makes room for the page between two."""
        super().stay(own)
        self._turn.stay()
        self._fill()

    def _fill(self) -> None:
        whose = self._turn.whose()
        self._agreeing = bool(whose)
        self._given = self._said(whose) if whose else ""
        self.turn_read.emit()

    @Property(WallTurn, constant=True)
    def turn(self) -> WallTurn:
        """The private turn that was handed over, and its covers."""
        return self._turn

    @Property(bool, notify=turn_read)
    def agreeing(self) -> bool:
        """Whether somebody has their turn."""
        return self._agreeing

    @Property(str, notify=turn_read)
    def given(self) -> str:
        """What whoever has their turn answered before: yes, no or ""."""
        return self._given

    @Slot(str)
    def save(self, answer: str) -> None:
        """Keep a yes or a no of whoever has their turn; the turn is over then."""
        whose = self._turn.whose()
        if whose and self.project.done(lambda: self._keep(self.project.file.by("wall"), whose, answer)):
            self._turn.finish(False)


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleFair(FairPage):
    """The game is led here; then the big screen is handed over, or an answer is kept that was said or pointed at."""

    view = "FairConsole"
    tables = frozenset({"briefing_part", "attendance", "young_person", *TitlePage.tables})

    read_again = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._turns = ConsoleTurns(AgreeTurns(project, activity), self)
        self._givers = KeyedModel(["name"], self)
        self._giver = self._said_no = ""

    def read(self) -> None:
        """Bring everything in line with the record, and follow the game."""
        super().read()
        file = self.project.file
        self._follow_game()
        self._turns.read()
        names = shown_names(file)
        came = young_people_who_came(file, self.activity.session_id)
        self._givers.sync([{"key": one.id, "name": names[one.id]} for one in came])
        said = agreement_of(file)
        self._said_no = ", ".join(names[one.id] for one in came if said.get(one.id) is Agreed.NO)
        if self._givers.row_of(self._giver) < 0:
            self._giver = ""
        self.read_again.emit()

    @Property(ConsoleTurns, constant=True)
    def turns(self) -> ConsoleTurns:
        """The private turns at the wall."""
        return self._turns

    @Property(KeyedModel, constant=True)
    def givers(self) -> KeyedModel:
        """Whose answer it can be: the young people who came. name."""
        return self._givers

    @Property(str, notify=read_again)
    def saidNo(self) -> str:  # noqa: N802
        """Who said no, by name; only the console tells it."""
        return f"{opening(label(Agreed.NO))}: {self._said_no}." if self._said_no else ""

    @Property(str, notify=read_again)
    def giver(self) -> str:
        """Whose answer is given here; "" for nobody's."""
        return self._giver

    @Property(str, notify=read_again)
    def given(self) -> str:
        """What they answered: yes, no or ""."""
        return self._said(self._giver) if self._giver else ""

    @Slot(str)
    def choose_giver(self, giver: str) -> None:
        """Give one young person's answer here, or nobody's ("")."""
        self._giver = giver
        self.read_again.emit()

    @Slot(str)
    def save(self, answer: str) -> None:
        """Keep a yes or a no that was said or pointed at."""
        if self._giver:
            self.project.attempt(lambda: self._keep(self.project.file, self._giver, answer))
