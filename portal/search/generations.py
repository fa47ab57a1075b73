"""A folder of index generations, of which a small file names the one in use.

<folder>/current          the name of the generation in use
<folder>/g-<random>/      one generation, complete before it is named
<folder>/write.lock       held by whoever writes
"""

import os
import secrets
import shutil
from pathlib import Path


class Generations:
    """Where the generation in use lies, and how another takes its place at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def lock_file(self) -> Path:
        """Write only while holding this lock."""
        return self.folder / "write.lock"

    def prepare(self) -> None:
        """Make the folder, which only its owner may read: what lies in it is unpickled."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)

    def current(self) -> Path | None:
        """The folder in use, or None."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        # A name from a file is not trusted to stay inside the folder.
        return self.folder / name if name.startswith("g-") and "/" not in name else None

    def new(self) -> Path:
        """Make an empty folder for the next generation."""
        path = self.folder / f"g-{secrets.token_hex(8)}"
        path.mkdir(mode=0o700)
        return path

    def switch(self, path: Path) -> None:
        """Use this generation from now on, and remove every other."""
        draft = self.folder / "current.new"
        with draft.open("w", encoding="utf-8") as file:
            file.write(path.name)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self._pointer)
        self.clean()

    def clean(self) -> None:
        """Remove generations that are not in use, such as one left half built by a crash."""
        used = self.current()
        for path in self.folder.glob("g-*"):
            if path != used:
                shutil.rmtree(path, ignore_errors=True)

    @property
    def _pointer(self) -> Path:
        return self.folder / "current"
