"""Pure functions on text: no Flask, no database."""
