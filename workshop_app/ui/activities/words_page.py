"""Words gathered under prompts: what “capture” and “pick” share. The wall sees only what is up, without names."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import statements
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.setting_aside import unless_safeguarded
from workshop_app.domain.statements import Exactness, Source, Statement, StatementState
from workshop_app.record.people import aliases
from workshop_app.record.settings import capture_settings
from workshop_app.store import Acting
from workshop_app.ui.activities.page import WritingPage
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.people import People
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside, TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1


class _WordsPage(WritingPage):
    """What both windows need of an activity that gathers words."""

    tables = frozenset({"statement", "young_person"})

    prompt_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._prompts = project.file.all(Prompt, activity_id=activity.id)
        self._prompt = 0
        self._cards = KeyedModel(["wording", "saidBy", "place", "writtenDown", "passedOn"], self)

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The words: wording, and on the console saidBy, place, writtenDown and passedOn."""
        return self._cards

    @Property(str, notify=prompt_changed)
    def prompt(self) -> str:
        """The prompt under which words are kept now."""
        return self._prompts[self._prompt].wording if self._prompts else ""

    @Property(int, notify=prompt_changed)
    def promptNumber(self) -> int:  # noqa: N802
        """Which prompt that is, from 0."""
        return self._prompt

    @Property("QStringList", constant=True)
    def prompts(self) -> list[str]:
        """All prompts of this activity."""
        return [one.wording for one in self._prompts]

    @Slot(int)
    def choose_prompt(self, number: int) -> None:
        """Go to another prompt, from 0."""
        if 0 <= number < len(self._prompts):
            self._prompt = number
            self.prompt_changed.emit()
            self.project.wall_parts.prompt_chosen.emit(self.activity.id, number)

    def _keep(
        self,
        acting: Acting,
        wording: str,
        said_by: str | None,
        written_down_by: str | None,
        exactness: Exactness,
        *,
        put_up: bool = False,
    ) -> bool:
        at_once = put_up or capture_settings(self.activity).put_up_at_once
        kept = self.project.done(
            lambda: statements.keep_statement(
                acting,
                wording,
                said_by=said_by,
                written_down_by=written_down_by,
                exactness=exactness,
                source=Source.TYPED,
                session_id=self.activity.session_id,
                prompt_id=self._prompts[self._prompt].id if self._prompts else None,
                state=StatementState.UP if at_once else StatementState.WAITING,
            )
        )
        if kept:
            self.forget_draft()
        return kept

    def _statements(self) -> list[Statement]:
        prompts = {one.id for one in self._prompts}
        return [one for one in self.project.file.all(Statement) if one.prompt_id in prompts]


@QmlElement
@QmlUncreatable("made in Python")
class WallWords(_WordsPage):
    """The words that are up, and a box for young people to type in at the wall."""

    window = "wall"

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._taking_off = TakingOff(project, self, who="wall")

    def read(self) -> None:
        """Show the words that are up, and nothing else about them."""
        self._cards.sync(
            [{"key": one.id, "wording": one.wording} for one in self._statements() if one.state is StatementState.UP]
        )

    def begin(self) -> None:
        """Follow the prompt that the console chooses."""
        super().begin()
        self.project.wall_parts.prompt_chosen.connect(self._prompt_chosen)

    def end(self) -> None:
        """Stop following, and go."""
        self.project.wall_parts.prompt_chosen.disconnect(self._prompt_chosen)
        super().end()

    @Slot(str, int)
    def _prompt_chosen(self, activity_id: str, number: int) -> None:
        if activity_id == self.activity.id and number != self._prompt:
            self._prompt = number
            self.prompt_changed.emit()

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep what a young person typed at the wall; it waits until it is put up."""
        return self._keep(self.project.file.by("wall"), wording, None, None, Exactness.EXACT)

    @Property(TakingOff, constant=True)
    def takingOff(self) -> TakingOff:  # noqa: N802
        """What takes words off the big screen in one touch."""
        return self._taking_off


@QmlElement
@QmlUncreatable("made in Python")
class ConsoleWords(_WordsPage):
    """The scribe's box, and every word with who said it and where it is."""

    window = "console"

    words_changed = Signal()

    @Property(People, constant=True)
    def people(self) -> People:
        """Who is here, and who of them may write down."""
        return self.project.people

    @Property(int, notify=words_changed)
    def waiting(self) -> int:
        """How many words wait to be put up."""
        return sum(row["place"] == StatementState.WAITING.value for row in self._cards.rows())

    @Property(bool, constant=True)
    def private(self) -> bool:
        """Whether nothing goes up here unless its young person says so."""
        return capture_settings(self.activity).private

    def read(self) -> None:
        """Bring the words and people in line with the record; the latest words come first."""
        file = self.project.file
        names = aliases(file)
        self._cards.sync(
            [
                {
                    "key": one.id,
                    "wording": unless_safeguarded(one, one.wording),
                    "saidBy": names.get(one.said_by or "", ""),
                    "place": one.state.value,
                    "writtenDown": one.exactness.value if one.written_down_by else "",
                    "passedOn": one.passed_on_at is not None,
                }
                for one in reversed(self._statements())
            ]
        )
        self.words_changed.emit()

    @Slot(str, str, str, bool, result=bool)
    def keep(self, wording: str, said_by: str, written_down_by: str, gist: bool) -> bool:
        """Keep words from the scribe's box.

        Args:
            wording: the words.
            said_by: the young person's id, or "".
            written_down_by: the id of the adult who writes, or "" where a young person typed it.
            gist: these are not the very words.
        """
        exactness = Exactness.GIST if gist else Exactness.EXACT
        return self._keep(self.project.file, wording, said_by or None, written_down_by or None, exactness)

    @Slot(str, str, str, bool, result=bool)
    def keep_and_put_up(self, wording: str, said_by: str, written_down_by: str, gist: bool) -> bool:
        """Keep words as ``keep`` does, up at once; where the activity is private they wait all the same."""
        exactness = Exactness.GIST if gist else Exactness.EXACT
        put_up = not self.private
        kept = self._keep(
            self.project.file, wording, said_by or None, written_down_by or None, exactness, put_up=put_up
        )
        if kept and not put_up:
            self.project.said.emit("These words are kept and wait: nothing here goes up unless they say so.")
        return kept

    @Slot(str)
    def put_up(self, statement_id: str) -> None:
        """Put words up."""
        self.project.attempt(lambda: statements.put_up(self.project.file, [statement_id]))

    @Slot()
    def put_all_up(self) -> None:
        """Put up all words that wait here, as one step."""
        ids = [one.id for one in self._statements() if one.state is StatementState.WAITING]
        self.project.attempt(lambda: statements.put_up(self.project.file, ids))

    @Slot(str)
    def take_down(self, statement_id: str) -> None:
        """Take words down again."""
        self.project.attempt(lambda: statements.take_down(self.project.file, statement_id))

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside
