"""What the YAML parser says in English, for people who never heard of YAML."""

from dataclasses import dataclass

import yaml

from portal.content.problems import BadValueError


@dataclass(frozen=True, slots=True)
class _Saying:
    """A piece of the parser's message, and what it means."""

    piece: str
    rule: str
    advice: str


_QUOTES = "Setzen Sie den ganzen Wert in Anführungszeichen."
_SAYINGS = (
    _Saying(
        "mapping values are not allowed",
        "Ein Doppelpunkt mit Leerzeichen steht mitten im Wert, oder die Zeile ist eingerückt",
        _QUOTES,
    ),
    _Saying(
        "cannot start any token",
        "Ein Wert beginnt mit einem Sonderzeichen (@, %, ` oder Tabulator)",
        _QUOTES,
    ),
    _Saying(
        "tab character",
        "Die Zeile ist mit einem Tabulator eingerückt",
        "Rücken Sie mit Leerzeichen ein.",
    ),
    _Saying(
        "expected ',' or ']'",
        "Eine Liste hat keine schließende eckige Klammer",
        "Schreiben Sie `[eins, zwei]`.",
    ),
    _Saying(
        "expected ',' or '}'",
        "Eine Angabe hat keine schließende geschweifte Klammer",
        "Schreiben Sie `{name: Wert, art: Wert}`.",
    ),
    _Saying(
        "unexpected end of stream",
        "Ein Anführungszeichen wird geöffnet und nicht geschlossen",
        "Schließen Sie es am Ende des Wertes.",
    ),
    _Saying("anchor", "Ein Wert beginnt mit einem Und-Zeichen", _QUOTES),
    _Saying("tag", "Ein Wert beginnt mit einem Ausrufezeichen", _QUOTES),
    _Saying(
        "escape character",
        "Ein umgekehrter Schrägstrich steht in doppelten Anführungszeichen",
        "Schreiben Sie ihn doppelt (`\\\\`).",
    ),
    _Saying(
        "could not find expected ':'",
        "Nach dem Feldnamen fehlt ein Doppelpunkt, oder eine Textzeile ist nicht eingerückt",
        "Schreiben Sie `feld: Wert`; rücken Sie weitere Zeilen eines Textes ein.",
    ),
    _Saying(
        "expected key",
        "Nach dem Wert steht noch etwas, zum Beispiel hinter einem Anführungszeichen",
        "Setzen Sie den ganzen Wert in Anführungszeichen und verdoppeln Sie darin einfache.",
    ),
    _Saying(
        "block sequence entries",
        "Ein Wert beginnt mit einem Strich",
        "Setzen Sie ihn in Anführungszeichen, oder beginnen Sie die Liste in der nächsten Zeile.",
    ),
)
_OTHERWISE = _Saying("", "Der Kopf ist hier nicht lesbar", _QUOTES)


def in_german(error: yaml.MarkedYAMLError, first_line: int) -> BadValueError:
    """Return the same error in German, its line counted from `first_line`."""
    problem = error.problem or ""
    saying = next((saying for saying in _SAYINGS if saying.piece in problem), _OTHERWISE)
    begins = "end of stream" in problem  # the end is far from the quote that is not closed
    mark = error.context_mark if begins and error.context_mark else error.problem_mark
    return BadValueError(first_line + (mark.line if mark else 0), saying.rule, saying.advice)
