"""Whether a write-up names only cities, topics and Themenfelder that there are."""

from collections.abc import Iterable, Iterator

from portal.content.problems import Problem
from portal.content.reader import ArticleFile
from portal.content.vocabulary_files import Words
from portal.text.nearest import nearest


def unknown_words(file: ArticleFile, words: Words) -> list[Problem]:
    """Return a problem for each name that is not in the vocabulary, or belongs elsewhere."""
    city = file.values["city"]
    return [
        *_unknown(file, "city", "stadt", [city], words.cities),
        *_unknown(file, "topics", "themen", file.values["topics"], words.topics),
        *_unknown(
            file,
            "themenfelder",
            "themenfelder",
            map(str, file.values.get("themenfelder", [])),
            list(map(str, words.themenfelder)),
        ),
        *_made_up(file, words.cities.get(city)),
    ]


def _unknown(
    file: ArticleFile, name: str, key: str, values: Iterable[str], known: Iterable[str]
) -> Iterator[Problem]:
    known = list(known)
    for value in values:
        if value not in known:
            close = nearest(value, known)
            advice = f"Meinten Sie `{close}`?" if close else f"Bekannt sind: {', '.join(known)}."
            yield file.problem(name, key, f"„{value}“ steht nicht im Vokabular", advice)


def _made_up(file: ArticleFile, city_is_made_up: bool | None) -> Iterator[Problem]:
    """What is made up belongs to made-up cities, and is marked: readers must be able to trust."""
    marked = file.values.get("example", False)
    if city_is_made_up and not marked:
        rule = f"„{file.values['city']}“ ist eine erfundene Stadt, der Beitrag aber kein Beispiel"
        yield file.problem("city", "beispiel", rule, "Ergänzen Sie `beispiel: true`.")
    elif marked and city_is_made_up is False:
        rule = f"Ein Beispiel darf keiner wirklichen Stadt gehören („{file.values['city']}“)"
        advice = "Wählen Sie eine Beispielstadt wie musterstadt, oder lassen Sie `beispiel` weg."
        yield file.problem("example", "beispiel", rule, advice)
