"""Values for example calls: everyday words, sentences, names, numbers."""

import random

WORDS = (
    "apple banana cherry lemon melon grape plum pear tree river stone cloud light house table chair window door "
    "garden street bridge tower castle forest mountain valley ocean island beach storm rain snow wind summer winter "
    "spring autumn monday friday morning evening night moon star sun earth fire water bread butter cheese milk "
    "coffee tea sugar salt pepper soup salad dinner lunch kitchen spoon fork knife plate glass bottle paper pencil "
    "book letter story song music dance game ball team player coach race train plane boat car wheel engine road "
    "ticket station market shop money coin bank price gold silver iron copper wood leaf root seed flower rose tulip "
    "horse tiger lion zebra eagle owl robin cat dog fox bear wolf mouse rabbit sheep goat duck hen pig cow bee ant "
    "frog snake fish whale shark crab python java code data file list test loop stack queue array index value error "
    "level radar noon eve kayak civic a I ox hello world"
).split()
NAMES = (
    "Ann Ben Carl Dora Emma Finn Gina Hugo Ida Jack Kate Leo Mia Nora Omar Paul Rita Sam Tina Uma Vera Will Zoe"
).split()
SURNAMES = "Adams Baker Clark Dixon Evans Fisher Green Hill Irwin Jones King Lewis Moore Owen Price Reed Stone".split()
PRODUCTS = "pen book lamp cup bag hat desk chair phone clock soap towel brush shirt shoes ring".split()
FRUITS = "apple banana cherry kiwi lemon mango orange peach pear plum".split()
CITIES = "Paris Rome Oslo Berlin Madrid Vienna Dublin Athens Lisbon Prague".split()
LOWER_WORDS = tuple(word for word in WORDS if word.islower() and len(word) > 2)


def word(rng: random.Random) -> str:
    return rng.choice(WORDS)


def words(rng: random.Random, low: int = 2, high: int = 5) -> list[str]:
    return [rng.choice(WORDS) for _ in range(rng.randint(low, high))]


def different_words(rng: random.Random, low: int = 2, high: int = 5) -> list[str]:
    return rng.sample(WORDS, rng.randint(low, high))


def sentence(rng: random.Random, low: int = 2, high: int = 5) -> str:
    return " ".join(words(rng, low, high))


def cased(rng: random.Random, text: str) -> str:
    """The text with random capitals."""
    style = rng.choice((str.lower, str.title, str.upper, str.capitalize, str.swapcase))
    if rng.random() < 0.4:
        return "".join(ch.upper() if rng.random() < 0.4 else ch for ch in text)
    return style(text)


def text(rng: random.Random) -> str:
    """Letters of both cases, digits, blanks and signs, as examples for functions on characters."""
    parts = [cased(rng, rng.choice(WORDS)) for _ in range(rng.randint(1, 3))]
    if rng.random() < 0.6:
        parts.insert(rng.randrange(len(parts) + 1), str(rng.randint(0, 999)))
    joined = rng.choice((" ", " ", "", ", ", "-", "_")).join(parts)
    return joined + rng.choice(("", "", "", "!", ".", "?"))


def texts(rng: random.Random, count: int = 4) -> list[tuple[str]]:
    """Calls with one text each."""
    return [(text(rng),) for _ in range(count)]


def letters(rng: random.Random, alphabet: str = "abcd", low: int = 3, high: int = 8) -> str:
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(low, high)))


def numbers(rng: random.Random, low: int = 0, high: int = 20, least: int = 3, most: int = 6) -> list[int]:
    return [rng.randint(low, high) for _ in range(rng.randint(least, most))]


def counts(rng: random.Random, keys: list[str], low: int = 0, high: int = 20, least: int = 2) -> dict[str, int]:
    """A dictionary from some of the keys to numbers."""
    return {key: rng.randint(low, high) for key in rng.sample(keys, rng.randint(least, min(4, len(keys))))}


def lower(rng: random.Random) -> str:
    return rng.choice(LOWER_WORDS)


def lowers(rng: random.Random, low: int = 2, high: int = 5) -> list[str]:
    return [lower(rng) for _ in range(rng.randint(low, high))]


def phrase(rng: random.Random, low: int = 2, high: int = 5) -> str:
    return " ".join(lowers(rng, low, high))
