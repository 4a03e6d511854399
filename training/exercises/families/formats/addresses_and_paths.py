"""Query strings, network and mail addresses, phone numbers, folders, command lines."""

import random

from exercises import example_values as values
from exercises.example_values import lower
from exercises.framework import Exercise, family
from exercises.templates import of_shape


@family
def query_strings(rng: random.Random) -> Exercise:
    site = rng.choice(("shop.example", "a.example", "maps.example", "wiki.example"))

    def query() -> str:
        keys = rng.sample(("page", "size", "sort", "q", "lang", "id", "color"), rng.randint(1, 3))
        return "&".join(f"{key}={rng.choice((rng.randint(1, 50), lower(rng)))}" for key in keys)

    def repeated() -> str:
        return "&".join(f"{rng.choice(('a', 'b', 'tag'))}={rng.randint(1, 9)}" for _ in range(rng.randint(2, 4)))

    queries = [query() for _ in range(3)]
    return of_shape(
        rng,
        (
            "query_of parse_query url_options query_parameters",
            "url: str",
            "dict[str, str]",
            [
                "Return the parameters of a web address as a dictionary. They follow the first '?', look like "
                "'key=value' and are separated by "
                "'&'. Without a '?' there are none.",
                "Parse what stands behind the '?' in `url`, such as 'a=1&b=2', into a dictionary of strings. Return "
                "an empty dictionary if there "
                "is no '?'.",
            ],
            [
                """
                if "?" not in url:
                    return {}
                $result = {}
                for $part in url.split("?", 1)[1].split("&"):
                    $key, $value = $part.split("=")
                    $result[$key] = $value
                return $result
                """,
                """
                _, mark, query = url.partition("?")
                if not mark:
                    return {}
                return dict($part.split("=") for $part in query.split("&"))
                """,
            ],
            [(f"{site}/{lower(rng)}?{query}",) for query in queries] + [(f"{site}/{lower(rng)}",)],
        ),
        (
            "build_query to_query make_query query_string",
            "$mapping: dict[str, str]",
            "str",
            [
                "Build a query string like 'a=1&b=2' from a dictionary, in its order.",
                "Join the entries of $themapping to a string of the form 'key=value', with '&' between the entries.",
                "Turn a dictionary of strings into the text that follows the '?' of a web address: 'key=value' pairs "
                "with '&' between them.",
            ],
            [
                'return "&".join(f"{$key}={$value}" for $key, $value in $mapping.items())',
                """
                $parts = []
                for $key, $value in $mapping.items():
                    $parts.append($key + "=" + $value)
                return "&".join($parts)
                """,
                'return "&".join($key + "=" + $mapping[$key] for $key in $mapping)',
            ],
            [(dict(part.split("=") for part in query.split("&")),) for query in queries] + [({},)],
        ),
        (
            "get_parameter query_value parameter option_of",
            "query: str, $name: str",
            "str",
            [
                "A query string consists of 'key=value' pairs joined by '&'. Return the value of the key `$name`, or "
                "'$default' if it is missing.",
                "Look up `$name` in a query string such as 'a=1&b=2'. Return '$default' when there is no such key.",
            ],
            [
                """
                for $part in query.split("&"):
                    $key, _, $value = $part.partition("=")
                    if $key == $name:
                        return $value
                return "$default"
                """,
                """
                $mapping = dict($part.split("=") for $part in query.split("&"))
                return $mapping.get($name, "$default")
                """,
                """
                for $part in query.split("&"):
                    if $part.startswith($name + "="):
                        return $part[len($name) + 1 :]
                return "$default"
                """,
            ],
            [(query, query.split("=")[0]) for query in queries] + [(queries[0], "x")],
        ),
        (
            "collect_values group_query multi_values query_lists",
            "query: str",
            "dict[str, list[str]]",
            [
                "In a query string like 'a=1&b=2&a=3' a key may occur several times. Return a dictionary from each "
                "key to the list of its values.",
                "Collect the values of each key of a query string ('key=value' joined by '&') in a list, in their "
                "order.",
            ],
            [
                """
                $result = {}
                for $part in query.split("&"):
                    $key, $value = $part.split("=")
                    $result.setdefault($key, []).append($value)
                return $result
                """,
                """
                $result = {}
                for $part in query.split("&"):
                    $key, $value = $part.split("=")
                    if $key not in $result:
                        $result[$key] = []
                    $result[$key].append($value)
                return $result
                """,
            ],
            [(repeated(),) for _ in range(4)],
        ),
        default=rng.choice(("", "none", "?", "0")),
    )


