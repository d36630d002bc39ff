"""Being fair: who had which briefing and agreed to it, and what was declared about tenderers and decided."""

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back
from workshop_app.actions.sessions import start_activity
from workshop_app.actions.words import how_written, said_anew
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import (
    Agreed,
    BriefingPart,
    Declaration,
    DeclarationDecision,
    Declared,
    HadHow,
    has_nothing_to_declare,
    is_answered,
    must_be_decidable,
    must_have_agreed,
)
from workshop_app.domain.feedback import Remark, RemarkState, Verdict
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Exactness, Source
from workshop_app.domain.sessions import Activity, ActivityKind, Progress, progress
from workshop_app.domain.setting_aside import must_be_removable
from workshop_app.domain.wording import storable
from workshop_app.record.fairness import agrees_to_confidentiality, who_had
from workshop_app.record.settings import briefing_settings
from workshop_app.record.slots import still_bidding
from workshop_app.store import Reading, Writing


def _part(write: Writing, briefing: Activity, young_person_id: str) -> BriefingPart:
    """Return the part of a briefing that a young person had; where none is recorded, it is now."""
    kept = write.file.find(BriefingPart, activity_id=briefing.id, young_person_id=young_person_id)
    if kept is not None:
        return kept
    before = who_had(write.file, briefing).get(young_person_id)
    now = HadHow.THERE if progress(briefing) is Progress.UNDER_WAY else HadHow.CAUGHT_UP
    return write.insert(
        BriefingPart(
            id=write.new_id(),
            activity_id=briefing.id,
            young_person_id=young_person_id,
            had=before or now,
            had_at=write.now,
        )
    )


def _briefing(write: Writing, activity_id: str) -> Activity:
    briefing = write.file.get(Activity, activity_id)
    if briefing.kind is not ActivityKind.BRIEFING:
        raise RuleBrokenError(f"“{briefing.title}” is not a briefing. Nothing was changed.")
    return briefing


@action("Tell somebody what they missed")
def catch_up(write: Writing, activity_id: str, young_person_id: str) -> None:
    """Record that a young person who missed a briefing was told it now; who had it already had it as they did.

    Raises:
        RuleBrokenError: the activity is no briefing.
    """
    write.file.get(YoungPerson, young_person_id)
    _part(write, _briefing(write, activity_id), young_person_id)


@action("Say whether somebody agrees")
def say_whether_agreed(write: Writing, activity_id: str, young_person_id: str, agreed: Agreed) -> None:
    """Keep a young person's yes or no to what a briefing asks of them; a later answer replaces an earlier one.

    Raises:
        RuleBrokenError: the briefing asks nobody to agree to anything.
    """
    briefing = _briefing(write, activity_id)
    if not briefing_settings(briefing).agree:
        raise RuleBrokenError(f"“{briefing.title}” asks nobody to agree to anything. Nothing was changed.")
    part = _part(write, briefing, young_person_id)
    if part.agreed is not agreed:
        write.update(BriefingPart, part.id, agreed=agreed, agreed_at=write.now)


@action("Name the tenderers to somebody", undoable=False)
def name_tenderers(write: Writing, session_id: str, young_person_id: str) -> None:
    """Record that every tenderer is named to a young person in private now; those named before stay as they were.

    It is not undone: nobody can be told anything less.

    Raises:
        RuleBrokenError: they have not agreed to keep it to themselves, or there are no tenderers.
    """
    file = write.file
    check_may_be_told(file, young_person_id)
    for one in still_bidding(file):
        if file.find(Declaration, young_person_id=young_person_id, tenderer_id=one.id) is None:
            write.insert(
                Declaration(
                    id=write.new_id(),
                    young_person_id=young_person_id,
                    tenderer_id=one.id,
                    session_id=session_id,
                    named_at=write.now,
                    said_at=write.now,
                )
            )


def check_may_be_told(file: Reading, young_person_id: str) -> None:
    """Check that the tenderers may be named to a young person.

    Raises:
        RuleBrokenError: they have not agreed to keep it to themselves, or there are no tenderers.
    """
    agreed = agrees_to_confidentiality(file, young_person_id)
    must_have_agreed(file.get(YoungPerson, young_person_id).alias, agreed=agreed)
    if not still_bidding(file):
        raise RuleBrokenError("There are no tenderers yet. Add them in the project details first.")


