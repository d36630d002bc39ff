"""What happened, latest first, and how far back undo reaches."""

import bisect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop_app.domain.dots import DotRound
from workshop_app.domain.occasions import Occasion
from workshop_app.domain.sessions import Activity, Progress, Prompt, Session, progress
from workshop_app.domain.sorting import Sort
from workshop_app.domain.tendering import Presentation
from workshop_app.domain.times import clock_text, day_text, utc_text
from workshop_app.record.what_changed import WhatChanged, value
from workshop_app.store import SCHEMA_VERSION, ActionRecord, ChangedRow, Reading

_OPENINGS = ("start_session", "begin_session", "reopen_session")
"""The actions that open a session, by their ids."""

NOT_TO_REACH_PAST = (
    "set_aside_for_safeguarding",
    "take_words_off",
    "decide_safeguarding",
    "decide_set_aside",
    "decide_bring_back",
    "set_it_aside_too",
    "let_it_stay",
    "confirm_passed_on",
    "bring_back_from_safeguarding",
    "set_remark_aside_for_safeguarding",
    "confirm_remark_passed_on",
    "bring_remark_back_from_safeguarding",
    "set_attachment_aside_for_safeguarding",
    "confirm_attachment_passed_on",
    "bring_attachment_back",
    "take_words_back",
    "take_everything_back",
    "erase_real_name",
    "decide_on_taken_back",
    "finish_taking_back",
    "finish_taking_everything_back",
)
"""The actions of safeguarding and of taking back, by their ids. Whoever presses undo after one means that one."""


def sessions_under_way(file: Reading) -> list[Session]:
    """Return the sessions that were started and have not ended, in their order; hardly ever more than one."""
    return [one for one in file.all(Session) if progress(one) is Progress.UNDER_WAY]


def undo_reaches_back_to(file: Reading) -> int:
    """Return the number of the action at which undo stops: only later ones are undone by its button.

    It is the opening of the session under way, so that a crash or a restart in the middle takes nothing from anybody.
    Where none is under way, it is the last action that had been done when this file was opened. What was set aside for
    safeguarding or taken back since cannot be undone, and undo stops there too: what was done before is somebody
    else's words, which nobody means to undo.
    """
    openings = [file.latest_action(_OPENINGS, Session, one.id) for one in sessions_under_way(file)]
    opened = max(openings, default=0) or file.opened_after
    return max(opened, file.latest_called(NOT_TO_REACH_PAST))


SentenceOf = Callable[[ActionRecord, ActionRecord | None], str]
"""What says in a sentence what an action was; for an undo or redo it is also given the action that it is about."""

_AT_A_TIME = 200
"""So many actions are looked at with one look at the file."""
_WHERE = {"console": "console", "wall": "big screen", "command line": "command line", "update": "update of the app"}
_CONTINUES = ", from head digest"
_A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """One thing that happened, as the list of what happened shows it.

    Attributes:
        seq: the number of the action.
        clock: what the clock in the room showed, such as ``17:05``.
        day: the day in the room, such as ``4 March 2026``.
        backwards: the clock said an earlier time than for what had been done before.
        where: at which window or by which means.
        what: the action's own sentence.
        detail: what it was about, in a few words; may be empty.
        session, activity: the titles of those it happened in, or, where none was under way, of those it was about.
        after: where no session was under way, the title of the one that had ended last; else "".
        undone: whether it is undone now.
        may_ask: whether it can be asked to undo it. What rests on it is not looked at here.
        sort_id: the group's sort that it changed, or "".
    """

    seq: int
    clock: str
    day: str
    backwards: bool
    where: str
    what: str
    detail: str
    session: str
    activity: str
    after: str
    undone: bool
    may_ask: bool
    sort_id: str

    @property
    def within(self) -> str:
        """In which session and activity it happened, or after which, in words; "" before the first session."""
        if not self.session:
            return f"after “{self.after}”" if self.after else ""
        afterwards = "afterwards" if self.after else ""
        return ", ".join(part for part in (self.session, self.activity, afterwards) if part)

    def holds(self, words: list[str]) -> bool:
        """Tell whether all of these, in small letters, stand in what is shown of it."""
        undone = "undone" if self.undone else ""
        shown = (self.clock, self.day, self.where, self.what, self.detail, self.within, undone)
        text = "\n".join(shown).casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class Page:
    """Part of what happened: the latest of it first.

    Attributes:
        happenings: what was found.
        before: only what was done before the action of this number is left to be looked at; 1 if nothing is.
    """

    happenings: list[Happening]
    before: int

    @property
    def is_last(self) -> bool:
        """Whether nothing earlier is left to be looked at."""
        return self.before <= 1