@family
def dotted_addresses(rng: random.Random) -> Exercise:
    def address() -> str:
        return ".".join(str(rng.randint(0, 255)) for _ in range(4))

    base = address()
    k = rng.randint(1, 3)
    same = ".".join(base.split(".")[:k] + address().split(".")[k:])
    wrong = rng.choice(("1.2.3", "256.1.1.1", "1.2.3.4.5", "a.b.c.d", "1..2.3", "10.0.0.300"))
    counted = {1: "first number", 2: "first two numbers", 3: "first three numbers"}[k]
    return of_shape(
        rng,
        (
            "is_address valid_address is_network_address looks_like_address",
            "$text: str",
            "bool",
            [
                "$Check $thetext consists of four whole numbers from 0 to 255 with dots between them.",
                "A network address has four numbers, none above 255, joined by dots. $Check $thetext is one.",
            ],
            [
                """
                $parts = $text.split(".")
                if len($parts) != 4:
                    return False
                return all($part.isdigit() and int($part) <= 255 for $part in $parts)
                """,
                """
                $parts = $text.split(".")
                if len($parts) != 4:
                    return False
                for $part in $parts:
                    if not $part.isdigit() or int($part) > 255:
                        return False
                return True
                """,
            ],
            [(address(),), (address(),), (wrong,), (lower(rng),), (address()[:-2] + "x",)],
        ),
        (
            "address_to_number to_number address_value pack_address",
            "$text: str",
            "int",
            [
                "Combine the four numbers of an address like '10.0.0.1' into one: they are the digits of a number in "
                "base 256.",
                "Return a network address such as '1.2.3.4' as one integer. Each part counts 256 times as much as the "
                "next one.",
            ],
            [
                '$result = 0\nfor $part in $text.split("."):\n    $result = 256 * $result + int($part)\nreturn $result',
                '$a, $b, c, d = map(int, $text.split("."))\nreturn (($a * 256 + $b) * 256 + c) * 256 + d',
                'return int.from_bytes(bytes(map(int, $text.split("."))), "big")',
            ],
            [(address(),), ("0.0.1.0",), (f"0.0.{rng.randint(1, 9)}.{rng.randint(0, 255)}",)],
        ),
        (
            "number_to_address to_address unpack_address dotted",
            "$n: int",
            "str",
            [
                "Write `$n`, which is below 256 ** 4, as four numbers from 0 to 255 with dots between them: its "
                "digits in base 256.",
                "Convert an integer of at most 32 bits to a dotted address, 258 to '0.0.1.2' for example.",
            ],
            [
                """
                $parts = []
                for _ in range(4):
                    $parts.insert(0, str($n % 256))
                    $n //= 256
                return ".".join($parts)
                """,
                'return ".".join(str(($n >> shift) % 256) for shift in (24, 16, 8, 0))',
                'return ".".join(map(str, $n.to_bytes(4, "big")))',
            ],
            [(rng.randint(0, 2**32 - 1),), (rng.randint(256, 99999),), (rng.randint(0, 255),)],
        ),
        (
            "same_network share_network in_same_net neighbours",
            "$a: str, $b: str",
            "bool",
            [
                f"$Check two addresses like '10.1.2.3' agree in their {counted}.",
                f"Two dotted addresses are in the same network if the {counted} are the same. $Check this holds for "
                "`$a` and `$b`.",
            ],
            [
                f'return $a.split(".")[:{k}] == $b.split(".")[:{k}]',
                f"""
                for $num, $other in list(zip($a.split("."), $b.split(".")))[:{k}]:
                    if $num != $other:
                        return False
                return True
                """,
            ],
            [(base, same), (base, address()), (address(), address()), (same, base)],
        ),
        (
            "members_of hosts_in addresses_in in_network",
            "$items: list[str], prefix: str",
            "list[str]",
            [
                "Return those addresses in `$items` that begin with the numbers of `prefix`, which looks like '10.1' "
                "and has one to three numbers.",
                "Given addresses such as '10.1.2.3' and a network prefix of fewer numbers, keep the addresses of that "
                "network: '1.2' does not include '1.20.0.1'.",
            ],
            [
                'return [$item for $item in $items if $item.startswith(prefix + ".")]',
                """
                wanted = prefix.split(".")
                $result = []
                for $item in $items:
                    if $item.split(".")[: len(wanted)] == wanted:
                        $result.append($item)
                return $result
                """,
            ],
            [
                ([base, same, address()], ".".join(base.split(".")[:k])),
                ([address(), same], same.split(".")[0]),
                (["1.20.0.1", "1.2.0.1"], "1.2"),
                ([], "10"),
            ],
        ),
    )


