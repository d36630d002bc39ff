"""What a young person agreed to, said at the console: each purpose and reader on its own, with who agreed for them."""

from pathlib import Path

from tests.ui.driver import Driver, Key, Role
from workshop_app.actions.people import add_young_person
from workshop_app.domain.drafts import agreed_by_key
from workshop_app.domain.people import AgeBand, Consent, ConsentPurpose, Recipient, YoungPerson
from workshop_app.record.people import consents, who_agreed

WORDS = "Their words, with their name for this work"


def test_each_purpose_and_reader_is_agreed_to_on_its_own_and_all_of_it_is_kept(driver: Driver, tmp_path: Path) -> None:
    driver.begin(tmp_path)
    file = driver.windows.project.file
    kit, moss = (add_young_person(file, one) for one in ("Kit", "Moss"))
    driver.settle()
    driver.click("What they agreed to")
    driver.click("Who: Kit")
    driver.click(f"{WORDS}, for tenderers: yes")
    waiting = "they said yes; the adult who agrees for them, or the signed form, is still missing"
    assert driver.shows(f"for tenderers: {waiting}")
    assert who_agreed(file, ConsentPurpose.WORDS_NAMED, Recipient.TENDERERS) == set()
    adult = "Who agrees for them: a parent or carer, or someone with delegated authority"
    driver.fill(driver.find(adult, role=Role.EditableText), "Dana Marsh, mother")
    driver.windows.project.drafts.flush()
    assert file.draft(agreed_by_key(kit)) == "Dana Marsh, mother"
    driver.click("I saw the signed form")
    for _ in range(2):
        driver.click(f"{WORDS}, for tenderers: yes")
        driver.settle()
    assert driver.shows("for tenderers: yes")
    assert driver.shows("for the adult panel: not asked yet")
    assert who_agreed(file, ConsentPurpose.WORDS_NAMED, Recipient.TENDERERS) == {kit}
    assert who_agreed(file, ConsentPurpose.WORDS_NAMED, Recipient.PANEL) == set()
    driver.click("They can be seen on film, for everybody, published: no")
    told = [row["told"] for row in driver.windows.project.agreements.history.rows()]
    assert [one.partition(": ")[2] for one in told] == [
        "They can be seen on film, for everybody, published: no",
        f"{WORDS}, for tenderers: yes; Dana Marsh, mother agreed for them; signed form seen",
        f"{WORDS}, for tenderers: yes",
    ]
    assert len(file.all(Consent)) == 3, "a second press records nothing twice"
    driver.click("Who: Moss")
    assert driver.windows.project.agreements.history.rows() == []
    assert driver.find(adult, role=Role.EditableText).property("text") == ""
    driver.click("16 or over")
    assert file.get(YoungPerson, moss).age_band is AgeBand.OVER_16
    driver.click("Taking part: yes")
    assert driver.shows("yes")
    assert consents(file)[-1].recipient is None
    driver.key(Key.Key_Escape)
    driver.settle()
    assert not driver.shows("What they agreed to", driver.wall)
    assert driver.windows.project.agreements.people.rows() == [], "nothing is read once it is closed"
