"""Find text: knows neither HTTP nor templates."""
