"""Names of variables: pools to draw from, by what the variable stands for."""

POOLS = {
    key: tuple(words.split())
    for key, words in {
        "text": "text text text s s string line message content source",
        "other": "other pattern second target",
        "word": "word w token name term string entry",
        "words": "words words tokens names terms strings entries",
        "sentence": "sentence sentence text phrase line s message",
        "lines": "lines rows entries lines",
        "line": "line row entry text",
        "name": "name label title key",
        "part": "part piece chunk p token",
        "sub": "part sub pattern piece",
        "parts": "parts pieces chunks parts tokens",
        "ch": "ch ch char char c c letter symbol character",
        "chars": "chars letters symbols characters kept",
        "items": "items items values elements data sequence entries",
        "item": "item x value element item element entry",
        "nums": "numbers numbers nums nums values data xs",
        "num": "number n num n value value x",
        "result": "result result result output out answer res",
        "count": "count count total counter found",
        "total": "total total acc result running",
        "counts": "counts counts freq frequency tally",
        "best": "best best winner result chosen top",
        "groups": "groups groups result buckets by_key grouped",
        "mapping": "mapping d d data table dictionary pairs_by_key",
        "key": "key key k name",
        "value": "value val v value",
        "seen": "seen seen known visited used",
        "i": "i i index pos idx position",
        "j": "j j end_index k other_index second_index",
        "n": "n n k size number limit",
        "k": "k k n count step",
        "a": "a a x first left one",
        "b": "b b y second right other",
        "rows": "rows matrix matrix grid grid table",
        "row": "row row r row line row",
        "cell": "cell value x v item",
        "stack": "stack stack pile open_items pending",
        "queue": "queue queue waiting line",
        "records": "records records rows entries items data",
        "record": "record r row entry item record",
        "pairs": "pairs pairs items entries tuples",
        "start": "start start begin low",
        "end": "end stop end high",
        "current": "current current value now level",
        "state": "state state mode current",
        "steps": "steps moves commands actions",
        "step": "step move command action",
    }.items()
}

# Names that belong together: drawn at the same place of both pools where that is possible.
PARTNERS = {
    "words": "word",
    "parts": "part",
    "items": "item",
    "nums": "num",
    "a": "b",
    "start": "end",
    "records": "record",
    "rows": "row",
    "steps": "step",
    "lines": "line",
    "key": "value",
}
PARTNERS.update({second: first for first, second in PARTNERS.items()})

# Names for the local variables of functions whose parameters bring their own.
SYNONYMS = {
    "total": ("total", "result", "acc", "s", "total", "res"),
    "product": ("product", "result", "prod", "p", "res"),
    "count": ("count", "result", "total", "c", "counter", "count"),
    "result": ("result", "res", "output", "out", "result"),
    "best": ("best", "current", "result", "best"),
    "i": ("i", "i", "index", "idx"),
    "j": ("j", "j", "pos"),
    "d": ("d", "digit"),
    "a": ("a", "first"),
    "b": ("b", "second"),
    "seen": ("seen", "known", "visited"),
    "row": ("row", "line", "r"),
}
ITEMS = ("x", "n", "item", "value", "num", "element", "v")
