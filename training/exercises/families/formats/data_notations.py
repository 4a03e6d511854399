"""CSV rows, settings, key paths, tags, templates and log lines."""

import random

from exercises import example_values as values
from exercises.example_values import lower, phrase
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def csv_rows(rng: random.Random) -> Exercise:
    sep, named = rng.choice(((",", "commas"), (";", "semicolons"), ("|", "vertical bars"), (":", "colons")))
    column = rng.randint(0, 2)
    place = ("first", "second", "third")[column]

    def row() -> list[str]:
        return [lower(rng), rng.choice(values.NAMES), str(rng.randint(1, 99))]

    def text(rows: list[list[str]]) -> str:
        return "\n".join(sep.join(row) for row in rows)

    def spaced() -> str:
        return "".join(rng.choice((f" {sep} ", f"{sep} ", sep)) + word for word in row() + row()[:1]).lstrip(" " + sep)

    def quoted() -> str:
        return sep.join(rng.choice((lower(rng), f'"{lower(rng)}{sep}{lower(rng)}"')) for _ in range(3))

    tables = [text([row() for _ in range(rng.randint(1, 3))]) for _ in range(3)]
    header = sep.join(("name", "owner", "count"))
    return of_shape(
        rng,
        (
            "column get_column read_column nth_field",
            "$text: str",
            "list[str]",
            [
                "Each line of `$text` has fields separated by $named. Return the $place field of every line as a list.",
                "Given lines of fields with $named between them, list what stands in the $place column.",
                "Collect the $place field of all lines of `$text`. Fields are separated by $named.",
            ],
            [
                'return [$line.split("$sep")[$column] for $line in $text.splitlines()]',
                """
                $result = []
                for $line in $text.split("\\n"):
                    $result.append($line.split("$sep")[$column])
                return $result
                """,
                """
                $rows = [$line.split("$sep") for $line in $text.splitlines()]
                return [$row[$column] for $row in $rows]
                """,
            ],
            [(table,) for table in tables],
        ),
        (
            "clean_fields split_fields fields trimmed_fields",
            "$line: str",
            "list[str]",
            [
                "Split `$line` at $named and remove the spaces around each field.",
                "Return the fields of a line that are separated by $named, without surrounding blanks.",
                "`$line` has fields with $named between them and perhaps spaces around them. Return the list of "
                "stripped fields.",
            ],
            [
                'return [$part.strip() for $part in $line.split("$sep")]',
                '$result = []\nfor $part in $line.split("$sep"):\n    $result.append($part.strip())\nreturn $result',
                'return list(map(str.strip, $line.split("$sep")))',
            ],
            [(spaced(),) for _ in range(3)],
        ),
        (
            "read_table rows_as_dicts records_of parse_table",
            "$text: str",
            "list[dict[str, str]]",
            [
                "The first line of `$text` has the names of the columns, every other line has their values; all are "
                "separated by $named. Return "
                "a list of dictionaries, one for each line of values.",
                "Parse a table whose first line is a header and whose fields are separated by $named. Each further "
                "line becomes a dictionary "
                "from column name to value.",
            ],
            [
                """
                $lines = $text.splitlines()
                header = $lines[0].split("$sep")
                return [dict(zip(header, $line.split("$sep"))) for $line in $lines[1:]]
                """,
                """
                header, *$rows = [$line.split("$sep") for $line in $text.split("\\n")]
                $result = []
                for $row in $rows:
                    $record = {}
                    for $key, $value in zip(header, $row):
                        $record[$key] = $value
                    $result.append($record)
                return $result
                """,
            ],
            [(f"{header}\n{table}",) for table in sorted(tables, key=len)[:2]] + [(header,)],
        ),
        (
            "split_quoted split_line fields_with_quotes parse_line",
            "$line: str",
            "list[str]",
            [
                "Split `$line` at $named, but not within double quotes. The quotes are not part of the fields.",
                "Return the fields of a line separated by $named. A field may stand in double quotes and then contain "
                "the separator; drop the "
                "quotes.",
            ],
            [
                """
                $result = [""]
                quoted = False
                for $ch in $line:
                    if $ch == '"':
                        quoted = not quoted
                    elif $ch == "$sep" and not quoted:
                        $result.append("")
                    else:
                        $result[-1] += $ch
                return $result
                """,
                """
                $result = []
                $current = ""
                inside = False
                for $ch in $line:
                    if $ch == '"':
                        inside = not inside
                    elif $ch == "$sep" and not inside:
                        $result.append($current)
                        $current = ""
                    else:
                        $current += $ch
                $result.append($current)
                return $result
                """,
                """
                import csv


                def $signature:
                    return next(csv.reader([$line], delimiter="$sep"))
                """,
            ],
            [(quoted(),) for _ in range(3)] + [(f'"{sep}"{sep}x',)],
        ),
        (
            "to_line quote_fields write_row join_quoted",
            "fields: list[str]",
            "str",
            [
                "Join the fields with '$sep'. A field that contains '$sep' itself is put into double quotes.",
                "Write a list of strings as one line with $named between them, and double quotes around each string "
                "that has a '$sep' in it.",
            ],
            [
                """
                $parts = []
                for $item in fields:
                    if "$sep" in $item:
                        $item = f'"{$item}"'
                    $parts.append($item)
                return "$sep".join($parts)
                """,
                """return "$sep".join(f'"{$item}"' if "$sep" in $item else $item for $item in fields)""",
            ],
            [
                ([rng.choice((lower(rng), lower(rng) + sep + lower(rng))) for _ in range(rng.randint(1, 3))],)
                for _ in range(4)
            ],
        ),
        sep=sep,
        named=named,
        place=place,
        column=column,
    )