@family
def mail_addresses(rng: random.Random) -> Exercise:
    domains = rng.sample(("a.org", "mail.com", "uni.edu", "home.net", "shop.com"), 3)

    def address() -> str:
        name = rng.choice(values.NAMES).lower()
        name += rng.choice(("", "." + rng.choice(values.SURNAMES).lower(), str(rng.randint(1, 99))))
        return f"{name}@{rng.choice(domains)}"

    lists = [[address() for _ in range(rng.randint(2, 4))] for _ in range(3)]
    sign = rng.choice("*.x#")
    return of_shape(
        rng,
        (
            "split_address user_and_domain parts_of_address parse_address",
            "address: str",
            "tuple[str, str]",
            [
                "Split a mail address at its '@' into the user and the domain.",
                "Return the part of a mail address before the '@' and the part behind it.",
            ],
            [
                '$a, $b = address.split("@")\nreturn $a, $b',
                '$i = address.index("@")\nreturn (address[:$i], address[$i + 1 :])',
                '$a, _, $b = address.partition("@")\nreturn ($a, $b)',
            ],
            [(address(),) for _ in range(3)],
        ),
        (
            "mask_address hide_user mask_user hide_mail",
            "address: str",
            "str",
            [
                "Hide the user of a mail address: replace all characters between its first character and the '@' by "
                f"'{sign}'.",
                "Mask the part of `address` before the '@' so that only its first character is left and every other "
                f"one is '{sign}'.",
            ],
            [
                f"""
                user, domain = address.split("@")
                hidden = "{sign}" * (len(user) - 1)
                return f"{{user[0]}}{{hidden}}@{{domain}}"
                """,
                f'$i = address.index("@")\nreturn address[0] + "{sign}" * ($i - 1) + address[$i:]',
            ],
            [(address(),) for _ in range(3)] + [("z@a.org",)],
        ),
        (
            "by_domain group_by_domain users_of_domains users_by_domain",
            "$items: list[str]",
            "dict[str, list[str]]",
            [
                "Group mail addresses by their domain: return a dictionary from what stands after the '@' to the list "
                "of the users before it.",
                "For each domain among the mail addresses in `$items`, collect the names before the '@' in a list.",
            ],
            [
                """
                $groups = {}
                for $item in $items:
                    user, domain = $item.split("@")
                    $groups.setdefault(domain, []).append(user)
                return $groups
                """,
                """
                from collections import defaultdict


                def $signature:
                    $groups = defaultdict(list)
                    for $item in $items:
                        user, _, domain = $item.partition("@")
                        $groups[domain].append(user)
                    return dict($groups)
                """,
            ],
            [(some,) for some in lists] + [([],)],
        ),
        (
            "domains all_domains list_domains domains_used",
            "$items: list[str]",
            "list[str]",
            [
                "Return the different domains (the parts behind the '@') of a list of mail addresses in alphabetical "
                "order.",
                "Which domains occur in the mail addresses in `$items`? Return each once, sorted.",
            ],
            [
                'return sorted({$item.split("@")[1] for $item in $items})',
                """
                $result = []
                for $item in $items:
                    domain = $item.split("@")[1]
                    if domain not in $result:
                        $result.append(domain)
                return sorted($result)
                """,
            ],
            [(some,) for some in lists] + [([],)],
        ),
    )


