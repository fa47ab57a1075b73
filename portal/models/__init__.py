"""What is stored: one module per noun; importing this package knows every table."""

from portal.models.articles import Article, ArticleRevision, State
from portal.models.audiences import Audience, AudienceToken
from portal.models.cities import City, CityKey, CityPopulation
from portal.models.content_files import ContentFile
from portal.models.generation import Generation
from portal.models.search_changes import SearchChange
from portal.models.themenfelder import Scheme, Themenfeld
from portal.models.topics import Topic

__all__ = [
    "Article",
    "ArticleRevision",
    "Audience",
    "AudienceToken",
    "City",
    "CityKey",
    "CityPopulation",
    "ContentFile",
    "Generation",
    "Scheme",
    "SearchChange",
    "State",
    "Themenfeld",
    "Topic",
]
