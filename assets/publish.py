"""Write finished files under names that carry their hash, compressed once, listed in a manifest."""

import gzip
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

import brotli

DENSE = frozenset({".woff2", ".png"})  # already compressed


@dataclass(slots=True)
class Distribution:
    """A folder of hashed files; what was not added is gone after `finish`."""

    folder: Path
    names: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, content: bytes) -> str:
        """Write one file and return its hashed name."""
        stem, _, ending = name.rpartition(".")
        hashed = f"{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{ending}"
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / hashed).write_bytes(content)
        if f".{ending}" not in DENSE:
            (self.folder / f"{hashed}.br").write_bytes(brotli.compress(content))
            (self.folder / f"{hashed}.gz").write_bytes(gzip.compress(content, mtime=0))
        self.names[name] = hashed
        return hashed

    def finish(self) -> None:
        """The manifest comes first, so that no page names a file that is about to go."""
        manifest = self.folder / "manifest.json"
        manifest.write_text(json.dumps(self.names, indent=1, sort_keys=True) + "\n")
        for path in self.folder.iterdir():
            if path != manifest and path.name.removesuffix(".br").removesuffix(".gz") not in set(
                self.names.values()
            ):
                path.unlink()
