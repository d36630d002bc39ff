"""A script of named actions is played in its order, at its times, and a fault in it names the file and the entry."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import pytest

from workshop_app.actions.action import action, action_named, known_actions
from workshop_app.actions.commission import start_commission
from workshop_app.actions.playing import WORDS, ScriptError, play_script
from workshop_app.actions.sample import SCRIPT, make_sample
from workshop_app.data import data_folder
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.times import utc_moment
from workshop_app.store import CommissionFile, Writing

Play = Callable[[str], None]


class Weather(StrEnum):
    """Known to nobody but the action below."""

    RAIN = "rain"
    SUN = "sun"


@action("Tell what the weather was", id="test_tell_weather")
def tell_weather(
    write: Writing,
    weather: Weather,
    *,
    told_by: Sequence[str],
    degrees: Mapping[str, float] | None = None,
    dry: bool = False,
) -> str:
    people = [write.file.get(YoungPerson, one).alias for one in told_by]
    sky = type(weather).__name__ + " " + weather.value
    words = f"{sky}, {'dry' if dry else 'wet'}, {degrees}, said {' and '.join(people)}"
    return write.insert(
        Statement(id=write.new_id(), wording=words, said_at=write.now, position=write.file.next_position(Statement))
    ).id


@pytest.fixture
def play(file: CommissionFile, tmp_path: Path) -> Play:
    """Play a script into the test's own file."""

    def playing(script: str) -> None:
        path = tmp_path / "ours.toml"
        path.write_text(script, "utf-8")
        play_script(file, path)

    return playing


def words(file: CommissionFile) -> list[str]:
    return [one.wording for one in file.all(Statement)]


def doings(file: CommissionFile) -> list[tuple[str, datetime]]:
    """What was done since the commission was started, and when."""
    return [(one.name, utc_moment(one.done_at)) for one in file.actions()[1:]]


def test_an_action_the_player_has_never_heard_of_is_played_by_its_name(play: Play, file: CommissionFile) -> None:
    play("""
        [[do]]
        action = "add_young_person"
        each = [{ as = "fern", alias = "fern" }, { as = "Ozzy", alias = "Ozzy" }]

        [[do]]
        action = "test_tell_weather"
        weather = "rain"
        told_by = ["@fern", "@Ozzy"]
        degrees = { "outside" = 4, "in the hall" = 16.5 }
        as = "told"
        then = [{ action = "put_up", statement_ids = ["@told"] }]
    """)
    (told,) = file.all(Statement)
    assert told.wording == "Weather rain, wet, {'outside': 4, 'in the hall': 16.5}, said fern and Ozzy"
    assert told.state is StatementState.UP


def test_things_happen_when_the_script_says_and_a_second_apart_otherwise(play: Play, file: CommissionFile) -> None:
    before = file.clock
    play("""
        [[do]]
        at = 2026-05-06T16:30:00
        action = "keep_statement"
        wording = "late bus"
        [[do]]
        action = "keep_statement"
        wording = "no bus"
        [[do]]
        after = 40
        action = "keep_statement"
        each.wording = ["my bike", "my feet"]
        [[do]]
        at = 17:00:05
        action = "keep_statement"
        wording = "a lift"
    """)
    times = [moment.strftime("%H:%M:%S") for _, moment in doings(file)]
    assert times == ["16:30:00", "16:30:01", "16:30:41", "16:31:21", "17:00:05"]
    assert doings(file)[0][1] == datetime(2026, 5, 6, 16, 30, tzinfo=UTC)
    assert file.clock is before


def test_an_activity_is_given_as_a_plan_has_it(play: Play, file: CommissionFile) -> None:
    script = """
        [[do]]
        action = "add_session"
        as = "day"
        plan_name = "initial-workshop"
        title = "Day"
        planned_on = "2026-05-06"
        [[do]]
        action = "begin_session"
        session_id = "@day"
        plan = "initial-workshop"
        [[do]]
        action = "add_activity"
        session_id = "@day"
        plan = { kind = "break", title = "Chips", minutes = MINUTES }
    """
    play(script.replace("MINUTES", "15"))
    assert file.all(Activity)[-1].title == "Chips"
    with pytest.raises(ScriptError, match=r"entry 3 .*this is no activity of a plan"):
        play(script.replace("MINUTES", "0"))


