"""Documents that flow over pages, as tagged PDF made by typst."""

from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.please_explore import please_explore_contents, please_explore_parts
from workshop_app.exports.documents.specification_contents import specification_contents
from workshop_app.exports.documents.strongest import strongest_contents
from workshop_app.exports.documents.title_brief import title_brief_contents
from workshop_app.exports.gathered import Gathered
from workshop_app.exports.typesetting.laying import Document
from workshop_app.exports.typesetting.part_setting import DocumentError
from workshop_app.exports.typesetting.parting import feedback_pack_parts, specification_parts, weighed
from workshop_app.exports.typesetting.setting import set_document

__all__ = [
    "DocumentError",
    "feedback_pack",
    "feedback_pack_contents",
    "feedback_pack_document",
    "please_explore",
    "please_explore_contents",
    "please_explore_document",
    "specification",
    "specification_contents",
    "specification_document",
    "strongest",
    "strongest_contents",
    "strongest_document",
    "title_brief",
    "title_brief_contents",
    "title_brief_document",
]


def feedback_pack(gathered: Gathered) -> bytes:
    """Return the feedback pack as PDF: what young people advise on each tenderer, in their words.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document(feedback_pack_document(gathered))


def feedback_pack_document(gathered: Gathered) -> Document:
    """Return what the feedback pack is made of."""
    contents = feedback_pack_contents(gathered)
    return Document("feedback-pack", feedback_pack_parts(contents), gathered.made_at, contents)


def please_explore(gathered: Gathered) -> bytes:
    """Return the sheets of what to explore as PDF: one a tenderer, with room for what the adult panel did about it.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document(please_explore_document(gathered))


def please_explore_document(gathered: Gathered) -> Document:
    """Return what the sheets of what to explore are made of."""
    contents = please_explore_contents(gathered)
    return Document("please-explore", please_explore_parts(contents), gathered.made_at, contents)


def specification(gathered: Gathered) -> bytes:
    """Return the young people's specification as PDF: each line with the words it stands on.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document(specification_document(gathered))


def specification_document(gathered: Gathered) -> Document:
    """Return what the young people's specification is made of."""
    contents = specification_contents(gathered)
    return Document("specification", specification_parts(contents), gathered.made_at, contents)


def strongest(gathered: Gathered) -> bytes:
    """Return the paper on whom each young person found strongest as PDF: one block an answer, and nothing added up.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document(strongest_document(gathered))


def strongest_document(gathered: Gathered) -> Document:
    """Return what the paper on whom each young person found strongest is made of."""
    contents = strongest_contents(gathered)
    return Document("strongest", [weighed(contents | {"opens": ["end"]})], gathered.made_at, contents)


def title_brief(gathered: Gathered) -> bytes:
    """Return the brief on the presentation title as PDF: a page for tenderers.

    Raises:
        DocumentError: it could not be laid out.
    """
    return set_document(title_brief_document(gathered))


def title_brief_document(gathered: Gathered) -> Document:
    """Return what the brief on the presentation title is made of."""
    contents = title_brief_contents(gathered)
    return Document("title-and-brief", [weighed(contents | {"opens": ["end"]})], gathered.made_at, contents)
