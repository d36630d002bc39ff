"""How many bytes one action adds to the file: its entries in the journal, and the file as a whole. No gate."""

from collections.abc import Callable
from pathlib import Path

from pytest_benchmark.fixture import BenchmarkFixture

from workshop_app.actions.commission import start_commission
from workshop_app.actions.feedback import give_verdict, keep_remark, share_remarks
from workshop_app.actions.people import add_young_person, arrive
from workshop_app.actions.placing import place_card
from workshop_app.actions.sessions import add_session, start_session
from workshop_app.actions.setting_aside import set_aside
from workshop_app.actions.sorting import add_category, add_sort
from workshop_app.actions.statements import keep_statement, put_up
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.feedback import Answer, RemarkKind
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile

WORDS = "i want somebody who stays longer than a term"


def test_what_one_action_adds_to_the_file(
    benchmark: BenchmarkFixture, real_disk: Path, full_or_small: Callable[[int, int], int]
) -> None:
    times = full_or_small(100, 3)
    with CommissionFile.create(real_disk / "ours.workshop") as file:
        start_commission(file, title="Our Say", service="Young Carers Service")
        session = add_session(file, "initial-workshop", title="First time", planned_on="2026-03-04")
        start_session(file, session, plan_named("initial-workshop"))
        kit = add_young_person(file, "Kit")
        arrive(file, session, young_person_id=kit)
        tenderers = [add_tenderer(file, f"Tenderer {number}") for number in range(times)]
        sort = add_sort(file, "Our sort", session_id=session)
        category = add_category(file, sort, "Relationships")
        statements: list[str] = []
        remarks: list[str] = []
        actions: dict[str, Callable[[int], object]] = {
            "keep words of 44 letters": lambda _: statements.append(
                keep_statement(file, WORDS, said_by=kit, session_id=session)
            ),
            "put up one": lambda at: put_up(file, [statements[at]]),
            "place a card at the end of a category": lambda at: place_card(file, sort, statements[at], category),
            "take a card from before 50 others and put it before 50 more": lambda at: place_card(
                file, sort, statements[at], None, 0
            ),
            "give a verdict with 44 letters": lambda at: give_verdict(
                file, tenderers[at], Answer.PARTLY, session_id=session, young_person_id=kit, wording=WORDS
            ),
            "change that verdict": lambda at: give_verdict(
                file, tenderers[at], Answer.YES, session_id=session, young_person_id=kit, wording=WORDS
            ),
            "keep feedback of 44 letters": lambda at: remarks.append(
                keep_remark(file, tenderers[at], RemarkKind.STRENGTH, WORDS, said_by=kit, session_id=session)
            ),
            "share it": lambda at: share_remarks(file, [remarks[at]]),
            "set words aside": lambda at: set_aside(file, statements[at], "said twice"),
            "undo that": lambda _: file.undo(),
        }
        grown = benchmark.pedantic(lambda: {what: _grown(file, act, times) for what, act in actions.items()})
    print(f"\nbytes that an action adds, averages of {times}:", end="")
    for what, (journal, whole) in grown.items():
        print(f"\n  {what}: {journal:.0f} in the journal, {whole:.0f} in the file", end="")
        assert journal > 0


def _grown(file: CommissionFile, act: Callable[[int], object], times: int) -> tuple[float, float]:
    """Return how many bytes the journal's entries, and the whole file, grow by each time on the average."""
    before = _size(file)
    for at in range(times):
        act(at)
    after = _size(file)
    return (after[0] - before[0]) / times, (after[1] - before[1]) / times


def _size(file: CommissionFile) -> tuple[int, int]:
    """Return the bytes of text in the journal, and those of the file."""
    text = 0
    for table in ("action", "change"):
        columns = [name for _, name, *_ in file.db.execute(f"PRAGMA table_info({table})")]
        lengths = " + ".join(f"coalesce(length(CAST({one} AS BLOB)), 0)" for one in columns)
        (length,) = file.db.execute(f"SELECT coalesce(sum({lengths}), 0) FROM {table}").fetchone()
        text += length
    (pages,) = file.db.execute("PRAGMA page_count").fetchone()
    (page_size,) = file.db.execute("PRAGMA page_size").fetchone()
    return text, pages * page_size
