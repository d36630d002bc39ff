"""People: names for this work, real names apart, who is here, and what was agreed to."""

import pytest

from tests.conftest import StateOf
from workshop_app.actions.people import (
    add_adult,
    add_adult_here,
    add_young_person,
    arrive,
    brief,
    brief_everybody,
    leave,
    record_consent,
    remove_young_person,
    rename_young_person,
    set_real_name,
)
from workshop_app.actions.sessions import add_session
from workshop_app.actions.statements import keep_statement
from workshop_app.domain.errors import LooksAlikeError, NotFoundError, RuleBrokenError
from workshop_app.domain.people import (
    AdultRole,
    AgeBand,
    Attendance,
    Consent,
    ConsentPurpose,
    RealName,
    Recipient,
    YoungPerson,
    agreed,
)
from workshop_app.record.people import consents, shown_names
from workshop_app.store import CommissionFile


@pytest.fixture
def kit(file: CommissionFile) -> str:
    return add_young_person(file, "Kit", age_band=AgeBand.UNDER_16, real_name="Christopher Okoro")


@pytest.fixture
def session_id(file: CommissionFile) -> str:
    return add_session(file, "initial-workshop", title="First", planned_on="2026-03-04")


def test_a_name_for_this_work_belongs_to_one(file: CommissionFile, kit: str) -> None:
    with pytest.raises(RuleBrokenError, match="Somebody is already called “Kit”"):
        add_young_person(file, "Kit")
    ray = add_young_person(file, "Ray")
    with pytest.raises(RuleBrokenError, match="Somebody is already called “Kit”"):
        rename_young_person(file, ray, "Kit")
    rename_young_person(file, kit, "Kit")
    rename_young_person(file, kit, " Kite 🪁 ")
    assert [one.alias for one in file.all(YoungPerson)] == ["Kite 🪁", "Ray"]


def test_a_name_that_looks_like_another_is_added_only_once_it_was_asked_about(file: CommissionFile, kit: str) -> None:
    with pytest.raises(LooksAlikeError, match="“kit” looks the same as “Kit”") as refused:
        add_young_person(file, "kit ")
    assert (refused.value.name, refused.value.like) == ("kit", "Kit")
    for same in ("Kit", " Kit\t", "Kit\u00a0"):
        with pytest.raises(RuleBrokenError, match="Somebody is already called “Kit”"):
            add_young_person(file, same, somebody_else=True)
    other = add_young_person(file, "kit ", somebody_else=True)
    assert shown_names(file) == {kit: "Kit", other: "kit (2)"}
    assert file.get(YoungPerson, other).alias == "kit"
    rename_young_person(file, other, "Ray")
    with pytest.raises(LooksAlikeError):
        rename_young_person(file, other, "KIT")
    rename_young_person(file, kit, "KIT")


@pytest.mark.parametrize("alias", ["\u200d", " \u2800\ufe0f "])
def test_a_name_that_shows_nothing_is_refused(file: CommissionFile, kit: str, alias: str) -> None:
    with pytest.raises(RuleBrokenError, match="none that anybody can see"):
        add_young_person(file, alias, somebody_else=True)
    with pytest.raises(RuleBrokenError, match="none that anybody can see"):
        rename_young_person(file, kit, alias)


def test_an_adult_whose_name_looks_like_anothers_is_refused(file: CommissionFile) -> None:
    add_adult(file, "Ms Okoro", AdultRole.FACILITATOR)
    with pytest.raises(RuleBrokenError, match="“Ms Okoro” is already on the list and looks the same"):
        add_adult(file, "Ms\u00a0Okoro", AdultRole.OBSERVER)


def test_a_name_of_nothing_is_refused(file: CommissionFile) -> None:
    with pytest.raises(RuleBrokenError, match="The name for this work"):
        add_young_person(file, " \t")


def test_a_real_name_lives_in_a_table_of_its_own(file: CommissionFile, kit: str) -> None:
    assert [one.name for one in file.all(RealName)] == ["Christopher Okoro"]
    elsewhere = [repr(one) for kind in (YoungPerson, Consent, Attendance) for one in file.all(kind)]
    assert not any("Christopher" in one for one in elsewhere)


def test_a_real_name_can_be_set_changed_and_taken_away(file: CommissionFile, kit: str) -> None:
    set_real_name(file, kit, "Chris Okoro")
    assert [one.name for one in file.all(RealName)] == ["Chris Okoro"]
    set_real_name(file, kit, "")
    assert file.all(RealName) == []
    set_real_name(file, kit, "C. Okoro")
    assert [one.name for one in file.all(RealName)] == ["C. Okoro"]