@family
def settings_files(rng: random.Random) -> Exercise:
    mark = rng.choice("#;")
    words = ("color", "width", "font", "user", "mode", "depth", "level", "theme", "lang")

    def entries(low: int = 1) -> list[str]:
        keys = rng.sample(words, rng.randint(low, 2))
        return [f"{key} = {rng.choice((rng.randint(1, 99), lower(rng)))}" for key in keys]

    def sections() -> str:
        names = rng.sample(("main", "server", "window", "paths", "log"), rng.randint(1, 2))
        return "\n".join("\n".join([f"[{name}]"] + entries()) for name in names)

    def commented() -> str:
        lines = entries() + [f"{mark} {lower(rng)}"] + entries(0) + rng.choice(([""], []))
        return "\n".join(rng.sample(lines, len(lines)))

    return of_shape(
        rng,
        (
            "section_names list_sections sections headings_of",
            "$text: str",
            "list[str]",
            [
                "A settings file has section headings in square brackets on lines of their own. Return the names of "
                "the sections in `$text`, in order.",
                "List the names in the lines of `$text` that look like '[name]'.",
            ],
            [
                """
                $result = []
                for $line in $text.splitlines():
                    if $line.startswith("[") and $line.endswith("]"):
                        $result.append($line[1:-1])
                return $result
                """,
                'return [$line[1:-1] for $line in $text.split("\\n") if $line[:1] == "[" and $line[-1:] == "]"]',
                """
                import re


                def $signature:
                    return re.findall(r"(?m)^\\[(.*)\\]", $text)
                """,
            ],
            [(sections(),) for _ in range(3)] + [(entries()[0],)],
        ),
        (
            "read_sections parse_sections parse_settings load_sections",
            "$text: str",
            "dict[str, dict[str, str]]",
            [
                "Parse settings like '[main]' followed by lines 'key = value' into a dictionary of dictionaries: one "
                "for each section. Every line "
                "belongs to the last heading before it.",
                "Lines in square brackets open a section, all other lines are entries 'key = value' of the current "
                "section. Return for each "
                "section the dictionary of its entries.",
            ],
            [
                """
                $result = {}
                for $line in $text.splitlines():
                    if $line.startswith("["):
                        $current = {}
                        $result[$line[1:-1]] = $current
                    else:
                        $key, $value = $line.split(" = ")
                        $current[$key] = $value
                return $result
                """,
                """
                $result = {}
                section = ""
                for $line in $text.split("\\n"):
                    if $line[0] == "[":
                        section = $line.strip("[]")
                        $result[section] = {}
                    else:
                        $key, _, $value = $line.partition("=")
                        $result[section][$key.strip()] = $value.strip()
                return $result
                """,
            ],
            [(sections(),) for _ in range(4)],
        ),
        (
            "read_settings settings_of parse_lines read_options",
            "$text: str",
            "dict[str, str]",
            [
                "Read lines of the form 'key = value' into a dictionary. Skip empty lines and comments, which start "
                "with '$mark'.",
                "Parse settings, one 'key = value' in a line, and leave out blank lines as well as lines that begin "
                "with '$mark'.",
            ],
            [
                """
                $result = {}
                for $line in $text.split("\\n"):
                    if $line == "" or $line.startswith("$mark"):
                        continue
                    $key, $value = $line.split(" = ")
                    $result[$key] = $value
                return $result
                """,
                """
                $lines = [$line for $line in $text.splitlines() if $line and $line[0] != "$mark"]
                return dict($line.split(" = ") for $line in $lines)
                """,
                """
                $result = {}
                for $line in $text.splitlines():
                    if "=" in $line and not $line.startswith("$mark"):
                        $key, $value = $line.split("=")
                        $result[$key.strip()] = $value.strip()
                return $result
                """,
            ],
            [(commented(),) for _ in range(4)],
        ),
        (
            "strip_comment without_comment code_part drop_comment",
            "$line: str",
            "str",
            [
                "Remove a comment from `$line`: the first '$mark' and everything behind it, and also the blanks "
                "before it.",
                "Return the part of `$line` before the first '$mark', without blanks at its end. A line without "
                "'$mark' {is only stripped at its end|"
                "only loses the blanks at its end}.",
            ],
            [
                'return $line.split("$mark")[0].rstrip()',
                '$i = $line.find("$mark")\nif $i != -1:\n    $line = $line[:$i]\nreturn $line.rstrip()',
                'return $line.partition("$mark")[0].rstrip()',
            ],
            [
                (f"{entries()[0]}  {mark} {lower(rng)}",),
                (entries()[0] + " ",),
                (f"{mark}{phrase(rng)}",),
                (f"x{mark}{mark}y",),
            ],
        ),
        mark=mark,
    )


