"""An HTML page, parsed, and what must hold for all of them."""

from collections import Counter
from xml.etree.ElementTree import Element

import html5lib

LABELLED = ("input", "select", "textarea")


class Page:
    """A parsed page; elements are found by tag name, without namespace."""

    def __init__(self, source: str) -> None:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        self.root: Element = parser.parse(source)
        self.errors = [f"{at}: {code} {data}" for at, code, data in parser.errors]

    def all(self, tag: str) -> list[Element]:
        """Return every element of this tag in the order of the page."""
        return list(self.root.iter(tag))

    def text(self) -> str:
        """Return everything a person reads on the page."""
        return " ".join(" ".join(self.root.itertext()).split())

    def check(self) -> None:
        """Fail with every broken rule at once."""
        broken = [*self.errors, *self._frame(), *self._ids(), *self._fields(), *self._inline()]
        assert not broken, "\n".join(broken)

    def _frame(self) -> list[str]:
        rules = {
            "<html lang=de> is missing": self.root.get("lang") == "de",
            "a page needs exactly one h1": len(self.all("h1")) == 1,
            "a page needs a title": any((title.text or "").strip() for title in self.all("title")),
            "a page needs exactly one main": len(self.all("main")) == 1,
        }
        return [rule for rule, holds in rules.items() if not holds]

    def _ids(self) -> list[str]:
        ids = [element.get("id") for element in self.root.iter() if element.get("id")]
        twice = [f"id {id_} occurs twice" for id_, number in Counter(ids).items() if number > 1]
        pointing = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget")
        dangling = [
            f"{name}={value} points nowhere"
            for element in self.root.iter()
            for name in pointing
            for value in (element.get(name) or "").split()
            if value not in ids
        ]
        anchors = [
            f"#{target} leads nowhere"
            for link in self.all("a")
            if (link.get("href") or "").startswith("#") and (target := link.get("href", "")[1:])
            if target not in ids
        ]
        return twice + dangling + anchors

    def _fields(self) -> list[str]:
        labels = {label.get("for") for label in self.all("label")}
        inside = {id(field) for label in self.all("label") for field in label.iter()}
        return [
            f"field {field.get('name')} has no label"
            for tag in LABELLED
            for field in self.all(tag)
            if field.get("type") != "hidden"
            and field.get("id") not in labels
            and id(field) not in inside
            and not field.get("aria-label")
        ]

    def _inline(self) -> list[str]:
        scripts = [
            "inline script"
            for script in self.all("script")
            if not script.get("src") and script.get("type") != "application/ld+json"
        ]
        styles = ["inline style" for element in self.root.iter() if element.get("style")]
        handlers = [
            f"inline handler {name}"
            for element in self.root.iter()
            for name in element.attrib
            if name.startswith("on")
        ]
        unnamed = ["form without action" for form in self.all("form") if not form.get("action")]
        return scripts + styles + ["style element"] * len(self.all("style")) + handlers + unnamed
