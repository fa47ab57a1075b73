"""How well the search finds: 604 German questions whose answering paragraph is known.

    python -m benchmarks.relevance --data ../shared/data

Prints MRR@10 (1 divided by the rank of the right paragraph, on average) and Recall@10 (how often
it is among the first ten), with the 120 paragraphs alone and among 10,000 other texts, and with the
questions' umlauts typed as ae, oe, ue, ss.
"""

import argparse
import json
import lzma
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from portal.search.interface import SearchDocument, SearchIndex, SearchQuery
from portal.search.whoosh_index import WhooshIndex

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
HEADING = re.compile(r"^#+ ", re.MULTILINE)


class Question(NamedTuple):
    text: str
    answer: str


class Quality(NamedTuple):
    mrr: float
    recall: float
    milliseconds: float


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how well the search finds.")
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data
    questions_file, others_file = folder / "relevance-dev.json", folder / "articles-10k.jsonl.xz"
    missing = [path.name for path in (questions_file, others_file) if not path.is_file()]
    if missing:
        print(f"In {folder} fehlt {', '.join(missing)}; ohne diese Daten wird nichts gemessen.")
        return 2
    content = json.loads(questions_file.read_text(encoding="utf-8"))
    questions = [Question(text, f"p{number}") for text, number in content["questions"]]
    paragraphs = [document(f"p{n}", "", text) for n, text in enumerate(content["paragraphs"])]
    measure("120 paragraphs alone", iter(paragraphs), questions)
    measure("among 10,000 others", chain(paragraphs, others_file), questions)
    return 0


def measure(name: str, documents: Iterator[SearchDocument], questions: list[Question]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        index = WhooshIndex(Path(folder))
        begun = time.process_time()
        index.rebuild(documents)
        built = time.process_time() - begun
        print(f"{name}: {index.count():,} documents, built in {built:.1f} CPU s")
        typed = [Question(text.translate(UMLAUTS), answer) for text, answer in questions]
        for kind, asked in (("as written", questions), ("ae oe ue ss", typed)):
            quality = ask(index, asked)
            print(
                f"  {kind:<12} MRR@10 {quality.mrr:.3f}   Recall@10 {quality.recall:.3f}"
                f"   {quality.milliseconds:.1f} CPU ms a question"
            )
        index.close()


def ask(index: SearchIndex, questions: list[Question]) -> Quality:
    begun = time.process_time()
    ranks = [rank(index.search(SearchQuery(text)).ids, answer) for text, answer in questions]
    milliseconds = (time.process_time() - begun) * 1000 / len(questions)
    found = [number for number in ranks if number]
    return Quality(sum(1 / n for n in found) / len(ranks), len(found) / len(ranks), milliseconds)


def rank(ids: tuple[str, ...], wanted: str) -> int:
    """From 1; 0 where it is not among them."""
    return ids.index(wanted) + 1 if wanted in ids else 0


def chain(paragraphs: list[SearchDocument], others: Path) -> Iterator[SearchDocument]:
    yield from paragraphs
    with lzma.open(others, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            text = json.loads(line)
            yield document(f"o{number}", text["title"], HEADING.sub("", text["body"]))


def document(id_: str, title: str, body: str) -> SearchDocument:
    return SearchDocument(
        id=id_,
        type="article",
        title=title,
        summary="",
        body=body,
        keywords="",
        audience=frozenset({"public"}),
        facets={},
        date=0,
    )


if __name__ == "__main__":
    sys.exit(main())