@family
def key_paths(rng: random.Random) -> Exercise:
    sep = rng.choice("././>:")
    a, b, c = rng.sample(("user", "name", "home", "size", "color", "top", "left", "door", "x", "y"), 3)

    def nested() -> dict:
        return rng.choice(
            (
                {a: {b: rng.randint(1, 99), c: rng.randint(1, 99)}, c: rng.randint(1, 99)},
                {a: {b: {c: rng.randint(1, 99)}}, b: rng.randint(1, 99)},
                {b: rng.randint(1, 99), c: {a: rng.randint(1, 99)}},
            )
        )

    def paths(tree: dict, before: str = "") -> list[str]:
        found = []
        for key, value in tree.items():
            found += paths(value, before + key + sep) if isinstance(value, dict) else [before + key]
        return found

    trees = [nested() for _ in range(3)]
    flat = [{path: rng.randint(1, 9) for path in rng.sample(paths(tree), len(paths(tree)))} for tree in trees]
    return of_shape(
        rng,
        (
            "get_path lookup value_at dig",
            "$mapping: dict, path: str",
            "int",
            [
                "`$mapping` holds dictionaries within dictionaries. Follow the keys of `path`, which are joined by "
                "'$sep', and return the number found there.",
                "Look up a path like '$example' in nested dictionaries.",
                "Return the value in the nested dictionary `$mapping` that is reached by the keys in `path`, "
                "separated by '$sep'.",
            ],
            [
                'for $key in path.split("$sep"):\n    $mapping = $mapping[$key]\nreturn $mapping',
                """
                $key, _, rest = path.partition("$sep")
                if rest:
                    return $self($mapping[$key], rest)
                return $mapping[$key]
                """,
                """
                from functools import reduce


                def $signature:
                    return reduce(lambda $current, $key: $current[$key], path.split("$sep"), $mapping)
                """,
            ],
            [(tree, path) for tree in trees for path in rng.sample(paths(tree), 1)] + [(trees[0], paths(trees[0])[0])],
        ),
        (
            "has_path path_exists contains_path can_reach",
            "$mapping: dict, path: str",
            "bool",
            [
                "$Check the keys of `path`, joined by '$sep', lead to something in the nested dictionary `$mapping`.",
                "$Check a path like '$example' exists in a dictionary of dictionaries. A number in between ends the "
                "way.",
            ],
            [
                """
                $current = $mapping
                for $key in path.split("$sep"):
                    if not isinstance($current, dict) or $key not in $current:
                        return False
                    $current = $current[$key]
                return True
                """,
                """
                $key, _, rest = path.partition("$sep")
                if not isinstance($mapping, dict) or $key not in $mapping:
                    return False
                return rest == "" or $self($mapping[$key], rest)
                """,
            ],
            [(tree, rng.choice(paths(tree))) for tree in trees] + [(trees[0], b + sep + a), (trees[1], a)],
        ),
        (
            "flatten_keys flatten flatten_paths flat_dict",
            "$mapping: dict",
            "dict[str, int]",
            [
                "Flatten nested dictionaries with numbers at the ends: the new keys are the old ones on the way, "
                "joined by '$sep'.",
                "Return a flat dictionary for the nested `$mapping`, with keys like '$example'.",
            ],
            [
                """
                $result = {}
                for $key, $value in $mapping.items():
                    if isinstance($value, dict):
                        for $sub, $num in $self($value).items():
                            $result[$key + "$sep" + $sub] = $num
                    else:
                        $result[$key] = $value
                return $result
                """,
                """
                $result = {}
                $stack = list(reversed($mapping.items()))
                while $stack:
                    path, $value = $stack.pop()
                    if isinstance($value, dict):
                        for $key in reversed($value):
                            $stack.append((path + "$sep" + $key, $value[$key]))
                    else:
                        $result[path] = $value
                return $result
                """,
            ],
            [(tree,) for tree in trees] + [({},)],
        ),
        (
            "unflatten nest_keys build_tree to_nested",
            "$mapping: dict[str, int]",
            "dict",
            [
                "Turn a dictionary with keys like '$example' into nested dictionaries, one level for each part of a "
                "key.",
                "The keys of `$mapping` are paths joined by '$sep'. Build the nested dictionary that they describe.",
            ],
            [
                """
                $result = {}
                for path, $value in $mapping.items():
                    *$parts, last = path.split("$sep")
                    $current = $result
                    for $part in $parts:
                        $current = $current.setdefault($part, {})
                    $current[last] = $value
                return $result
                """,
                """
                $result = {}
                for path, $value in $mapping.items():
                    $parts = path.split("$sep")
                    $current = $result
                    for $part in $parts[:-1]:
                        if $part not in $current:
                            $current[$part] = {}
                        $current = $current[$part]
                    $current[$parts[-1]] = $value
                return $result
                """,
            ],
            [(entry,) for entry in flat] + [({},)],
        ),
        sep=sep,
        example=f"{a}{sep}{b}",
    )


