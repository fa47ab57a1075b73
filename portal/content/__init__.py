"""Content as files: read, check, import, export."""