def test_someone_added_by_mistake_goes_with_name_and_consents_and_comes_back_with_them(
    file: CommissionFile, kit: str, state_of: StateOf
) -> None:
    record_consent(file, kit, ConsentPurpose.FILM, own_agreement=False)
    before = state_of(file)
    remove_young_person(file, kit)
    assert (file.all(YoungPerson), file.all(RealName), file.all(Consent)) == ([], [], [])
    file.undo()
    assert state_of(file) == before


def test_someone_whose_words_are_kept_stays(file: CommissionFile, kit: str) -> None:
    keep_statement(file, "mine", said_by=kit)
    with pytest.raises(RuleBrokenError, match="Something else still belongs to this"):
        remove_young_person(file, kit)
    assert len(file.all(RealName)) == 1


def test_each_consent_is_a_record_of_its_own_and_the_latest_counts(file: CommissionFile, kit: str) -> None:
    def may_leave() -> bool:
        return agreed(file.get(YoungPerson, kit), consents(file), ConsentPurpose.WORDS_NAMED, Recipient.PANEL)

    record_consent(file, kit, ConsentPurpose.WORDS_NAMED, own_agreement=True)
    assert not may_leave(), "an adult agrees as well for someone under 16"
    record_consent(
        file, kit, ConsentPurpose.WORDS_NAMED, own_agreement=True, agreed_by="Ada Okoro (mum)", form_seen=True
    )
    assert may_leave()
    record_consent(file, kit, ConsentPurpose.WORDS_NAMED, own_agreement=False)
    assert not may_leave()
    assert len(file.all(Consent)) == 3
    file.undo()
    assert may_leave()


def test_an_adult_is_on_the_list_once(file: CommissionFile) -> None:
    add_adult(file, "Ruth", AdultRole.FACILITATOR)
    with pytest.raises(RuleBrokenError, match="“Ruth” is already on the list"):
        add_adult(file, "Ruth", AdultRole.OBSERVER)


def test_arriving_twice_is_one_stay(file: CommissionFile, kit: str, session_id: str) -> None:
    first = arrive(file, session_id, young_person_id=kit)
    assert arrive(file, session_id, young_person_id=kit) == first
    assert len(file.all(Attendance)) == 1


def test_who_leaves_and_comes_back_has_a_second_stay_and_is_still_briefed(
    file: CommissionFile, kit: str, session_id: str
) -> None:
    first = arrive(file, session_id, young_person_id=kit)
    brief(file, first)
    briefed_at = file.get(Attendance, first).briefed_at
    leave(file, first)
    left_at = file.get(Attendance, first).left_at
    second = arrive(file, session_id, young_person_id=kit)
    assert second != first
    assert file.get(Attendance, first).left_at == left_at
    assert file.get(Attendance, second).left_at is None
    assert file.get(Attendance, second).briefed_at == briefed_at


def test_everybody_who_is_here_is_briefed_at_once_and_nobody_else(
    file: CommissionFile, kit: str, session_id: str
) -> None:
    brief(file, arrive(file, session_id, young_person_id=kit))
    first = file.all(Attendance)[0].briefed_at
    ash, gone = (arrive(file, session_id, young_person_id=add_young_person(file, name)) for name in ("Ash", "Bo"))
    leave(file, gone)
    add_adult_here(file, session_id, "Dee", AdultRole.OBSERVER)
    brief_everybody(file, session_id)
    briefed = {one.young_person_id: one.briefed_at for one in file.all(Attendance) if one.briefed_at}
    assert briefed == {kit: first, file.get(Attendance, ash).young_person_id: file.actions()[-1].done_at}
    with pytest.raises(RuleBrokenError, match="Nobody is here who has not had the briefing"):
        brief_everybody(file, session_id)


def test_a_newcomer_to_the_next_session_has_not_had_its_briefing(
    file: CommissionFile, kit: str, session_id: str
) -> None:
    brief(file, arrive(file, session_id, young_person_id=kit))
    later = add_session(file, "planning-workshop", title="Second", planned_on="2026-03-11")
    assert file.get(Attendance, arrive(file, later, young_person_id=kit)).briefed_at is None


def test_a_stay_is_one_persons(file: CommissionFile, kit: str, session_id: str) -> None:
    ruth = add_adult(file, "Ruth", AdultRole.FACILITATOR)
    for people in ({}, {"young_person_id": kit, "adult_id": ruth}):
        with pytest.raises(RuleBrokenError, match="which one person is here"):
            arrive(file, session_id, **people)
    with pytest.raises(NotFoundError, match="There is no such session"):
        arrive(file, "no session", young_person_id=kit)