@family
def simple_tags(rng: random.Random) -> Exercise:
    names = ("b", "i", "em", "p", "u", "code", "h1", "li")
    one, other = rng.sample(names, 2)

    def tagged() -> str:
        a, b = rng.choice(names), rng.choice(names)
        return rng.choice(
            (
                f"<{a}>{lower(rng)}</{a}> {lower(rng)}",
                f"<{a}>{lower(rng)} <{b}>{lower(rng)}</{b}></{a}>",
                f"{lower(rng)} <{a}>{lower(rng)}</{a}><{b}>{lower(rng)}</{b}>",
            )
        )

    broken = rng.choice((f"<{one}><{other}>x</{one}></{other}>", f"<{one}>x", f"x</{one}>", f"<{one}>x</{other}>"))
    return of_shape(
        rng,
        (
            "strip_tags remove_tags text_only without_tags",
            "$text: str",
            "str",
            [
                "Remove all tags from $thetext: everything from a '<' to the next '>'.",
                "Return the text of a piece of markup without its tags, which stand between '<' and '>'.",
                "Drop the parts of $thetext in angle brackets, and the brackets too.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.sub(r"<[^>]*>", "", $text)',
                """
                $result = ""
                inside = False
                for $ch in $text:
                    if $ch == "<":
                        inside = True
                    elif $ch == ">":
                        inside = False
                    elif not inside:
                        $result += $ch
                return $result
                """,
                """
                while "<" in $text:
                    $start = $text.index("<")
                    $end = $text.index(">", $start)
                    $text = $text[:$start] + $text[$end + 1 :]
                return $text
                """,
            ],
            [(tagged(),) for _ in range(3)] + [(lower(rng),)],
        ),
        (
            "opening_tags tag_names list_tags tags_in",
            "$text: str",
            "list[str]",
            [
                "List the names of the opening tags in $thetext, such as 'b' for '<b>'. Closing tags like '</b>' do "
                "not count.",
                "Return the names of all tags that are opened in $thetext, in order of appearance. Tags look like "
                "'<name>' and '</name>'.",
            ],
            [
                'import re\n\n\ndef $signature:\n    return re.findall(r"<([a-z0-9]+)>", $text)',
                """
                $result = []
                for $part in $text.split("<")[1:]:
                    if not $part.startswith("/"):
                        $result.append($part.split(">")[0])
                return $result
                """,
            ],
            [(tagged(),) for _ in range(3)] + [(lower(rng),)],
        ),
        (
            "tags_balanced tags_match well_formed closed_tags",
            "$text: str",
            "bool",
            [
                "$Check every tag '<name>' in $thetext is closed by '</name>' and the tags are properly nested.",
                "$Check the opening and closing tags of $thetext, like '<b>' and '</b>', match: each closing tag must "
                "belong to the last one that is still open.",
            ],
            [
                """
                import re


                def $signature:
                    $stack = []
                    for slash, $name in re.findall(r"<(/?)([a-z0-9]+)>", $text):
                        if not slash:
                            $stack.append($name)
                        elif not $stack or $stack.pop() != $name:
                            return False
                    return not $stack
                """,
                """
                $stack = []
                for $part in $text.split("<")[1:]:
                    tag = $part.split(">")[0]
                    if tag[0] != "/":
                        $stack.append(tag)
                    elif $stack and $stack[-1] == tag[1:]:
                        $stack.pop()
                    else:
                        return False
                return len($stack) == 0
                """,
            ],
            [(tagged(),), (tagged(),), (broken,), (broken + tagged(),), (lower(rng),)],
        ),
        (
            "in_tag tag_content wrapped_text content_of",
            "$text: str, tag: str",
            "list[str]",
            [
                "Return the texts between '<tag>' and '</tag>' for a given tag name; tags of that name are not nested.",
                "Find everything in `$text` that is enclosed by an opening and a closing `tag`. For 'b' these are "
                "'<b>' and '</b>'.",
            ],
            [
                """
                $result = []
                for $part in $text.split(f"<{tag}>")[1:]:
                    $result.append($part.split(f"</{tag}>")[0])
                return $result
                """,
                'import re\n\n\ndef $signature:\n    return re.findall(f"<{tag}>(.*?)</{tag}>", $text)',
                """
                opening, closing = f"<{tag}>", f"</{tag}>"
                $result = []
                $i = $text.find(opening)
                while $i != -1:
                    $end = $text.index(closing, $i)
                    $result.append($text[$i + len(opening) : $end])
                    $i = $text.find(opening, $end)
                return $result
                """,
            ],
            [
                (f"<{one}>{lower(rng)}</{one}> {lower(rng)} <{one}>{lower(rng)}</{one}>", one),
                (f"<{one}>{lower(rng)}</{one}><{other}>{lower(rng)}</{other}>", other),
                (lower(rng), one),
            ],
        ),
        (
            f"mark_{one} wrap_word tag_word highlight",
            "$text: str, $word: str",
            "str",
            [
                f"Put '<{one}>' before and '</{one}>' after each word of `$text` that equals `$word`. Words are "
                "separated by single spaces.",
                f"Highlight `$word` in `$text`: every whole word equal to it is enclosed in '<{one}>' and '</{one}>'. "
                "There is one space between words.",
            ],
            [
                f"""
                $parts = []
                for $part in $text.split(" "):
                    if $part == $word:
                        $part = f"<{one}>{{$part}}</{one}>"
                    $parts.append($part)
                return " ".join($parts)
                """,
                (
                    f'return " ".join(f"<{one}>{{$part}}</{one}>" if $part == $word else $part for $part in '
                    '$text.split(" "))'
                ),
            ],
            [(text, rng.choice(text.split())) for text in (phrase(rng, 2, 4), phrase(rng, 2, 4), phrase(rng, 2, 4))]
            + [("a cat and a dog", "a")],
        ),
    )


