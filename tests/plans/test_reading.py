"""A faulty plan gives one plain sentence that names the file, the activity and the field."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import WorkshopError
from workshop_app.plans import PlanError, SessionPlan, available_plans, plan_named, read_plan, read_plan_text
from workshop_app.plans.plan import CapturePlan, FeedbackPlan, SortPlan, StrongestPlan, VerdictPlan

TOP = 'title = "Friday"\nstage = "plan"\n'
RULES = '[[activity]]\nkind = "briefing"\ntitle = "Ground rules"\nminutes = 10\n'
SECOND = '[[activity]]\ntitle = "Our cards"\nminutes = 20\n'


def refusal(text: str) -> str:
    """Return the sentence with which ``text`` is refused, having checked that it is a single one."""
    with pytest.raises(PlanError) as caught:
        read_plan_text(text, "friday.toml")
    sentence = str(caught.value)
    assert "friday.toml" in sentence
    assert sentence.isprintable()
    assert sentence.endswith(".")
    assert ". " not in sentence
    return sentence


def test_a_small_plan_reads() -> None:
    plan = read_plan_text(TOP + RULES + SECOND + 'kind = "capture"\nprompts = ["What do I need?"]\n', "friday.toml")
    assert plan.title == "Friday"
    assert plan.minutes == 30
    capture = plan.activity[1]
    assert isinstance(capture, CapturePlan)
    assert capture.prompts == ["What do I need?"]
    assert not capture.private


@pytest.mark.parametrize(
    ("second", "field", "remedy"),
    [
        ('kind = "warm-up"', "kind", "write “briefing”, “capture”, “sort”"),
        ("kind = 3", "kind", "or “close”"),
        ("", "kind", "is missing"),
        ('kind = "capture"', "prompts", "is missing: add a list"),
        (
            'kind = "capture"\nprompts = []',
            "prompts",
            "is an empty list: write a list in square brackets with one or more",
        ),
        ('kind = "capture"\nprompts = "What?"', "prompts", "is “What?”: write a list"),
        ('kind = "capture"\nprompts = ["What?", " "]', "prompts", "item 2 of the field “prompts” is empty"),
        ('kind = "capture"\nprompts = ["What?"]\nprivate = "yes"', "private", "is “yes”: write true or false"),
        ('kind = "capture"\nprompts = ["What?"]\nprivate = true\nput_up_at_once = true', "put_up_at_once", "private"),
        ('kind = "capture"\nprompts = ["What?", "what? "]', "prompts", "has “what?” twice"),
        ('kind = "capture"\npromts = ["What?"]', "promts", "write “prompts” if that is what was meant"),
        ('kind = "briefing"\npick_of = "title"', "pick_of", "a briefing activity, only in a pick"),
        ('kind = "briefing"\nmaterials = ["pens"]', "materials", "above the first [[activity]]"),
        ('kind = "briefing"\nsay = 5', "say", "is 5: write words in quotation marks"),
        ('kind = "pick"', "pick_of", "add “key aspect” or “title”"),
        ('kind = "pick"\npick_of = "winner"', "pick_of", "is “winner”: write “key aspect” or “title”"),
        ('kind = "sort"\nsort_kind = "closed"', "categories", "name the categories"),
        ('kind = "sort"\nsort_kind = "open"\ncategories = ["Staff"]', "categories", "take them out"),
        ('kind = "sort"\ncategories = ["Staff", "staff"]', "categories", "has “staff” twice"),
        ('kind = "sort"\nsort_kind = "mixed"', "sort_kind", "is “mixed”: write"),
        ('kind = "sort"\ntakes = "line"', "takes", "is “line”: write"),
        ('kind = "questions"\nhow_many = 0', "how_many", "write a whole number from 1 to 30"),
        ('kind = "verdict"\nper = ["tenderer"]', "per", "item 1 of the field “per” is “tenderer”"),
        ('kind = "verdict"\nper = ["overall", "overall"]', "per", "twice"),
        ('kind = "verdict"\nper = []', "per", "nothing is asked"),
        ('kind = "strongest"\nfor_each_tenderer = true', "for_each_tenderer", "afterwards"),
        ('kind = "verdict"\nstrongest = true\nfor_each_tenderer = true', "for_each_tenderer", "afterwards"),
        ('kind = "break"\nafter_every = 3', "after_every", "write for_each_tenderer = true as well"),
        ('kind = "break"\nfor_each_tenderer = true\nlast_day_only = true', "last_day_only", "take one of the two out"),
        ('kind = "feedback"\nabout = "interview"', "about", "write “bid”, “presentation” or “visit”"),
        ('kind = "verdict"\noccasion = ["bid"]', "about", "is a list: write “bid”, “presentation” or “visit”"),
        ('kind = "presentation"\nabout = "bid"', "about", "only in a feedback and a verdict"),
        ('kind = "presentation"\npresenting_minutes = 10\nquestion_minutes = 30', "minutes", "take 40: write 40"),
    ],
)
def test_a_fault_in_an_activity_names_its_number_title_and_field(second: str, field: str, remedy: str) -> None:
    sentence = refusal(TOP + RULES + SECOND + second)
    assert sentence.startswith("In friday.toml, activity 2 (“Our cards”), ")
    assert f"field “{field}”" in sentence
    assert remedy in sentence


@pytest.mark.parametrize("minutes", ["0", "10000", "-5", "7.5", '"ten"', "true", "1979-05-27", "0x" + "f" * 6000])
def test_minutes_are_a_whole_number_that_fits_a_day(minutes: str) -> None:
    sentence = refusal(TOP + RULES + f'[[activity]]\nkind = "break"\ntitle = "Food"\nminutes = {minutes}')
    assert sentence.startswith("In friday.toml, activity 2 (“Food”), the field “minutes” is ")
    assert "write a whole number from 1 to 480" in sentence


@pytest.mark.parametrize(
    ("title", "said"), [('title = ""', "is empty"), ('title = "  "', "is empty"), ("", "is missing")]
)
def test_an_activity_without_a_title_is_named_by_its_number(title: str, said: str) -> None:
    sentence = refusal(TOP + RULES + f'[[activity]]\nkind = "break"\nminutes = 5\n{title}')
    assert sentence.startswith(f"In friday.toml, activity 2, the field “title” {said}: ")
    assert "at least one word in quotation marks" in sentence


def test_ground_rules_come_first_in_every_plan() -> None:
    sentence = refusal(TOP + SECOND + 'kind = "sort"\n' + RULES)
    assert sentence == (
        "In friday.toml, activity 1 (“Our cards”), the field “kind” is “sort”: put a briefing before it, because "
        "ground rules and the limits of confidentiality come first in every plan."
    )


def test_what_is_repeated_for_each_tenderer_stands_together() -> None:
    repeated = "for_each_tenderer = true\n"
    sentence = refusal(
        TOP
        + RULES
        + '[[activity]]\nkind = "presentation"\ntitle = "Hear them"\nminutes = 45\n'
        + repeated
        + '[[activity]]\nkind = "break"\ntitle = "Food"\nminutes = 10\n'
        + '[[activity]]\nkind = "feedback"\ntitle = "Strong and weak"\nminutes = 10\n'
        + repeated
    )
    assert sentence.startswith("In friday.toml, activity 4 (“Strong and weak”), the field “for_each_tenderer” is true")
    assert "activity 3 (“Food”) before it is not" in sentence


@pytest.mark.parametrize(
    ("text", "field", "remedy"),
    [
        ('stage = "plan"\n' + RULES, "title", "is missing"),
        ('title = ""\nstage = "plan"\n' + RULES, "title", "is empty"),
        ('title = "Friday"\n' + RULES, "stage", "is missing"),
        ('title = "Friday"\nstage = "later"\n' + RULES, "stage", "is “later”: write"),
        ('colour = "red"\n' + TOP + RULES, "colour", "take it out"),
        ('materials = "pens"\n' + TOP + RULES, "materials", "write a list"),
        (TOP, "activity", "is missing"),
        (TOP + "activity = []", "activity", "is empty"),
        (TOP + "activity = 3", "activity", "write [[activity]]"),
        (TOP + RULES.replace("[[activity]]", "[activity]"), "activity", "write [[activity]]"),
        (TOP + RULES.replace("[[activity]]", "[[activities]]"), "activities", "write “activity”"),
        (TOP + 'glossary = "none"\n' + RULES, "glossary", "write [[glossary]]"),
        (TOP + RULES + '[[glossary]]\nword = "award"', "meaning", "glossary word 1 (“award”)"),
        (TOP + RULES + '[[glossary]]\nword = "bid"\nmeaning = "x"\n' * 2, "glossary", "has “bid” twice"),
    ],
)
def test_a_fault_in_the_plan_itself_names_the_field(text: str, field: str, remedy: str) -> None:
    sentence = refusal(text)
    assert f"field “{field}”" in sentence
    assert remedy in sentence


def test_an_item_that_is_no_activity_is_named_by_its_number() -> None:
    assert "activity 1 is “Ground rules”" in refusal(TOP + 'activity = ["Ground rules"]')


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ('title = "Friday\nstage = "plan"', "line 1", "quotation mark is not closed"),
        ('title = "Friday"\nstage = plan', "line 2", "put words in quotation marks"),
        ('title = "Friday"\ntitle = "Saturday"\n', "line 2", "written twice"),
        ('title = "Friday"\nstage plan\n', "line 2", "an equals sign is missing"),
        ('title = "C:\\plans"\n', "line 1", "write two backslashes"),
        ('title = "Friday"\nsay = """\nHello\nthere', "line 4", "a quotation mark is never closed"),
        ('title = "Friday"\nmaterials = [\n"pens",\n', "line 3", "bracket that is open"),
        ('title = "Friday"\n\x00', "line 2", "look there"),
    ],
)
def test_text_that_is_not_toml_names_the_line(text: str, line: str, remedy: str) -> None:
    sentence = refusal(text)
    assert f"at {line}" in sentence
    assert remedy in sentence


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "x = " + "1" * 5000])
def test_toml_that_no_reader_can_take_is_a_sentence_too(text: str) -> None:
    assert "cannot be read as TOML" in refusal(text)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_plan_says_so(text: str) -> None:
    assert "is empty" in refusal(text)