@family
def phone_numbers(rng: random.Random) -> Exercise:
    country = rng.choice(("49", "44", "33", "39", "81", "351"))
    size = rng.randint(7, 10)

    def digits(count: int) -> str:
        return rng.choice("123456789") + "".join(rng.choice("0123456789") for _ in range(count - 1))

    def loose() -> str:
        number = digits(size)
        sep = rng.choice((" ", "-", "/", "."))
        return rng.choice(("", "+")) + number[:3] + sep + number[3:6] + rng.choice((sep, "")) + number[6:]

    def local() -> str:
        return rng.choice(("0", "00" + country, "+" + country)) + digits(size)

    return of_shape(
        rng,
        (
            "clean_number digits_of_phone normalize_phone bare_number",
            "$text: str",
            "str",
            [
                "Return a phone number without spaces, hyphens and other signs: its digits, with a '+' in front if "
                "`$text` starts with one.",
                "Reduce a phone number to its digits. Only a '+' at the very beginning is kept.",
            ],
            [
                """
                digits = "".join($ch for $ch in $text if $ch.isdigit())
                return "+" + digits if $text.startswith("+") else digits
                """,
                """
                $result = ""
                for $i, $ch in enumerate($text):
                    if $ch.isdigit() or ($i == 0 and $ch == "+"):
                        $result += $ch
                return $result
                """,
                """
                import re


                def $signature:
                    digits = re.sub("[^0-9]", "", $text)
                    if $text[:1] == "+":
                        return "+" + digits
                    return digits
                """,
            ],
            [(loose(),) for _ in range(4)],
        ),
        (
            "to_international with_country full_number international",
            "$text: str",
            "str",
            [
                "Write a phone number in international form: a leading '00' becomes '+', a single leading '0' "
                f"becomes '+{country}', and a number with '+' stays.",
                "Numbers begin with '+', with '00' in its place, or with '0' for the own country, which has the code "
                f"{country}. Return the number with '+' and country code.",
            ],
            [
                f"""
                if $text.startswith("00"):
                    return "+" + $text[2:]
                if $text.startswith("0"):
                    return "+{country}" + $text[1:]
                return $text
                """,
                f"""
                if $text[0] == "+":
                    return $text
                if $text[:2] == "00":
                    return f"+{{$text[2:]}}"
                return f"+{country}{{$text[1:]}}"
                """,
            ],
            [(local(),) for _ in range(4)],
        ),
        (
            "is_phone_number valid_phone looks_like_phone is_phone",
            "$text: str",
            "bool",
            [
                "$Check $thetext could be a phone number: an optional '+' and then only digits and spaces, with "
                f"{size} digits at least.",
                f"A phone number may begin with '+'; the rest are digits and spaces, at least {size} of them digits. "
                "$Check $thetext is one.",
            ],
            [
                f"""
                rest = $text[1:] if $text.startswith("+") else $text
                digits = rest.replace(" ", "")
                return digits.isdigit() and len(digits) >= {size}
                """,
                f"""
                $count = 0
                for $i, $ch in enumerate($text):
                    if $ch.isdigit():
                        $count += 1
                    elif $ch != " " and ($i > 0 or $ch != "+"):
                        return False
                return $count >= {size}
                """,
            ],
            [
                (loose(),),
                (loose().replace("-", " ").replace("/", " "),),
                ("+" + digits(size),),
                (digits(size - 1),),
                (digits(size) + "x",),
            ],
        ),
        (
            "format_phone pretty_phone group_phone show_phone",
            "$text: str",
            "str",
            [
                "Format a string of at least seven digits like '(123) 456-78': the first three digits in parentheses, "
                "a space, the next three, a hyphen and the rest.",
                "Write the phone number `$text`, which has more than six digits, as '(aaa) bbb-c...': three digits, "
                "three digits and all others.",
            ],
            [
                'return f"({$text[:3]}) {$text[3:6]}-{$text[6:]}"',
                'return "(" + $text[:3] + ") " + $text[3:6] + "-" + $text[6:]',
                '$a, $b, rest = $text[:3], $text[3:6], $text[6:]\nreturn f"({$a}) {$b}-{rest}"',
            ],
            [(digits(size),) for _ in range(3)],
        ),
    )


