"""Words gathered under prompts: what “capture” and “pick” share. The wall sees only what is up, without names.

The prompt that is being answered is the one chosen last at the console, also after a crash; before any was chosen, that
of the words kept last. What is half typed, at either window, belongs to the prompt it was begun under, until it is kept
or the box is empty again.
"""

import time
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from workshop_app.actions import statements
from workshop_app.domain.drafts import box_key, prompt_box_key, prompt_key
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.setting_aside import unless_safeguarded
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.people import shown_names
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.settings import capture_settings
from workshop_app.store import Acting, ActionRecord
from workshop_app.ui.activities.page import WritingPage
from workshop_app.ui.kit.keyed_model import KeyedModel
from workshop_app.ui.kit.qt import Property, QmlUncreatable
from workshop_app.ui.project.comes_from import ComesFrom, known_of, said_by
from workshop_app.ui.project.project import Project
from workshop_app.ui.project.setting_aside import SettingAside, TakingOff

QML_IMPORT_NAME = "workshop_app.ui"
QML_IMPORT_MAJOR_VERSION = 1

_KEPT_IS_TOLD = 6000
"""Milliseconds for which the wall says that words were kept, unless somebody types on before."""
_UNREAD = 0.7
"""Seconds for which words that came in from the big screen can have been neither read nor counted at a press."""
_WAITS = "Saved. The facilitator puts it up."
_IS_UP = "Saved, and it is up."


_LISTS = (StatementState.WAITING.value, StatementState.UP.value, StatementState.SET_ASIDE.value)
"""The lists of words at the console, in their order."""


def _list_of(one: Statement) -> str:
    """Return the list in which words belong; those that are safeguarded are set aside."""
    safeguarded = one.state is StatementState.SAFEGUARDING
    return StatementState.SET_ASIDE.value if safeguarded else one.state.value