def where_told(done_by: str) -> str:
    """Return at which window or by which means something was done, in words for people."""
    means = done_by.partition(_CONTINUES)[0]
    return _WHERE.get(means, means)


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """Which session and activity were under way once an action was done; "" for none."""

    session_id: str
    activity_id: str


class WhatHappened:
    """What happened in a file, as it stands now. It holds nothing for longer than it takes to read a few pages.

    Args:
        file: the open file.
        sentence_of: says what an action was.
    """

    def __init__(self, file: Reading, sentence_of: SentenceOf) -> None:
        self._file = file
        self._sentence_of = sentence_of
        self._changed = WhatChanged(file)
        self._decided = file.undone_or_redone()
        self._titles = {one.id: one.title for one in file.all(Session)}
        self._titles |= {one.id: one.title for one in file.all(Activity)}
        self._about = _AboutActivities(file)
        self._marks, self._states = _under_way(file)

    def page(
        self, before: int | None = None, *, most: int = 60, text: str = "", session_id: str = "", look_at: int = 400
    ) -> Page:
        """Return what happened before an action, latest first.

        Args:
            before: the number of that action; None for the latest.
            most: how many are returned at the most.
            text: only what shows every word of this.
            session_id: only what happened in this session; "" for all.
            look_at: after so many actions that were looked at there is an end, whatever was found.
        """
        words = text.casefold().split()
        last = self._file.last_seq if before is None else before - 1
        end = max(0, last - look_at)
        found: list[Happening] = []
        while last > end:
            first = max(end + 1, last - (_AT_A_TIME if words or session_id else most) + 1)
            for one, its_session in self._between(first, last):
                if (not session_id or its_session == session_id) and one.holds(words):
                    found.append(one)
                    if len(found) == most:
                        return Page(found, one.seq)
            last = first - 1
        return Page(found, last + 1)

    def between(self, first: int, last: int) -> dict[int, Happening]:
        """Return what happened from one action to another, both given by their numbers, by those numbers."""
        return {one.seq: one for one, _ in self._between(first, last)}

    def _between(self, first: int, last: int) -> list[tuple[Happening, str]]:
        actions = self._file.actions_between(max(1, first - 1), last)
        rows = self._file.rows_changed(first, last)
        return [
            self._happening(action, actions[place + 1] if place + 1 < len(actions) else None, rows.get(action.seq, []))
            for place, action in enumerate(actions)
            if action.seq >= first
        ]

    def _happening(
        self, action: ActionRecord, previous: ActionRecord | None, rows: list[ChangedRow]
    ) -> tuple[Happening, str]:
        target_seq = action.undoes or action.redoes
        target = None if target_seq is None else self._file.action_numbered(target_seq)
        word = self._decided.get(target_seq or action.seq)
        is_undone = word is not None and word.undone
        of_now = action.schema_version == SCHEMA_VERSION
        if target_seq is None:
            undone, may_ask = is_undone, action.undoable and not is_undone and of_now
        else:
            overtaken = word is not None and word.seq != action.seq
            undone, may_ask = overtaken, not overtaken and of_now
        now = self._under_way(action.seq)
        its = self._about.of(rows)
        after = "" if now.session_id else self._ended_last(action.seq)
        if now.session_id in ("", its.session_id):
            now = _UnderWay(its.session_id or now.session_id, its.activity_id or now.activity_id)
        happening = Happening(
            seq=action.seq,
            clock=clock_text(action.done_at),
            day=day_text(action.done_at),
            backwards=previous is not None and _is_earlier(action.done_at, previous.done_at),
            where=where_told(action.done_by),
            what=self._sentence_of(action, target),
            detail=self._changed.told(rows),
            session=self._titles.get(now.session_id, ""),
            activity=self._titles.get(now.activity_id, ""),
            after=self._titles.get(after, ""),
            undone=undone,
            may_ask=may_ask,
            sort_id=self._changed.sort_in(rows),
        )
        return happening, now.session_id

    def _under_way(self, seq: int) -> _UnderWay:
        """Return the session and activity that were under way at an action: as one ends, that."""
        at = bisect.bisect_right(self._marks, seq)
        for place in (at - 1, at - 2):
            if place >= 0 and self._states[place].session_id and (place == at - 1 or self._marks[at - 1] == seq):
                return self._states[place]
        return _UnderWay("", "")

    def _ended_last(self, seq: int) -> str:
        """Return the session that had been under way last before an action; "" before the first."""
        before = self._states[: bisect.bisect_right(self._marks, seq)]
        return next((state.session_id for state in reversed(before) if state.session_id), "")


