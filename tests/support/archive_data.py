"""What the sample archive is about: its pictures, who made them, on what terms, and the sites that show them."""

from dataclasses import dataclass

COMMONS = "https://creativecommons.org"


@dataclass(frozen=True, slots=True)
class Terms:
    """A licence as a careful editor writes it, with its address."""

    name: str
    url: str


BY_2, BY_3, BY_4 = (
    Terms(f"CC BY {version}", f"{COMMONS}/licenses/by/{version}/") for version in ("2.0", "3.0", "4.0")
)
SA_2, SA_3, SA_4 = (
    Terms(f"CC BY-SA {version}", f"{COMMONS}/licenses/by-sa/{version}/") for version in ("2.0", "3.0", "4.0")
)
ND_4 = Terms("CC BY-ND 4.0", f"{COMMONS}/licenses/by-nd/4.0/")
SA_3_DE = Terms("CC BY-SA 3.0 DE", f"{COMMONS}/licenses/by-sa/3.0/de/")

PEOPLE = {
    "marit": "Marit Solheim",
    "tomasz": "Tomasz Wieczorek",
    "lucia": "Ana Lucía Ferrer",
    "jonas": "Jonas Brandt",
    "kateryna": "Kateryna Melnyk",
    "hiroto": "Hiroto Nakagawa",
    "adeyemi": "Oluwaseun Adeyemi",
    "eloise": "Éloise Garnier",
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. `terms` is None for one that its maker lets the house use without a public licence."""

    slug: str
    title: str
    by: str  # key of PEOPLE
    terms: Terms | None

    @property
    def creator(self) -> str:
        return PEOPLE[self.by]

    @property
    def source(self) -> str:
        return f"https://photos.example.org/{self.by}/{self.slug}"


def _shots() -> dict[str, Shot]:
    rows = (
        ("quay", "The quay before dawn", "marit", BY_4), ("nets", "Nets on the wall", "marit", SA_4),
        ("lighthouse", "Lighthouse in fog", "tomasz", BY_3), ("ferry", "Ferry at the slip", "tomasz", SA_3),
        ("market", "Market under awnings", "lucia", BY_4), ("oranges", "Crates of oranges", "lucia", SA_2),
        ("tram", "Tram on the bridge", "jonas", SA_3_DE), ("depot", "Depot at night", "jonas", BY_4),
        ("steppe", "Rain over the steppe", "kateryna", SA_4), ("silo", "Grain silo", "kateryna", BY_2),
        ("temple", "Temple steps", "hiroto", BY_4), ("pines", "Pines after snow", "hiroto", SA_4),
        ("lagoon", "Lagoon from above", "adeyemi", BY_4), ("drummers", "Drummers at noon", "adeyemi", ND_4),
        ("vineyard", "Vineyard in October", "eloise", SA_3), ("cellar", "Cellar door", "eloise", BY_4),
        ("harbourmaster", "The harbourmaster", "marit", None), ("workshop", "Workshop window", "jonas", None),
        ("cliffs", "Cliffs from the path", "tomasz", BY_4), ("tide", "Low tide", "marit", SA_3),
        ("kiln", "Opening the kiln", "lucia", BY_4), ("dancers", "Dancers waiting", "adeyemi", SA_4),
        ("snowplough", "Snowplough at work", "hiroto", BY_3), ("orchard", "Orchard in bloom", "eloise", SA_4),
        ("signalbox", "Signal box", "jonas", SA_4), ("sunflowers", "Sunflowers", "kateryna", BY_4),
        ("canoe", "Canoe on the river", "adeyemi", BY_3), ("library", "Reading room", "eloise", None),
        ("bakery", "Bakery at five", "lucia", SA_4), ("glacier", "Glacier tongue", "marit", BY_2),
        ("footbridge", "Footbridge", "tomasz", SA_4), ("observatory", "Observatory dome", "hiroto", SA_3),
        ("wind", "Wind farm", "jonas", BY_4), ("salt", "Salt pans", "lucia", BY_3),
        ("belfry", "The belfry", "eloise", BY_4), ("herons", "Herons", "kateryna", SA_3),
        ("shipyard", "Shipyard cranes", "tomasz", BY_4), ("festival", "Festival lights", "adeyemi", BY_4),
        ("teahouse", "Teahouse garden", "hiroto", BY_4), ("mill", "The old mill", "kateryna", SA_4),
        ("skerries", "Skerries", "marit", BY_4), ("loom", "At the loom", "lucia", SA_3),
        ("crossing", "Level crossing", "jonas", SA_3), ("pier", "The long pier", "tomasz", SA_4),
        ("barges", "Barges", "eloise", BY_2), ("dunes", "Dunes in wind", "adeyemi", SA_4),
    )  # fmt: skip
    return {slug: Shot(slug, title, by, terms) for slug, title, by, terms in rows}


SHOTS = _shots()

# Site -> the folder pictures lie in and the pictures its posts show, in order.
SITES: dict[str, tuple[str, tuple[str, ...]]] = {
    "hugo": (
        "hugo/static/img",
        ("quay", "lighthouse", "market", "tram", "steppe", "temple", "harbourmaster"),
    ),
    "jekyll": ("jekyll/assets/img", ("nets", "ferry", "oranges", "depot", "silo", "pines")),
    "eleventy": ("eleventy/src/img", ("lagoon", "vineyard", "cliffs", "kiln", "workshop")),
    "mkdocs": ("mkdocs/docs/img", ("drummers", "cellar", "tide", "dancers", "snowplough")),
    "quarto": ("quarto/posts/img", ("orchard", "signalbox", "sunflowers", "canoe", "library")),
    "mdx": ("mdx/public/img", ("bakery", "glacier", "footbridge", "observatory")),
    "wordpress": ("wordpress/img", ("wind", "salt", "belfry", "herons")),
    "html": ("html/img", ("shipyard", "festival", "teahouse", "mill", "skerries", "loom")),
    "text": ("", ("crossing", "pier", "barges", "dunes")),
}
FORMATS = {"mdx": ".png", "quarto": ".webp"}  # elsewhere JPEG
