"""Take a file from the disk: only plain UTF-8 text of sensible size that really lies there."""

import hashlib
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from portal.content.problems import Problem, UnreadableError

LARGEST = 1_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file; `path` is relative to the content folder, with slashes."""

    path: str
    raw: bytes

    @property
    def sha256(self) -> str:
        """The hash by which an import knows that a file did not change."""
        return hashlib.sha256(self.raw).hexdigest()

    def text(self) -> str:
        """Return the text with `\\n` at the end of lines and without a byte order mark.

        UnreadableError if it is not UTF-8 or holds control characters.
        """
        try:
            text = self.raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.raw.count(b"\n", 0, error.start) + 1
            rule = "Die Datei ist nicht in UTF-8 gespeichert"
            raise refused(self.path, line, rule, "Speichern Sie sie als UTF-8.") from None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if sign := _CONTROL.search(text):
            line = text.count("\n", 0, sign.start()) + 1
            rule = f"Hier steht ein Steuerzeichen (U+{ord(sign[0]):04X})"
            raise refused(self.path, line, rule, "Entfernen Sie es.")
        return text


def read(path: Path, root: Path) -> Source:
    """Read the file at `path` below `root`; UnreadableError says why it cannot be taken."""
    name = path.relative_to(root).as_posix()
    if path.resolve() != root.resolve() / name:
        rule = "Die Datei ist eine Verknüpfung oder liegt in einem verknüpften Ordner"
        raise refused(name, 1, rule, "Legen Sie die Datei selbst hier ab.")
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise refused(name, 1, "Das ist keine Datei", "Hier gehört eine Textdatei hin.")
        if facts.st_size > LARGEST:
            rule = (
                f"Die Datei hat {_mb(facts.st_size)} MB, höchstens {_mb(LARGEST)} MB sind erlaubt"
            )
            raise refused(name, 1, rule, "Ein Beitrag ist Text; verlinken Sie Anlagen.")
        return Source(name, path.read_bytes())
    except OSError as error:
        rule = f"Die Datei lässt sich nicht lesen ({error.strerror})"
        advice = "Prüfen Sie, ob es sie gibt und wer sie lesen darf."
        raise refused(name, 1, rule, advice) from None


def refused(path: str, line: int, rule: str, advice: str) -> UnreadableError:
    """Return the error for a file that breaks a rule as a whole."""
    return UnreadableError([Problem(path, line, "", rule, advice)])


def _mb(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