class _AboutActivities:
    """Tells of which session and activity rows are."""

    def __init__(self, file: Reading) -> None:
        self._session_of = {one.id: one.session_id for one in file.all(Activity)}
        self._activity_by = {
            "prompt_id": {one.id: one.activity_id for one in file.all(Prompt)},
            "sort_id": {one.id: one.activity_id or "" for one in file.all(Sort)},
            "dot_round_id": {one.id: one.activity_id for one in file.all(DotRound)},
        }
        self._session_by = {
            "sort_id": {one.id: one.session_id or "" for one in file.all(Sort)},
            "presentation_id": {one.id: one.session_id for one in file.all(Presentation)},
            "occasion_id": {one.id: one.session_id or "" for one in file.all(Occasion)},
        }

    def of(self, rows: list[ChangedRow]) -> _UnderWay:
        """Return the session and activity of the first of these rows that tells; "" for what none of them does."""
        for row in rows:
            activity_id = value(row, "activity_id") or self._by(self._activity_by, row)
            session_id = (
                value(row, "session_id") or self._session_of.get(activity_id, "") or self._by(self._session_by, row)
            )
            if session_id:
                return _UnderWay(session_id, activity_id)
        return _UnderWay("", "")

    @staticmethod
    def _by(found: dict[str, dict[str, str]], row: ChangedRow) -> str:
        return next((of for field, by in found.items() if (of := by.get(value(row, field) or "", ""))), "")


def clock_is_before_the_record(file: Reading) -> bool:
    """Tell whether the clock says a time that is a minute or more before that of something that was done.

    By seconds clocks are put right all the time.
    """
    at_least = utc_text(file.clock() + _A_MINUTE)
    return any(one.done_at >= at_least for one in file.actions())


def _is_earlier(one: str, other: str) -> bool:
    return datetime.fromisoformat(one) < datetime.fromisoformat(other)


def _under_way(file: Reading) -> tuple[list[int], list[_UnderWay]]:
    """Return the numbers of the actions that began or ended something, and what was under way after each."""
    marks: list[int] = []
    states: list[_UnderWay] = []
    sessions: dict[str, None] = {}
    activities: dict[str, str] = {}
    for seq, row in file.changes_to((Session, Activity)):
        runs = row.after is not None and row.after["started_at"] is not None and row.after["ended_at"] is None
        if row.table == "session":
            if runs:
                sessions.setdefault(row.row_id)
            else:
                sessions.pop(row.row_id, None)
        else:
            activities.pop(row.row_id, None)
            if runs:
                activities[row.row_id] = value(row, "session_id") or ""
        session_id = next(reversed(sessions), "")
        activity_id = next((one for one, of in reversed(activities.items()) if of == session_id), "")
        state = _UnderWay(session_id, activity_id)
        if marks and marks[-1] == seq:
            states[-1] = state
        elif not states or states[-1] != state:
            marks.append(seq)
            states.append(state)
    return marks, states
