"""XML that is well-formed whatever stands in it; only for writing, nothing here reads XML."""

import re
from xml.etree.ElementTree import Element, SubElement, tostring

# What XML 1.0 cannot hold, not even escaped: section 2.2, "Char".
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element with this text, escaped, and return it."""
    element = SubElement(parent, tag, {key: _clean(value) for key, value in attributes.items()})
    element.text = _clean(text)
    return element


def document(root: Element) -> bytes:
    """Return the document in UTF-8, with its declaration."""
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _clean(text: str) -> str:
    # Markup would escape the very characters that ElementTree looks for, and so escape nothing.
    return _FORBIDDEN.sub("", str(text))
