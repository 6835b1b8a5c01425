"""Names of cities, provinces and countries, from the frozen tables in seeds/ (sources: seeds/README.md).

Read on first use; lines become values only when their name is met.
"""

from annotator.gazetteer.places import Place, best, history, is_city_start, lie_elsewhere, look_up, places
from annotator.gazetteer.regions import country, province, regions
from annotator.gazetteer.search import Hit, search
from annotator.gazetteer.tables import name_key

__all__ = [
    "Hit",
    "Place",
    "best",
    "country",
    "history",
    "is_city_start",
    "lie_elsewhere",
    "look_up",
    "name_key",
    "places",
    "province",
    "regions",
    "search",
]
