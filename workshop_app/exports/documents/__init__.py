"""Documents that flow over pages: the feedback pack and the specification, as tagged PDF made by typst."""

from workshop_app.exports.documents.contents import feedback_pack_contents, specification_contents
from workshop_app.exports.documents.parting import feedback_pack_parts, specification_parts
from workshop_app.exports.documents.setting import DocumentError, set_document
from workshop_app.exports.gathered import Gathered

__all__ = ["DocumentError", "feedback_pack", "feedback_pack_contents", "specification", "specification_contents"]


def feedback_pack(gathered: Gathered) -> bytes:
    """Return the feedback pack as PDF: what young people advise on each tenderer, in their words.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document("feedback-pack", feedback_pack_parts(feedback_pack_contents(gathered)), gathered.made_at)


def specification(gathered: Gathered) -> bytes:
    """Return the young people's specification as PDF, each line with the words it stands on.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document("specification", specification_parts(specification_contents(gathered)), gathered.made_at)