def test_what_differs_is_given_for_each_and_what_follows_follows_each(play: Play, file: CommissionFile) -> None:
    play("""
        [[do]]
        action = "keep_statement"
        exactness = "gist"
        as = "both"
        then = [{ action = "put_up", statement_ids = ["@it"] }]
        each = [
            { wording = "chips" },
            { exactness = "exact", each.wording = ["a sofa", "a dog"] },
            { wording = "my little secret", as = "secret", then = [
                { action = "set_aside", words_id = "@it", reason = "not for now" },
            ] },
        ]
        [[do]]
        action = "take_down"
        statement_id = "@secret"
    """)
    assert [(one.wording, one.exactness, one.state) for one in file.all(Statement)] == [
        ("chips", Exactness.GIST, StatementState.UP),
        ("a sofa", Exactness.EXACT, StatementState.UP),
        ("a dog", Exactness.EXACT, StatementState.UP),
        ("my little secret", Exactness.GIST, StatementState.WAITING),
    ]
    names = [name for name, _ in doings(file)]
    assert names == [*["keep_statement", "put_up"] * 3, "keep_statement", "set_aside", "take_down"]


def test_a_list_of_names_stands_for_its_parts_inside_a_list(play: Play, file: CommissionFile) -> None:
    play("""
        [[do]]
        action = "keep_statement"
        as = "two"
        each.wording = ["one", "two"]
        [[do]]
        action = "keep_statement"
        as = "three"
        wording = "three"
        [[do]]
        action = "put_up"
        statement_ids = ["@two", "@three"]
    """)
    assert {one.state for one in file.all(Statement)} == {StatementState.UP}


SESSION = """
    [[do]]
    action = "add_session"
    as = "first"
    plan_name = "initial-workshop"
    title = "Us"
    planned_on = "2026-05-06"
    [[do]]
    action = "start_session"
    session_id = "@first"
    plan = "initial-workshop"
"""


def test_what_no_action_returned_is_found_from_what_it_belongs_to(play: Play, file: CommissionFile) -> None:
    play(
        SESSION
        + """
        [[do]]
        action = "start_activity"
        activity_id = "@first/activity:capture:2"
        names = { needs = "@first/activity:capture:1/prompt:2" }
        [[do]]
        action = "add_young_person"
        as = "fern"
        alias = "fern"
        [[do]]
        action = "arrive"
        session_id = "@first"
        young_person_id = "@fern"
        [[do]]
        action = "brief"
        attendance_id = "@first/attendance:@fern"
        [[do]]
        action = "keep_statement"
        wording = "@@everyone bring crisps"
        said_by = "@none"
        prompt_id = "@needs"
    """
    )
    (session,) = file.all(Session)
    first, second, *_ = file.all(Activity, session_id=session.id, kind=ActivityKind.CAPTURE)
    assert (first.started_at, second.started_at is not None) == (None, True)
    (statement,) = file.all(Statement)
    assert statement.wording == "@everyone bring crisps"
    assert statement.said_by is None
    assert statement.prompt_id == file.all(Prompt, activity_id=first.id)[1].id


