"""Lines that would not come out of the file as they went in, and how they do all the same.

In scripts written from right to left a letter is often drawn as several shapes, and whoever copies the line, or
has it read aloud, gets them one by one; a tab is drawn as nothing but space. So such a line carries its own text in
the file (``/ActualText``).

typst has no way to say so. It is told a language that is reserved for private use, another one for each such line;
the finished file is searched for those languages, and each gives way to the text.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_MARKED = re.compile(rb"<</MCID (\d+)>>BDC")
_PRIVATE_LANGUAGE = re.compile(rb"/Lang\(q[a-t][a-z]-[A-Z]{2}\)")
_END_OF_OBJECT = b"endobj\n"
_NUMBER = re.compile(rb"(\d+) 0 obj\b")
_EFFORT = 3
"""Of zlib's nine: two fifths of the time of its usual, for pages that are a quarter larger."""
_INNER_TEXT = re.compile(rb"/Span<</ActualText<[0-9A-Fa-f]*>>>BDC")


Copied = dict[tuple[str, str], str]
"""The private language that stands for a line, by its text and its own language; "" where it is the document's."""


def mark_copied_lines(lines: Iterable[Any], marks: Copied) -> None:
    """Give each of ``lines``, laid out, that has ``copied`` a private language; add those that are new to ``marks``."""
    for one in lines:
        if isinstance(one, dict) and "copied" in one:
            line = one["copied"], one.get("language", "")
            one["copied"] = marks.setdefault(line, _language(len(marks)))


def opened_with_copied_lines(part: bytes, marks: Copied) -> "pikepdf.Pdf":
    """Open a part as typst set it, and have each line that was given a private language carry its own text instead."""
    import pikepdf

    pdf = pikepdf.open(BytesIO(part))
    if not marks:
        return pdf
    lines = {mark: line for line, mark in marks.items()}
    pages: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for element in _elements(part, pdf):
        text, language = lines.get(str(element.get("/Lang", "")), (None, ""))
        if text is None:
            continue
        del element["/Lang"]
        if language:
            element.Lang = pikepdf.String(language)
        element.ActualText = pikepdf.String(text)
        for number, (page, content) in enumerate(_contents(element)):
            pages[page][content] = "" if number else text
    for page_key, texts in pages.items():
        _write_texts(pdf.get_object(page_key), texts)
    return pdf


def _language(number: int) -> str:
    """Return the private language ``number``: qaa-AA to qtz-ZZ, some 350,000 of them."""
    number, last = divmod(number, 26)
    number, third = divmod(number, 26)
    second, first = divmod(number, 26)
    return f"q{chr(97 + second % 20)}{chr(97 + first)}-{chr(65 + third)}{chr(65 + last)}"


def _elements(part: bytes, pdf: "pikepdf.Pdf") -> Iterator["pikepdf.Object"]:
    """Yield what has a private language; typst writes such objects in the clear, and to search for them is quicker."""
    import pikepdf

    for found in _PRIVATE_LANGUAGE.finditer(part):
        begins = part.rfind(_END_OF_OBJECT, 0, found.start()) + len(_END_OF_OBJECT)
        number = _NUMBER.match(part, begins)
        one = pdf.get_object(int(number[1]), 0) if number else None
        if isinstance(one, pikepdf.Dictionary):
            yield one


def _contents(element: "pikepdf.Object") -> Iterator[tuple[tuple[int, int], int]]:
    """Yield page and number of every piece of content under ``element``, in order."""
    import pikepdf

    children: Any = element.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children] if children is not None else []:
        if isinstance(child, int):
            yield element.Pg.objgen, child
        elif "/MCID" in child:
            yield (child.Pg if "/Pg" in child else element.Pg).objgen, int(child.MCID)
        else:
            yield from _contents(child)


def _write_texts(page: "pikepdf.Object", texts: Mapping[int, str]) -> None:
    import pikepdf

    pieces = _MARKED.split(page.Contents.read_bytes())
    written = [pieces[0]]
    for number, content in zip(pieces[1::2], pieces[2::2], strict=True):
        text = texts.get(int(number))
        if text is None:
            written.append(b"<</MCID %s>>BDC%s" % (number, content))
        else:
            actual = text.encode("utf-16-be").hex().encode()
            written.append(b"<</MCID %s/ActualText<FEFF%s>>>BDC" % (number, actual))
            written.append(_INNER_TEXT.sub(b"/Span BMC", content))
    # Here, and not as the document is saved: other parts are set meanwhile.
    page.Contents.write(zlib.compress(b"".join(written), _EFFORT), filter=pikepdf.Name.FlateDecode)