@action("Save a declaration")
def declare(
    write: Writing,
    declaration_id: str,
    *,
    knows_them: Declared | None = None,
    used_their_service: Declared | None = None,
    talked_to_about_it: Declared | None = None,
    wording: str = "",
    written_down_by: str | None = None,
    exactness: Exactness = Exactness.EXACT,
    source: Source = Source.TYPED,
    typed_by: str | None = None,
) -> None:
    """Keep what a young person answers about one tenderer, and what they say beside it, in place of what they said.

    What was decided on other answers or words is decided no more.

    Args:
        write: the open file, or the action this is part of.
        declaration_id: the declaration.
        knows_them: do they know them, or somebody there? None: not answered yet.
        used_their_service: have they used their service?
        talked_to_about_it: has anyone talked to them about it?
        wording: what they say of it; may be empty.
        written_down_by: the adult's id, or None where the young person wrote it.
        exactness: whether these are the very words.
        source: how they came in.
        typed_by: the id of the adult who typed in what stood on paper, or None.
    """
    file = write.file
    storable(wording, "The words of a declaration")
    old = file.get(Declaration, declaration_id)
    check_not_taken_back(file, declaration_id)
    how = how_written(
        file,
        old.session_id,
        written_down_by=written_down_by,
        exactness=exactness,
        source=source,
        typed_by=typed_by,
    )
    answers = {
        "knows_them": knows_them,
        "used_their_service": used_their_service,
        "talked_to_about_it": talked_to_about_it,
    }
    same = all(getattr(old, name) is given for name, given in answers.items())
    changed = {**answers, **said_anew(write, old, wording, how, same_answer=same)}
    if same and all(getattr(old, name) == given for name, given in changed.items()):
        return
    now = write.update(Declaration, old.id, **changed)
    done = is_answered(now)
    write.update(Declaration, old.id, declared_at=write.now if done else None, **_UNDECIDED)


_UNDECIDED = {"decision": None, "decided_by": "", "decided_at": None, "decided_why": ""}


@action("Decide on a declaration")
def decide_on_declaration(
    write: Writing, declaration_id: str, decision: DeclarationDecision, *, by: str, why: str = ""
) -> None:
    """Keep what was decided once a young person had declared, by whom and why; it replaces what was decided before.

    What whoever is kept out had shared of it before becomes private, so that it leaves no more.

    Raises:
        RuleBrokenError: they have not answered all of it, nobody decided, or somebody is kept out without a reason.
    """
    declaration = write.file.get(Declaration, declaration_id)
    must_be_decidable(declaration, decision, by, why)
    write.update(
        Declaration,
        declaration_id,
        decision=decision,
        decided_by=storable(by, "Who decided"),
        decided_at=write.now,
        decided_why=storable(why, "The reason"),
    )
    if decision is not DeclarationDecision.TAKES_PART:
        of_all = decision is DeclarationDecision.TAKES_NO_PART
        _make_private(write, declaration.young_person_id, None if of_all else declaration.tenderer_id)


def _make_private(write: Writing, young_person_id: str, tenderer_id: str | None) -> None:
    """Make private what a young person shared about a tenderer; None for about all of them."""
    about = {} if tenderer_id is None else {"tenderer_id": tenderer_id}
    for remark in write.file.all(Remark, said_by=young_person_id, state=RemarkState.SHARED, **about):
        write.update(Remark, remark.id, state=RemarkState.PRIVATE)
    for verdict in write.file.all(Verdict, young_person_id=young_person_id, shared=True, **about):
        write.update(Verdict, verdict.id, shared=False)


@action("Decide on declarations of nothing")
def let_take_part(write: Writing, young_person_id: str, *, by: str) -> None:
    """Decide that a young person takes part wherever they answered no three times and it is not decided yet.

    Raises:
        RuleBrokenError: nobody decided, or there is none of that kind.
    """
    own = write.file.all(Declaration, young_person_id=young_person_id)
    clear = [one for one in own if is_answered(one) and has_nothing_to_declare(one) and one.decision is None]
    if not clear:
        raise RuleBrokenError("There is nothing that can be decided so. Nothing was changed.")
    for one in clear:
        decide_on_declaration(write, one.id, DeclarationDecision.TAKES_PART, by=by)


@action("Take a declaration away")
def take_declaration_away(write: Writing, declaration_id: str) -> None:
    """Take away what a young person declared about one tenderer, with their words; that it was named to them stays.

    Raises:
        RuleBrokenError: its words are set aside for safeguarding, and not yet passed on, or were taken back.
    """
    must_be_removable(write.file.get(Declaration, declaration_id))
    check_not_taken_back(write.file, declaration_id)
    declare(write, declaration_id)


@action("Start an activity before everybody has declared", undoable=False)
def start_before_declared(write: Writing, activity_id: str) -> None:
    """Begin an activity in which tenderers are named, knowing that not everybody here has declared yet."""
    start_activity(write, activity_id)
    write.touch(Activity, activity_id)
