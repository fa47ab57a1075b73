"""A portal with one page that takes its time, for tests of the server around it."""

import time

from portal.app import create_app

app = create_app()


@app.get("/langsam")
def slow() -> str:
    """Answer after two seconds."""
    time.sleep(2)
    return "fertig"