@family
def text_templates(rng: random.Random) -> Exercise:
    start, end = rng.choice((("{", "}"), ("[", "]"), ("<", ">"), ("%", "%"), ("#", "#")))
    keys = ("name", "city", "day", "food", "pet", "color", "time")
    fillers = ("Hello", "we meet in", "on", "and", "likes", "from", "at", "the")

    def template() -> str:
        parts = []
        for key in rng.sample(keys, rng.randint(1, 2)):
            parts += [rng.choice(fillers), f"{start}{key}{end}"]
        return " ".join(parts)

    templates_ = [template() for _ in range(3)]
    inside = [[part[1:-1] for part in text.split(" ") if part[0] == start] for text in templates_]
    filled = [{key: lower(rng) for key in found} for found in inside]
    mark = 'f"{{{$key}}}"' if start == "{" else f'"{start}" + $key + "{end}"'
    escape = {"{": r"\{", "[": r"\[", "}": r"\}", "]": r"\]"}
    first, last = escape.get(start, start), escape.get(end, end)
    return of_shape(
        rng,
        (
            "fill_in fill_template substitute render",
            "$text: str, $mapping: dict[str, str]",
            "str",
            [
                f"Fill in a template: replace '{start}key{end}' in `$text` by the value of that key, for every key in "
                "`$mapping`. Values have no such marks.",
                f"`$text` has places like '{start}name{end}'. Replace each of them by what `$mapping` says.",
            ],
            [
                f"for $key, $value in $mapping.items():\n    $text = $text.replace({mark}, $value)\nreturn $text",
                f"""
                $result = $text
                for $key in $mapping:
                    $result = $result.replace({mark}, $mapping[$key])
                return $result
                """,
                rf"""
                import re


                def $signature:
                    return re.sub(r"{first}(\w+){last}", lambda found: $mapping[found[1]], $text)
                """,
            ],
            list(zip(templates_, filled, strict=True)) + [(lower(rng), {})],
        ),
        (
            "placeholders fields_of list_fields open_fields",
            "$text: str",
            "list[str]",
            [
                f"List the names of the places in a template that are written like '{start}name{end}', in order.",
                f"Return all words of letters that stand between '{start}' and '{end}' in $thetext.",
            ],
            [
                f'import re\n\n\ndef $signature:\n    return re.findall(r"{first}([a-z]+){last}", $text)',
                f"""
                $result = []
                for $part in $text.split("{start}")[1:]:
                    if "{end}" in $part:
                        $result.append($part[: $part.index("{end}")])
                return $result
                """
                if start != end
                else f'return $text.split("{start}")[1::2]',
            ],
            [(text,) for text in templates_] + [(lower(rng),)],
        ),
        (
            "missing_fields unfilled missing_keys not_given",
            "$text: str, $mapping: dict[str, str]",
            "list[str]",
            [
                f"Return the names that occur in `$text` as '{start}name{end}' but are no keys of `$mapping`, in the "
                "order of the text.",
                f"Which places '{start}name{end}' of the template `$text` have no value in `$mapping`? Return their "
                "names.",
            ],
            [
                f"""
                import re


                def $signature:
                    names = re.findall(r"{first}(\\w+){last}", $text)
                    return [$name for $name in names if $name not in $mapping]
                """,
                f"""
                $result = []
                for $part in $text.split():
                    if $part[0] == "{start}" and $part[-1] == "{end}":
                        if $part[1:-1] not in $mapping:
                            $result.append($part[1:-1])
                return $result
                """,
            ],
            [
                (text, {key: known[key] for key in list(known)[1:]})
                for text, known in zip(templates_, filled, strict=True)
            ]
            + [(templates_[0], filled[0])],
        ),
    )


