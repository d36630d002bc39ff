"""What stands in no pack for one kind of reader, and why: not everybody concerned agreed to that reader."""

from workshop_app.domain.attachments import Attachment
from workshop_app.domain.people import ConsentPurpose, Recipient
from workshop_app.record.attachments import may_leave
from workshop_app.record.people import who_agreed, who_came
from workshop_app.store import Reading

_TO = {
    Recipient.PANEL: "to be named to the adult panel",
    Recipient.TENDERERS: "to be named to tenderers",
    Recipient.PUBLISHED: "to be named in what is published",
}


def told_left_out(file: Reading, recipient: Recipient) -> str:
    """Return what is left out for a reader and why, as sentences that name nobody.

    One who did not agree is enough: names beside the others' words would give theirs away.
    """
    return " ".join(one for one in (_of_names(file, recipient), _of_attachments(file, recipient)) if one)


def _of_names(file: Reading, recipient: Recipient) -> str:
    came = who_came(file)
    if not came:
        return ""
    agreed = len(came & who_agreed(file, ConsentPurpose.WORDS_NAMED, recipient))
    to = _TO[recipient]
    if agreed == len(came):
        return f"Everybody who took part agreed {to}: names for this work stand beside their words."
    many = "nobody" if not agreed else f"{agreed} of {len(came)}"
    return (
        f"Of those who took part {many} agreed {to}. Names are left out wherever somebody was there who did not: one "
        "name among others would give theirs away."
    )


def _of_attachments(file: Reading, recipient: Recipient) -> str:
    kept, may = len(file.all(Attachment)), len(may_leave(file, recipient))
    if may == kept:
        return ""
    return (
        f"Of {kept} films, photos and other files {may or 'none'} may go to this reader. The others wait, or somebody "
        "in them has not agreed."
    )