KEEP = '[[do]]\naction = "keep_statement"\nwording = "ok"\n'


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        (KEEP + '[[do]]\naction = "put_upp"', "entry 2 (put_upp): there is no action “put_upp”: is “put_up” meant?"),
        ('[[do]]\nwording = "ok"', "entry 1: it does not say which “action” it is."),
        ('[[do]]\naction = "redo"', "entry 1 (redo): there is no action “redo”"),
        (KEEP + 'saidby = "x"', "entry 1 (keep_statement): the action has no argument “saidby”: is “said_by” meant?"),
        ('[[do]]\naction = "keep_statement"', "entry 1 (keep_statement): “wording” is missing."),
        (KEEP + 'said_by = "@fern"', "entry 1 (keep_statement): nothing before it is called “@fern”"),
        (KEEP + 'source = "phone"', "entry 1 (keep_statement): “source” must be “typed”, “paper”"),
        (KEEP + "said_by = 3", "entry 1 (keep_statement): “said_by” must be words between quotation marks."),
        (KEEP + 'as = "a"\n' + KEEP + 'as = "a"', "entry 2 (keep_statement): something is called “a” already"),
        (KEEP + "then = 3", "entry 1 (keep_statement): “then” must be a list."),
        (KEEP + "each = [3]", "entry 1 (keep_statement): what is in the list of “each” must be a table"),
        (KEEP + "after = 0", "entry 1 (keep_statement): “after” must be a number of seconds above 0."),
        (KEEP + "after = nan", "entry 1 (keep_statement): “after” must be a number of seconds above 0."),
        (KEEP + "after = inf", "entry 1 (keep_statement): a time or a number in it is too large"),
        (KEEP + "at = 9999-12-31T23:59:59\n" + KEEP, "entry 2 (keep_statement): a time or a number in it is too large"),
        (KEEP + KEEP + 'said_by = "@it"', "entry 2 (keep_statement): nothing before it is called “@it”"),
        (
            KEEP + 'as = "a"\n[[do]]\naction = "put_up"\nstatement_ids = ["@a/placement:' + "9" * 5000 + '"]',
            "entry 2 (put_up): “@a/placement:9",
        ),
        (KEEP + KEEP + "at = 1999-01-01T00:00:00", "entry 2 (keep_statement): it is 2026-03-04 at 17:00:03 by then"),
        (
            KEEP.replace("wording", "each.wording").replace('"ok"', '["ok", ""]'),
            "entry 1, number 2 of its each (keep_statement): ",
        ),
        (
            KEEP + 'then = [{ action = "put_up" }]',
            "entry 1, number 1 of its then (put_up): “statement_ids” is missing.",
        ),
        (SESSION.replace('plan = "initial', 'plan = "initail'), "entry 2 (start_session): There is no session plan"),
        (
            SESSION + '[[do]]\naction = "start_activity"\nactivity_id = "@first/activity:capture"',
            "entry 3 (start_activity): “@first/activity:capture” leads to 4 things at “activity:capture”",
        ),
        (
            SESSION + '[[do]]\naction = "start_activity"\nactivity_id = "@first/activity:sort"',
            "entry 3 (start_activity): “@first/activity:sort” leads to no things",
        ),
        (
            SESSION + '[[do]]\naction = "start_activity"\nactivity_id = "@first/activities:1"',
            "entry 3 (start_activity): there is no kind of thing “activities” for “@first/activities:1”: is “activity",
        ),
    ],
)
def test_a_fault_names_the_file_and_the_entry(play: Play, script: str, sentence: str) -> None:
    with pytest.raises(ScriptError) as told:
        play(script)
    assert str(told.value).startswith(f"In ours.toml, {sentence}")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "script", ['[[do]\naction = "x"', "[commission]\ntitle = 3", "do = 3", "", "do = " + "[" * 100_000]
)
def test_what_is_no_script_is_told_by_its_name(play: Play, file: CommissionFile, script: str) -> None:
    with pytest.raises(ScriptError, match="ours"):
        play(script)
    assert words(file) == []


def test_no_action_has_an_argument_that_an_entry_could_not_give() -> None:
    acts = {one.id: one.act for one in known_actions() if one.act is not None}
    assert len(acts) > 80
    for name, act in acts.items():
        assert not WORDS & inspect.signature(act).parameters.keys(), name


def test_what_every_action_takes_can_be_read(play: Play) -> None:
    for one in list(known_actions()):
        if one.act is not None:
            with pytest.raises(ScriptError, match="has no argument “nonsense”"):
                play(f'[[do]]\naction = "{one.id}"\nnonsense = 1')


def test_an_action_is_looked_up_by_the_id_that_the_journal_has() -> None:
    known = action_named("start_commission")
    assert known is not None
    assert known.act is start_commission
    assert action_named("never_heard_of") is None


def test_a_sample_that_cannot_be_played_leaves_no_file(tmp_path: Path) -> None:
    script = (data_folder("resources") / SCRIPT).read_text("utf-8")
    broken = tmp_path / "broken.toml"
    broken.write_text(script[: script.index("[[do]]", 4000)] + '[[do]]\naction = "bake_cake"\n', "utf-8")
    with pytest.raises(ScriptError, match="bake_cake"):
        make_sample(tmp_path / "sample.workshop", broken)
    assert {path.name for path in tmp_path.iterdir()} == {"broken.toml"}