def test_half_a_character_names_the_line() -> None:
    assert "line 2" in refusal('title = "Friday"\nstage = "\ud83d"')


def test_what_the_file_says_cannot_break_the_sentence() -> None:
    nasty = '[[activity]]\nkind = "break"\ntitle = "a\\nb\\u001b[2Jc"\nminutes = 0\n'
    assert "(“a b [2Jc”)" in refusal(TOP + RULES + nasty)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_what_windows_editors_add_does_no_harm(tmp_path: Path, change: Callable[[str], str]) -> None:
    text = TOP + RULES + 'say = """\nHello.\nSit down."""\n'
    path = tmp_path / "friday.toml"
    path.write_bytes(change(text).encode())
    assert read_plan(path) == read_plan_text(text, "friday.toml")
    assert read_plan(path).activity[0].say == "Hello.\nSit down."


def test_a_missing_file_names_where_it_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"There is no session plan at “.*gone\.toml”: check the name"):
        read_plan(tmp_path / "gone.toml")


def test_a_folder_is_not_a_plan(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="is a folder"):
        read_plan(tmp_path)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_utf_8_says_so(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "friday.toml"
    path.write_bytes('title = "Café"\n'.encode(encoding))
    with pytest.raises(PlanError, match=r"friday\.toml is not saved as UTF-8 .*line 1.*save it again as UTF-8"):
        read_plan(path)


def test_a_film_named_toml_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "film.toml"
    path.write_bytes(b"#" * 1_000_001)
    with pytest.raises(PlanError, match="is not a session plan"):
        read_plan(path)


def test_an_unknown_name_lists_the_plans_there_are() -> None:
    with pytest.raises(PlanError) as caught:
        plan_named("inital-workshop")
    assert str(caught.value) == (
        "There is no session plan “inital-workshop”: choose “commissioning-training”, “focus-group”, "
        "“initial-workshop”, “joining-at-tender-stage”, “planning-workshop”, “presentations”, "
        "“provider-briefing”, “reading-the-bids” or “visiting-providers”."
    )


def test_the_plans_of_a_folder_are_named_by_their_files(tmp_path: Path) -> None:
    for name in ("second.toml", "first.toml", "._first.toml", "notes.txt"):
        (tmp_path / name).write_text(TOP + RULES, encoding="utf-8")
    (tmp_path / "folder.toml").mkdir()
    assert available_plans(tmp_path) == {"first": tmp_path / "first.toml", "second": tmp_path / "second.toml"}


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"There is no folder “.*nowhere”"):
        available_plans(tmp_path / "nowhere")


