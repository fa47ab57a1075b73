"""Clone the last commit, type `make run` with empty caches, and time the first page.

`python3 benchmarks/first_page.py`. What a mirror or proxy of packages saves is in the figure.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
PATIENCE_SECONDS = 600


def main() -> None:
    with TemporaryDirectory() as folder:
        clone, caches = Path(folder) / "clone", Path(folder) / "caches"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        environ = {name: os.environ[name] for name in os.environ if "PORTAL_" not in name}
        for name in ("PIP_CACHE_DIR", "npm_config_cache", "XDG_CACHE_HOME"):
            environ[name] = str(caches / name)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        start = time.monotonic()
        command = ["make", "run", f"PORT={port}", f"PYTHON={sys.executable}"]
        run = subprocess.Popen(command, cwd=clone, env=environ, start_new_session=True)
        try:
            print(f"first page after {_wait(run, port) - start:.0f} s")
        finally:
            os.killpg(run.pid, signal.SIGTERM)
            run.wait()


def _wait(run: subprocess.Popen[bytes], port: int) -> float:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and run.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/", timeout=5) as response:
                response.read()
                return time.monotonic()
        except URLError:
            time.sleep(0.1)
    sys.exit("make run gave no page")


if __name__ == "__main__":
    main()
