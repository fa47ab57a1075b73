"""What a Praxisbeitrag must say before it can be published."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from portal.fields import ARTICLE_FIELDS, Duty, Field
from portal.fields.field import UNKNOWN

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken rule: the field, the rule and what to write instead, in German."""

    field: Field
    rule: str
    advice: str


def breaches(values: Mapping[str, Any], unknown: frozenset[str] = frozenset()) -> list[Breach]:
    """Return every broken rule; `values` by field name, `unknown` were declared not yet known."""
    return [*_missing(values, unknown), *_contradictions(values)]


def _missing(values: Mapping[str, Any], unknown: frozenset[str]) -> Iterator[Breach]:
    full = values.get("kind") == "voll"
    for field in ARTICLE_FIELDS:
        due = field.duty is Duty.ALWAYS or (field.duty is Duty.FULL and full)
        if due and values.get(field.name) in (None, "", []) and field.name not in unknown:
            advice = f"`{field.key}: {field.example}` zum Beispiel."
            if field.may_be_unknown:
                advice += f" Wenn Sie es nicht wissen: `{field.key}: {UNKNOWN}`."
            where = "jedem Beitrag" if field.duty is Duty.ALWAYS else "einem Vollbeitrag"
            yield Breach(field, f"„{field.label}“ ist in {where} Pflicht", advice)


def _contradictions(values: Mapping[str, Any]) -> Iterator[Breach]:
    named = {field.name: field for field in ARTICLE_FIELDS}
    if len(values.get("title") or "") > LONGEST_TITLE:
        rule = f"Ein Titel hat höchstens {LONGEST_TITLE} Zeichen"
        yield Breach(
            named["title"], rule, "Kürzen Sie ihn; Einzelheiten gehören in die Kurzfassung."
        )
    if values.get("status") == "nicht-fortgefuehrt" and not values.get("discontinued_reason"):
        field = named["discontinued_reason"]
        rule = "Zum Status „nicht fortgeführt“ gehört ein Grund"
        yield Breach(field, rule, f"`grund:` mit einem von: {', '.join(field.values)}.")
    if not values.get("contact") and not values.get("sources"):
        rule = "Ein Beitrag braucht ein Funktionspostfach oder Quellen"
        yield Breach(named["contact"], rule, f"`kontakt: {named['contact'].example}` zum Beispiel.")
    started, ended = values.get("started"), values.get("ended")
    if started and ended and ended.sort_key < started.sort_key:
        rule = f"Das Ende ({ended.german}) liegt vor dem Beginn ({started.german})"
        yield Breach(named["ended"], rule, "Prüfen Sie `beginn` und `ende`.")