def test_who_changes_a_plan_that_was_read_changes_it_for_nobody_else() -> None:
    limits = SECOND + 'kind = "sort"\nsort_kind = "closed"\ncategories = ["a", "b"]\nlimits = {a = 3}\n'
    text = TOP + 'materials = ["pens"]\n' + RULES + limits
    first = read_plan_text(text, "friday.toml")
    board = first.activity[1]
    assert isinstance(board, SortPlan)
    first.materials.append("paper")
    board.categories.clear()
    board.limits["a"] = 5
    first.activity.pop()
    again = read_plan_text(text, "friday.toml")
    assert again.materials == ["pens"]
    assert again.activity[1] == SortPlan(
        title="Our cards", minutes=20, sort_kind="closed", categories=["a", "b"], limits={"a": 3}
    )


LINES = st.sampled_from((TOP + RULES + SECOND + 'kind = "sort"\nprompts = ["a"]\n"say" = 3\n[x]\n').splitlines())


@given(st.one_of(st.text(), st.lists(st.one_of(LINES, st.text(max_size=8)), max_size=12).map("\n".join)))
def test_any_text_is_a_plan_or_one_sentence(text: str) -> None:
    answer: object = None
    try:
        answer = read_plan_text(text, "friday.toml")
    except WorkshopError as error:
        answer = str(error)
    if isinstance(answer, str):
        assert "friday.toml" in answer
        assert answer.isprintable()
    else:
        assert isinstance(answer, SessionPlan)


def test_a_verdict_that_asked_who_was_strongest_is_the_activity_that_asks_it() -> None:
    asked = SECOND + 'kind = "verdict"\nper = []\nstrongest = true\noccasion = "presentation"'
    plan = read_plan_text(TOP + RULES + asked, "friday.toml")
    assert plan.activity[1] == StrongestPlan(title="Our cards", minutes=20)


@pytest.mark.parametrize("field", ["about", "occasion"])
def test_what_feedback_and_verdicts_are_about_is_read_under_its_name_and_the_one_it_had(field: str) -> None:
    asked = f'{field} = "visit"\nfor_each_tenderer = true\ntitle = "Our visit"\nminutes = 5\n'
    plan = read_plan_text(
        TOP + RULES + f'[[activity]]\nkind = "feedback"\n{asked}[[activity]]\nkind = "verdict"\n{asked}', "visits.toml"
    )
    assert [one.about for one in plan.activity if isinstance(one, FeedbackPlan | VerdictPlan)] == ["visit", "visit"]
