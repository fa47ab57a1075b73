"""Every SELECT as a named function."""
