"""Documents that flow over pages, as tagged PDF made by typst."""

from functools import partial

from workshop_app.exports.documents.exact import exact_words
from workshop_app.exports.documents.feedback import feedback_pack_contents
from workshop_app.exports.documents.part_setting import DocumentError
from workshop_app.exports.documents.parting import feedback_pack_parts, specification_parts
from workshop_app.exports.documents.please_explore import please_explore_contents, please_explore_parts
from workshop_app.exports.documents.setting import set_document
from workshop_app.exports.documents.specification_contents import specification_contents
from workshop_app.exports.documents.strongest import strongest_contents
from workshop_app.exports.documents.title_brief import title_brief_contents
from workshop_app.exports.gathered import Gathered

__all__ = [
    "DocumentError",
    "feedback_pack",
    "feedback_pack_contents",
    "please_explore",
    "please_explore_contents",
    "specification",
    "specification_contents",
    "strongest",
    "strongest_contents",
    "title_brief",
    "title_brief_contents",
]


def feedback_pack(gathered: Gathered) -> bytes:
    """Return the feedback pack as PDF: what young people advise on each tenderer, in their words.

    Raises:
        DocumentError: it could not be laid out.
    """
    contents = feedback_pack_contents(gathered)
    return set_document(
        "feedback-pack", feedback_pack_parts(contents), gathered.made_at, partial(exact_words, contents)
    )


def please_explore(gathered: Gathered) -> bytes:
    """Return the sheets of what to explore as PDF: one a tenderer, with room for what the adult panel did about it.

    Raises:
        DocumentError: it could not be laid out.
    """
    contents = please_explore_contents(gathered)
    return set_document(
        "please-explore", please_explore_parts(contents), gathered.made_at, partial(exact_words, contents)
    )


def specification(gathered: Gathered) -> bytes:
    """Return the young people's specification as PDF, each line with the words it stands on.

    Raises:
        DocumentError: it could not be laid out.
    """
    contents = specification_contents(gathered)
    return set_document(
        "specification", specification_parts(contents), gathered.made_at, partial(exact_words, contents)
    )


def strongest(gathered: Gathered) -> bytes:
    """Return the paper on whom each young person found strongest as PDF: one block an answer, and nothing added up.

    Raises:
        DocumentError: it could not be laid out.
    """
    contents = strongest_contents(gathered)
    return set_document("strongest", [contents | {"opens": ["end"]}], gathered.made_at, partial(exact_words, contents))


def title_brief(gathered: Gathered) -> bytes:
    """Return the brief on the presentation title as PDF: a page for tenderers.

    Raises:
        DocumentError: it could not be laid out.
    """
    contents = title_brief_contents(gathered)
    return set_document(
        "title-and-brief", [contents | {"opens": ["end"]}], gathered.made_at, partial(exact_words, contents)
    )