@family
def folder_paths(rng: random.Random) -> Exercise:
    names = ("home", "docs", "music", "src", "lib", "img", "tmp", "notes")

    def path(size: int = 0) -> str:
        return "/".join(rng.choice(names) for _ in range(size or rng.randint(2, 4)))

    def dotted() -> str:
        parts = [rng.choice(names)]
        for _ in range(rng.randint(1, 3)):
            parts += rng.choice(([".."], ["."], [rng.choice(names)], [rng.choice(names), ".."]))
            if parts.count("..") >= len([part for part in parts if part not in (".", "..")]):
                parts.append(rng.choice(names))
        return "/".join(parts)

    paths = [path() for _ in range(3)]
    stem = path(2)
    return of_shape(
        rng,
        (
            "normalize_path clean_path simplify_path resolve_dots",
            "path: str",
            "str",
            [
                "Simplify a path like 'a/./b/../c' to 'a/c': '.' means the same folder and '..' goes back to the "
                "folder before. There is always one to go back from.",
                "Remove the parts '.' and '..' from a path. Each '..' also removes the folder before it, which is "
                "there.",
            ],
            [
                """
                $stack = []
                for $part in path.split("/"):
                    if $part == "..":
                        $stack.pop()
                    elif $part != ".":
                        $stack.append($part)
                return "/".join($stack)
                """,
                """
                $parts = []
                for $part in path.split("/"):
                    if $part == ".":
                        continue
                    if $part == "..":
                        $parts = $parts[:-1]
                    else:
                        $parts.append($part)
                return "/".join($parts)
                """,
            ],
            [(dotted(),) for _ in range(3)] + [("a/b/../../c",)],
        ),
        (
            "parent_folders ancestors all_parents folders_above",
            "path: str",
            "list[str]",
            [
                "Return all folders that lead to `path`, from the outermost on: for 'a/b/c' these are 'a' and 'a/b'.",
                "List the folders that contain a path such as 'x/y/z.txt': 'x' and 'x/y', in this order.",
            ],
            [
                '$parts = path.split("/")\nreturn ["/".join($parts[:$i]) for $i in range(1, len($parts))]',
                'return [path[:$i] for $i, $ch in enumerate(path) if $ch == "/"]',
                """
                $result = []
                $current = ""
                for $part in path.split("/")[:-1]:
                    $current = f"{$current}/{$part}" if $current else $part
                    $result.append($current)
                return $result
                """,
            ],
            [(p,) for p in paths] + [("home",)],
        ),
        (
            "common_folder shared_folder deepest_common common_parent",
            "$a: str, $b: str",
            "str",
            [
                "Return the longest path that both `$a` and `$b` begin with, part by part; parts are separated by "
                "'/'. It may be empty.",
                "Find the deepest folder that two paths like 'a/b/c' share. 'a/bc' and 'a/bd' only share 'a'. Return "
                "'' if there is none.",
            ],
            [
                """
                $parts = []
                for left_part, right_part in zip($a.split("/"), $b.split("/")):
                    if left_part != right_part:
                        break
                    $parts.append(left_part)
                return "/".join($parts)
                """,
                """
                one_way, other_way = $a.split("/"), $b.split("/")
                $i = 0
                while $i < min(len(one_way), len(other_way)) and one_way[$i] == other_way[$i]:
                    $i += 1
                return "/".join(one_way[:$i])
                """,
            ],
            [
                (f"{stem}/{path(1)}", f"{stem}/{path(1)}"),
                (stem, f"{stem}/{path(1)}"),
                (path(), path()),
                ("a/bc", "a/bd"),
            ],
        ),
        (
            "is_inside is_below in_folder lies_in",
            "path: str, folder: str",
            "bool",
            [
                "$Check `path` lies somewhere inside `folder`. Both are like 'a/b'; 'ab/c' is not inside 'a'.",
                "$Check a path belongs to a folder, directly or deeper. The folder itself does not lie inside itself.",
            ],
            [
                'return path.startswith(folder + "/")',
                '$parts = folder.split("/")\nreturn path != folder and path.split("/")[: len($parts)] == $parts',
            ],
            [
                (f"{stem}/{path(1)}", stem),
                (stem, stem),
                (path(), rng.choice(names)),
                (stem + "2/x", stem),
                (stem, stem.split("/")[0]),
            ],
        ),
        (
            "join_path build_path join_parts make_path",
            "$parts: list[str]",
            "str",
            [
                "Join the parts of a path with exactly one '/' between neighbours, even where parts begin or end with "
                "a '/'. Nothing is at the ends.",
                "Build a path from `$parts`. Slashes at the ends of the parts are dropped and one '/' is put between "
                "them.",
            ],
            [
                'return "/".join($part.strip("/") for $part in $parts)',
                """
                $result = $parts[0].strip("/")
                for $part in $parts[1:]:
                    $result += "/" + $part.strip("/")
                return $result
                """,
                'return "/".join([$part.strip("/") for $part in $parts])',
            ],
            [
                (
                    [
                        rng.choice(("{}", "{}/", "/{}", "/{}/")).format(rng.choice(names))
                        for _ in range(rng.randint(2, 3))
                    ],
                )
                for _ in range(3)
            ],
        ),
    )


