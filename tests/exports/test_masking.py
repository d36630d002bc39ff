"""What was decided for a pack on words that might tell who somebody is: it leaves with no file of that pack."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.every_kind import SAID, Scene
from tests.exports.reading import attached, paragraphs
from workshop_app.actions import identifying, people, statements
from workshop_app.actions.feedback import keep_remark
from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState
from workshop_app.domain.identifying import Clue, find_clues
from workshop_app.domain.packs import FEEDBACK_PACK, IdentifyingDecision
from workshop_app.domain.people import ConsentPurpose
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.packs import EXPORTS, READERS, export_named, write_exports
from workshop_app.exports.texts import texts_in
from workshop_app.exports.told_of_masks import told_of_masks
from workshop_app.record.identifying import looked_for
from workshop_app.store import CommissionFile

PHRASE = "Zed Quarr"


@pytest.fixture
def everything(file: CommissionFile) -> CommissionFile:
    """A file in which words of every kind that there is name somebody."""
    scene = Scene(file)
    for row in SAID:
        scene.say(row, "like zed  quarr did" if row is Statement else f"{row.__name__} {PHRASE}")
    remark = file.all(Remark)[0]
    explore, shared = RemarkKind.EXPLORE, RemarkState.SHARED
    keep_remark(file, remark.tenderer_id, explore, f"ask {PHRASE}", session_id=remark.session_id, state=shared)
    return file


def leaving(file: CommissionFile) -> Iterator[tuple[str, Gathered, str]]:
    """Yield of each pack its name, what it is made of, and all texts that stand in it."""
    gathered = gather_for(file, READERS)
    for export in EXPORTS:
        of = export.made_of(gathered[export.recipient])
        yield export.name, of, "\n".join(texts_in(export.holds(of)))


@pytest.mark.parametrize("decision", [IdentifyingDecision.MASK, IdentifyingDecision.LEAVE_OUT])
def test_what_is_masked_or_left_out_stands_in_nothing_that_leaves_and_is_counted(
    everything: CommissionFile, decision: IdentifyingDecision
) -> None:
    before = {name for name, _, text in leaving(everything) if "quarr" in text.casefold()}
    assert before == {one.name for one in EXPORTS} - {"certificates", "objections"}
    for name in before:
        identifying.decide_in_pack(everything, name, PHRASE, decision, decided_by="Sue")
    for name, of, text in leaving(everything):
        assert "quarr" not in text.casefold(), name
        counted = of.masked if decision is IdentifyingDecision.MASK else of.left_out
        assert (counted > 0) == (name in before), name
    assert everything.find(Statement, wording="like zed  quarr did") is not None


def test_words_with_an_answer_that_are_left_out_are_counted_once(everything: CommissionFile) -> None:
    identifying.decide_in_pack(
        everything, FEEDBACK_PACK, f"Verdict {PHRASE}", IdentifyingDecision.LEAVE_OUT, decided_by="Sue"
    )
    (of,) = (one for name, one, _ in leaving(everything) if name == FEEDBACK_PACK)
    assert told_of_masks(of).startswith("One thing that was said is left out whole")


def test_a_decision_is_for_its_own_pack_and_the_others_hold_the_very_words(file: CommissionFile) -> None:
    said = ["Will never rang me", "they will ring, Will wont", "nothing of anybody"]
    for one in said:
        statements.keep_statement(file, one, state=StatementState.UP)
    identifying.decide_in_pack(file, "statements", "Will", IdentifyingDecision.MASK, decided_by="Sue")
    identifying.decide_in_pack(file, "data", "Will", IdentifyingDecision.KEEP, decided_by="Sue")
    texts = {name: text for name, _, text in leaving(file)}
    assert "they will ring, [name] wont" in texts["statements"]
    assert "Will" not in texts["statements"]
    assert all(one in texts["data"] and one in texts["specification"] for one in said)
    of = {name: of for name, of, _ in leaving(file)}
    assert of["statements"].masked == 2
    assert told_of_masks(of["statements"]).startswith("In 2 places somebody could have been known")
    assert told_of_masks(of["data"]) == ""


def test_names_stand_beside_words_for_everybody_or_nobody_also_where_one_is_masked(file: CommissionFile) -> None:
    for alias in ("Kaz", "Bo"):
        person = people.add_young_person(file, alias)
        for reader in READERS:
            people.record_consent(
                file,
                person,
                ConsentPurpose.WORDS_NAMED,
                own_agreement=True,
                agreed_by="mum",
                form_seen=True,
                recipient=reader,
            )
        statements.keep_statement(file, f"as {alias} said", said_by=person, state=StatementState.UP)
    export = export_named("statements")
    gathered = gather_for(file, READERS)[export.recipient]
    assert {one.voice.said_by for one in gathered.statements} == {"Kaz", "Bo"}
    identifying.decide_in_pack(file, "statements", "Kaz", IdentifyingDecision.MASK, decided_by="Sue")
    masked = export.made_of(gather_for(file, READERS)[export.recipient])
    assert {(one.voice.wording, one.voice.said_by) for one in masked.statements} == {
        ("as [name] said", None),
        ("as Bo said", None),
    }


def test_a_document_and_the_words_attached_to_it_are_masked(everything: CommissionFile, tmp_path: Path) -> None:
    identifying.decide_in_pack(everything, "feedback-pack", PHRASE, IdentifyingDecision.MASK, decided_by="Sue")
    export = export_named("feedback-pack")
    (path,) = write_exports(gather_for(everything, READERS), tmp_path, [export])
    made = path.read_bytes()
    words = "".join([*paragraphs(made), *(one.decode() for one in attached(made).values())])
    assert "[name]" in words
    assert "somebody could have been known by a name" in words.replace("\n", " ")
    assert "Quarr" not in words.replace("\n", " ")


WRITTEN = (
    "ZedQuarr",
    "zedquarr_07",
    "@zedquarr",
    "ZED QUARR’s",
    "Zéd Quarr",
    "Z e d Q u a r r",
    "xzedquarrx",
    "Zed\u200bQuarr",
)


def test_no_file_of_any_kind_holds_a_masked_name_however_it_was_written(file: CommissionFile, tmp_path: Path) -> None:
    for number, written in enumerate(WRITTEN):
        statements.keep_statement(file, f"words {number} {written}, ok", state=StatementState.UP)
    exports = [export_named(name) for name in ("specification", "statements", "data")]
    for one in exports:
        identifying.decide_in_pack(file, one.name, PHRASE, IdentifyingDecision.MASK, decided_by="Sue")
    held = []
    for path in write_exports(gather_for(file, READERS), tmp_path, exports):
        made = path.read_bytes()
        if path.suffix == ".pdf":
            held += [*paragraphs(made), *(one.decode() for one in attached(made).values())]
        elif path.suffix == ".xlsx":
            with ZipFile(path) as sheet:
                held += [sheet.read(one).decode() for one in sheet.namelist() if one.endswith(".xml")]
        else:
            held.append(made.decode("utf-8", "replace"))
    assert len(held) > len(exports)
    letters = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", "".join(held)).casefold()))
    assert letters.count("words7name") > 2
    assert "zedquarr" not in letters


def test_what_a_pack_holds_is_looked_through_and_a_tenderers_own_name_alone_is_nothing(
    everything: CommissionFile,
) -> None:
    statements.keep_statement(everything, "kaz goes to Oak Barn", state=StatementState.UP)
    gathered = gather_for(everything, READERS)
    looks = looked_for(everything)
    found = {one.name: find_clues(one.heard(gathered[one.recipient]), looks) for one in EXPORTS}
    clues = {name: {one.clue: one.phrase for one in those} for name, those in found.items()}
    assert clues["statements"][Clue.NAME] == "kaz"
    assert clues["statements"][Clue.TENDERER] == "Oak Barn"
    assert Clue.TENDERER not in clues["feedback-pack"]
    assert clues["objections"] == {}