@family
def log_lines(rng: random.Random) -> Exercise:
    levels = rng.choice((("INFO", "WARNING", "ERROR"), ("debug", "info", "error"), ("LOW", "MEDIUM", "HIGH")))
    level = rng.choice(levels)
    form = rng.choice(("{}: {}", "[{}] {}"))
    example = form.format(level, "disk full")

    def line() -> str:
        return form.format(rng.choice(levels), phrase(rng, 1, 2))

    logs = [[line() for _ in range(rng.randint(2, 4))] for _ in range(3)]
    sep = '": "' if form == "{}: {}" else '"] "'
    head = "$a" if form == "{}: {}" else "$a[1:]"
    begin = f'"{form.split("}")[0].replace("{", "")}{level}{sep[1:]}'
    return of_shape(
        rng,
        (
            "split_log_line parse_entry level_and_message read_entry",
            "$line: str",
            "tuple[str, str]",
            [
                f"Split a log line such as '{example}' into its level and its message.",
                f"Return the level and the message of `$line`, which looks like '{example}', as a tuple.",
            ],
            [
                f"$a, $b = $line.split({sep}, 1)\nreturn {head}, $b",
                f"$i = $line.index({sep})\nreturn {'$line[:$i]' if head == '$a' else '$line[1:$i]'}, $line[$i + 2 :]",
            ],
            [(line(),) for _ in range(3)],
        ),
        (
            "count_levels levels lines_per_level level_counts",
            "$lines: list[str]",
            "dict[str, int]",
            [
                f"Count how many lines there are of each level in a log. Lines look like '{example}'.",
                f"Given log lines such as '{example}', return a dictionary from the level to the number of its lines.",
            ],
            [
                f"""
                $counts = {{}}
                for $line in $lines:
                    $a = $line.split({sep})[0]{"" if head == "$a" else "[1:]"}
                    $counts[$a] = $counts.get($a, 0) + 1
                return $counts
                """,
                f"""
                from collections import Counter


                def $signature:
                    return dict(Counter($line.split({sep})[0]{"" if head == "$a" else "[1:]"} for $line in $lines))
                """,
            ],
            [(log,) for log in logs] + [([],)],
        ),
        (
            f"{level.lower()}_messages messages_of_{level.lower()} only_{level.lower()} {level.lower()}_lines",
            "$lines: list[str]",
            "list[str]",
            [
                f"Return the messages of all lines with level {level}, without the level. A line looks like "
                f"'{example}'.",
                f"From log lines such as '{example}', keep those of the level {level} and return just their messages.",
            ],
            [
                f"prefix = {begin}\nreturn [$line[len(prefix) :] for $line in $lines if $line.startswith(prefix)]",
                f"""
                $result = []
                for $line in $lines:
                    if $line.startswith({begin}):
                        $result.append($line.split({sep}, 1)[1])
                return $result
                """,
                f"""
                $result = []
                for $line in $lines:
                    if $line.startswith({begin}):
                        $result.append($line.removeprefix({begin}))
                return $result
                """,
            ],
            [(log,) for log in logs] + [([form.format(level, lower(rng))],)],
        ),
    )