class _WordsPage(WritingPage):
    """What both windows need of an activity that gathers words."""

    tables = frozenset({"statement", "young_person"})

    prompt_changed = Signal()
    box_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._prompts = project.file.all(Prompt, activity_id=activity.id)
        self._said = self._statements()
        self._prompt = self._prompt_last_answered()
        roles = ["wording", "saidBy", "place", "known", "gist", "passedOn", "prompt", "list"]
        self._cards = KeyedModel(roles, self)
        self._box_prompt = self._prompt
        self._take_over_draft()

    def _prompt_last_answered(self) -> int:
        ids = [one.id for one in self._prompts]
        chosen = self.project.drafts.get(prompt_key(self.activity.id))
        if chosen in ids:
            return ids.index(chosen)
        said = self._said
        return ids.index(said[-1].prompt_id) if said and said[-1].prompt_id else 0

    def read(self) -> None:
        """Read what was said, once for all that is shown of it."""
        self._said = self._statements()

    def stay(self, own: ActionRecord | None) -> None:
        """Read what was said, of which something may be gone."""
        self._said = self._statements()

    @Property(KeyedModel, constant=True)
    def cards(self) -> KeyedModel:
        """The words: wording and gist, and on the console saidBy, place, known, passedOn, prompt and list.

        ``gist`` is whether they are not word for word.
        ``prompt`` is the wording of the prompt that they answer, ``known`` how they were written down, if not by those
        who said them on the spot, and whether they were read back. ``list`` is where the page lists them: waiting, up
        or set aside; of another prompt, its wording after a ":".
        """
        return self._cards

    @Property(str, notify=prompt_changed)
    def prompt(self) -> str:
        """The prompt that is being answered."""
        return self._wording_of(self._prompt)

    @Property(int, notify=prompt_changed)
    def promptNumber(self) -> int:  # noqa: N802
        """Which prompt that is, from 0."""
        return self._prompt

    @Property(str, notify=prompt_changed)
    def nextPrompt(self) -> str:  # noqa: N802
        """The prompt that comes next; "" after the last."""
        return self._wording_of(self._prompt + 1)

    @Property("QStringList", constant=True)
    def prompts(self) -> list[str]:
        """All prompts of this activity."""
        return [one.wording for one in self._prompts]

    def _go_to_prompt(self, number: int) -> None:
        self._prompt = number
        self.prompt_changed.emit()
        if not self.project.drafts.get(self._draft_key):
            self._box_prompt = number
        self.box_changed.emit()
        self.read()

    def _take_over_draft(self) -> None:
        """Go on with half-typed words under the prompt they were begun for; those of older files belong to none."""
        drafts = self.project.drafts
        for number in range(len(self._prompts)):
            if drafts.get(self._key_for(number)):
                self._box_prompt = number
        older = box_key(self.window, self.activity.kind, self.activity.id)
        words = drafts.get(older) if self._prompts else ""
        if words and not drafts.get(self._draft_key):
            drafts.keep(self._draft_key, words)
            drafts.keep(older, "")

    def _key_for(self, number: int) -> str:
        prompt_id = self._id_of(number)
        if prompt_id is None:
            return box_key(self.window, self.activity.kind, self.activity.id)
        return prompt_box_key(self.window, self.activity.kind, self.activity.id, prompt_id)

    @property
    def _draft_key(self) -> str:
        return self._key_for(self._box_prompt)

    @Property(str, notify=box_changed)
    def boxPrompt(self) -> str:  # noqa: N802
        """The prompt that what stands in the box answers."""
        return self._wording_of(self._box_prompt)

    @Property(bool, notify=box_changed)
    def answersAnother(self) -> bool:  # noqa: N802
        """Whether what stands in the box answers another prompt than the one that is shown."""
        return self._box_prompt != self._prompt

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep half-typed words under the prompt they were begun for; an empty box answers the one that is shown."""
        super().keep_draft(wording)
        if not wording:
            self._box_follows()

    def _box_follows(self) -> None:
        if self._box_prompt != self._prompt:
            self._box_prompt = self._prompt
            self.box_changed.emit()

    def _id_of(self, number: int) -> str | None:
        return self._prompts[number].id if number < len(self._prompts) else None

    def _wording_of(self, number: int) -> str:
        return self._prompts[number].wording if number < len(self._prompts) else ""

    def _prompt_of(self, statement: Statement) -> str:
        return next((one.wording for one in self._prompts if one.id == statement.prompt_id), "")

    def _keep(
        self,
        acting: Acting,
        wording: str,
        comes_from: ComesFrom | None = None,
        *,
        put_up: bool = False,
    ) -> bool:
        at_once = put_up or capture_settings(self.activity).put_up_at_once
        where_from = {} if comes_from is None else comes_from.who() | comes_from.how()
        kept = self.project.done(
            lambda: self._keep_words(
                acting,
                wording,
                **where_from,
                session_id=self.activity.session_id,
                prompt_id=self._id_of(self._box_prompt),
                state=StatementState.UP if at_once else StatementState.WAITING,
            )
        )
        if kept:
            self.forget_draft()
            self._box_follows()
        return kept

    def _keep_words(self, acting: Acting, wording: str, **fields: Any) -> None:
        statements.keep_statement(acting, wording, **fields)

    def _statements(self) -> list[Statement]:
        """Return what was said under these prompts, as it stands: where a slip was put right, only in that form."""
        prompts = {one.id for one in self._prompts}
        unseen = in_no_list(self.project.file, Statement)
        return [one for one in self.project.file.all(Statement) if one.prompt_id in prompts and one.id not in unseen]


def _card(one: Statement) -> dict[str, object]:
    return {"key": one.id, "wording": one.wording, "gist": one.exactness is Exactness.GIST}


@QmlElement
@QmlUncreatable("made in Python")
class WallWords(_WordsPage):
    """The words that are up, and a box for young people to type in at the wall."""

    window = "wall"

    kept_changed = Signal()

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._taking_off = TakingOff(project, self, who="wall")
        self._kept = ""
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(_KEPT_IS_TOLD)
        self._told.timeout.connect(self.forget_kept)

    def read(self) -> None:
        """Show the words that are up and answer the prompt that is shown, as they went up, and nothing else of them."""
        super().read()
        self._cards.sync([_card(one) for one in self._up()])

    def _up(self) -> list[Statement]:
        prompt = self._id_of(self._prompt)
        up = [one for one in self._said if one.state is StatementState.UP and one.prompt_id == prompt]
        went_up = self.project.file.when_given(Statement, "state", StatementState.UP)
        return sorted(up, key=lambda one: went_up.get(one.id, 0))

    def stay(self, own: ActionRecord | None) -> None:
        """Keep the words that are shown and still up, with those that were kept here just now."""
        super().stay(own)
        made = set() if own is None else {one.id for one in self.project.file.made_by(own.seq, Statement)}
        up = {one.id: one for one in self._up()}
        rows = [row for row in self._cards.rows() if row["key"] in up]
        new = made & up.keys() - {row["key"] for row in rows}
        self._cards.sync([*rows, *(_card(up[one]) for one in up if one in new)])

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
        if activity_id == self.activity.id and number != self._prompt and not self.held:
            self._go_to_prompt(number)
            self.forget_kept()

    @Property(bool, constant=True)
    def hasBox(self) -> bool:  # noqa: N802
        """Whether young people can type at the wall; not where what they say stays private."""
        return not capture_settings(self.activity).private

    @Property(str, notify=kept_changed)
    def kept(self) -> str:
        """A sentence for a moment after words were kept here, which quotes and names nobody; else ""."""
        return self._kept

    @Slot()
    def forget_kept(self) -> None:
        """Do not say any more that words were kept."""
        self._tell_kept("")

    def _tell_kept(self, sentence: str) -> None:
        self._told.stop()
        if sentence:
            self._told.start()
        if sentence != self._kept:
            self._kept = sentence
            self.kept_changed.emit()

    @Slot(str)
    def keep_draft(self, wording: str) -> None:
        """Keep half-typed words; whoever types on has seen that those before were kept."""
        super().keep_draft(wording)
        if wording:
            self.forget_kept()

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep what a young person typed at the wall; it waits until it is put up."""
        kept = self._keep(self.project.file.by("wall"), wording)
        if kept:
            self._tell_kept(_IS_UP if capture_settings(self.activity).put_up_at_once else _WAITS)
        return kept

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

    def __init__(self, project: Project, activity: Activity, parent: QObject) -> None:
        super().__init__(project, activity, parent)
        self._known = {one.id for one in self._said}
        self._came_in: dict[str, float] = {}
        self._keeping = False
        self._held = False
        self._lists: dict[str, str] = {}
        self._comes_from = ComesFrom(project.people, self, asks_who=True, memory=(project.chosen, self._place))

    @Property(ComesFrom, constant=True)
    def comesFrom(self) -> ComesFrom:  # noqa: N802
        """Where the words in the scribe's box come from."""
        return self._comes_from

    @Slot(int)
    def choose_prompt(self, number: int) -> None:
        """Go to another prompt, from 0."""
        if 0 <= number < len(self._prompts):
            self.project.drafts.keep(prompt_key(self.activity.id), self._prompts[number].id)
            self.project.drafts.flush()
            self._go_to_prompt(number)
            self.project.wall_parts.prompt_chosen.emit(self.activity.id, number)

    @Property(int, notify=words_changed)
    def waiting(self) -> int:
        """How many of the words that answer the prompt wait to be put up."""
        return len(self._waiting_ids())

    @Property(int, notify=words_changed)
    def answers(self) -> int:
        """How many words answer the prompt."""
        return len(self._answers())

    @Property(int, notify=words_changed)
    def up(self) -> int:
        """How many of the words that answer the prompt are on the big screen."""
        return sum(one.state is StatementState.UP for one in self._answers())

    @Property(int, notify=words_changed)
    def aside(self) -> int:
        """How many of the words that answer the prompt are set aside, for whatever reason."""
        return sum(_list_of(one) == StatementState.SET_ASIDE.value for one in self._answers())

    @Slot(bool)
    def hold_rows(self, held: bool) -> None:
        """Leave each row in the list it is in, while a hand is there; let go, each goes where it belongs."""
        if held != self._held:
            self._held = held
            if not held:
                self.read()

    def _answers(self) -> list[Statement]:
        prompt = self._id_of(self._prompt)
        return [one for one in self._said if one.prompt_id == prompt]

    def _waiting_ids(self) -> list[str]:
        return [one.id for one in self._answers() if one.state is StatementState.WAITING]

    def _note_what_came_in(self) -> None:
        """Note when words came that were not kept here, so that no press can put them up unread."""
        now = time.monotonic()
        self._came_in = {one: at for one, at in self._came_in.items() if now - at < _UNREAD}
        ids = {one.id for one in self._said}
        if not self._keeping:
            self._came_in |= dict.fromkeys(ids - self._known, now)
        self._known |= ids

    def _put_up(self, statement_ids: list[str]) -> None:
        """Put words up, but none that came in so lately that the press was meant without them."""
        now = time.monotonic()
        read = [one for one in statement_ids if now - self._came_in.get(one, -_UNREAD) >= _UNREAD]
        if read:
            self.project.attempt(lambda: statements.put_up(self.project.file, read))
        unread = len(statement_ids) - len(read)
        if unread:
            which = "Words" if unread == 1 else f"{unread} things"
            self.project.said.emit(f"{which} came in just as you pressed, and still wait. Read first, then put up.")

    @Property(bool, constant=True)
    def private(self) -> bool:
        """Whether nothing goes up here unless its young person says so."""
        return capture_settings(self.activity).private

    def read(self) -> None:
        """Bring the words and people in line with the record.

        Those that answer the prompt come first: what waits, what is up, what is set aside; then those of the other
        prompts in their order; of each the latest.
        """
        super().read()
        self._note_what_came_in()
        names = shown_names(self.project.file)
        order = {one.id: number for number, one in enumerate(self._prompts)}
        here = self._id_of(self._prompt)
        said = self._said
        kept = self._lists if self._held else {}
        self._lists = {one.id: kept.get(one.id, _list_of(one)) for one in said}
        words = sorted(
            reversed(said),
            key=lambda one: (
                one.prompt_id != here,
                order[one.prompt_id or ""],
                _LISTS.index(self._lists[one.id]) if one.prompt_id == here else 0,
            ),
        )
        self._cards.sync(
            [
                {
                    "key": one.id,
                    "wording": unless_safeguarded(one, one.wording),
                    "saidBy": said_by(one, names),
                    "place": one.state.value,
                    "known": known_of(one),
                    "gist": one.exactness is Exactness.GIST,
                    "passedOn": one.passed_on_at is not None,
                    "prompt": self._prompt_of(one),
                    "list": self._lists[one.id] if one.prompt_id == here else f":{self._prompt_of(one)}",
                }
                for one in words
            ]
        )
        self.words_changed.emit()

    @Slot(str, result=bool)
    def keep(self, wording: str) -> bool:
        """Keep words from the scribe's box, which come from where ``comesFrom`` says."""
        return self._keep_here(wording, put_up=False)

    @Slot(str, result=bool)
    def keep_and_put_up(self, wording: str) -> bool:
        """Keep words as ``keep`` does, up at once; where the activity is private they wait all the same."""
        put_up = not self.private
        kept = self._keep_here(wording, put_up=put_up)
        if kept and not put_up:
            self.project.said.emit("These words are saved and waiting: nothing here goes up unless they say so.")
        return kept

    def _keep_here(self, wording: str, *, put_up: bool) -> bool:
        self._keeping = True
        try:
            kept = self._keep(self.project.file, wording, self._comes_from, put_up=put_up)
        finally:
            self._keeping = False
        if kept:
            self._comes_from.begin_anew()
        return kept

    @Slot(str)
    def put_up(self, statement_id: str) -> None:
        """Put words up."""
        self._put_up([statement_id])

    @Slot()
    def put_all_up(self) -> None:
        """Put up all words that answer the prompt and wait, as one step; not what came in just as it was pressed."""
        self._put_up(self._waiting_ids())

    @Slot(str)
    def take_down(self, statement_id: str) -> None:
        """Take words down again."""
        self.project.attempt(lambda: statements.take_down(self.project.file, statement_id))

    @Property(SettingAside, constant=True)
    def settingAside(self) -> SettingAside:  # noqa: N802
        """What is done about setting words aside."""
        return self.project.settingAside