@family
def command_options(rng: random.Random) -> Exercise:
    flags = ("-v", "-q", "-a", "--all", "--fast", "--help")

    def words() -> list[str]:
        some = rng.sample(flags, rng.randint(0, 2)) + [f"--{lower(rng)}={rng.randint(1, 99)}"] * rng.randint(0, 1)
        some += [f"{lower(rng)}.txt" for _ in range(rng.randint(0, 2))]
        return rng.sample(some, len(some)) or ["-v"]

    lines = [words() for _ in range(3)]
    return of_shape(
        rng,
        (
            "positional plain_arguments file_arguments without_options",
            "$parts: list[str]",
            "list[str]",
            [
                "Return the arguments of a command that are not options, that is, do not start with '-'.",
                "Given the arguments of a command, leave out the options, which begin with a hyphen.",
            ],
            [
                'return [$part for $part in $parts if not $part.startswith("-")]',
                """
                $result = []
                for $part in $parts:
                    if $part[0] != "-":
                        $result.append($part)
                return $result
                """,
                'return list(filter(lambda $part: $part[0] != "-", $parts))',
            ],
            [(line,) for line in lines] + [(["a.txt", "-v"],)],
        ),
        (
            "named_options option_values parse_options long_options",
            "$line: str",
            "dict[str, str]",
            [
                "Collect the options of the form '--name=value' of a command line in a dictionary from name to value. "
                "Ignore all other words.",
                "Words of `$line` are separated by spaces. Return a dictionary of those that look like '--name=value'.",
            ],
            [
                """
                $result = {}
                for $part in $line.split():
                    if $part.startswith("--") and "=" in $part:
                        $key, $value = $part[2:].split("=", 1)
                        $result[$key] = $value
                return $result
                """,
                """
                $parts = [$part[2:] for $part in $line.split() if $part[:2] == "--" and "=" in $part]
                return dict($part.split("=", 1) for $part in $parts)
                """,
            ],
            [(" ".join([f"--{lower(rng)}={rng.randint(1, 99)}"] + line),) for line in lines] + [("run -v",)],
        ),
        (
            "short_flags flag_letters single_flags letters_of_flags",
            "$line: str",
            "list[str]",
            [
                "In a command line '-ab' means the flags a and b. Return the letters of all words that begin with "
                "exactly one hyphen, in order.",
                "List the single-letter flags of `$line`: '-v' stands for v, '-xz' for x and z. Words with two "
                "hyphens are something else.",
            ],
            [
                """
                $result = []
                for $part in $line.split():
                    if $part[0] == "-" and not $part.startswith("--"):
                        $result.extend($part[1:])
                return $result
                """,
                """
                $result = []
                for $part in $line.split():
                    if $part.startswith("-") and $part[1] != "-":
                        for $ch in $part[1:]:
                            $result.append($ch)
                return $result
                """,
            ],
            [(" ".join([f"-{values.letters(rng, 'abcxyz', 1, 3)}"] + line),) for line in lines] + [("run --all",)],
        ),
        (
            "has_flag is_set flag_given option_is_set",
            "$line: str, flag: str",
            "bool",
            [
                "$Check the words of the command line `$line` include the option `flag` with two hyphens before it. "
                "Nothing after a word '--' counts.",
                "$Check '--' followed by `flag` is one of the words in `$line`, before the word '--' if there is one.",
            ],
            [
                """
                for $part in $line.split():
                    if $part == "--":
                        return False
                    if $part == "--" + flag:
                        return True
                return False
                """,
                """
                $parts = $line.split()
                if "--" in $parts:
                    $parts = $parts[: $parts.index("--")]
                return f"--{flag}" in $parts
                """,
            ],
            [
                ("run --fast x.txt", "fast"),
                ("run -- --fast", "fast"),
                (" ".join(lines[0]), "all"),
                (" ".join(lines[1]), rng.choice(("help", "all", "fast"))),
                ("go --all --fast", "all"),
            ],
        ),
    )
