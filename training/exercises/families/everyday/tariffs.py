"""Prices and fees by rules: tiers, ages, weights, hours, discounts."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import single
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def tiered_price(rng: random.Random) -> Exercise:
    limit, low, high = rng.choice([5, 10, 20, 50, 100]), rng.randint(2, 5), rng.randint(6, 12)
    thing, argument = rng.choice(
        [
            ("unit", "units|count|n"),
            ("hour", "hours|time|h"),
            ("kilometer", "distance|km|d"),
            ("page", "pages|count|n"),
            ("minute", "minutes|time|m"),
        ]
    )
    key = argument.split("|", maxsplit=1)[0]
    kind = rng.choice(["split", "base", "all"])
    if kind == "split":
        a, b = (low, high) if rng.random() < 0.5 else (high, low)
        text = f"the first {limit} {thing}s cost {a} each, every further one {b}"
        bodies = [
            f"""
            if ${key} <= {limit}:
                return ${key} * {a}
            return {limit * a} + (${key} - {limit}) * {b}
            """,
            f"return min(${key}, {limit}) * {a} + max(0, ${key} - {limit}) * {b}",
            f"""
            $total = 0
            for $i in range(${key}):
                if $i < {limit}:
                    $total += {a}
                else:
                    $total += {b}
            return $total
            """,
        ]
    elif kind == "base":
        base = rng.randint(5, 30)
        text = f"a base price of {base} includes {limit} {thing}s, every further one costs {low}"
        bodies = [
            f"return {base} + max(0, ${key} - {limit}) * {low}",
            f"""
            if ${key} <= {limit}:
                return {base}
            return {base} + (${key} - {limit}) * {low}
            """,
            f"""
            $total = {base}
            if ${key} > {limit}:
                $total += (${key} - {limit}) * {low}
            return $total
            """,
        ]
    else:
        text = f"each {thing} costs {high}, or {low} if there are more than {limit}"
        bodies = [
            f"""
            if ${key} > {limit}:
                return ${key} * {low}
            return ${key} * {high}
            """,
            f"""
            price = {low} if ${key} > {limit} else {high}
            return price * ${key}
            """,
            f"return ${key} * ({low} if ${key} > {limit} else {high})",
        ]
    return build(
        rng,
        ["price", "cost", "total_cost", "fee", "bill", "compute_price"],
        [(argument, "int")],
        "int",
        bodies,
        single([0, limit, limit + 1, 2 * limit, rng.randint(1, limit)]),
        tasks=[
            (
                f"Return the price for ${key} {thing}s: {text}."
                if key != "distance"
                else f"Return the price for a distance: {text}."
            ),
            f"Compute {{what ${key} costs|the cost}} if {text}.",
        ],
    )


@family
def price_by_age(rng: random.Random) -> Exercise:
    child, senior = rng.choice(((6, 65), (12, 60), (14, 65), (10, 70)))
    low, normal, old = rng.randint(0, 5), rng.randint(9, 15), rng.randint(6, 8)
    place = rng.choice(("zoo", "museum", "pool", "cinema", "fair", "castle"))
    flag = rng.random() < 0.4
    minus = rng.randint(1, 3)
    shown = f"{low} below {child} years, {old} from {senior} years on and {normal} for all others"
    extra = f" Members pay {minus} less, but never less than 0." if flag else ""
    if flag:
        bodies = [
            (
                f"if age < {child}:\n"
                f"    price = {low}\n"
                f"elif age >= {senior}:\n"
                f"    price = {old}\n"
                "else:\n"
                f"    price = {normal}\n"
                "if member:\n"
                f"    price -= {minus}\n"
                "return max(price, 0)"
            ),
            (
                f"price = {normal}\n"
                f"if age < {child}:\n"
                f"    price = {low}\n"
                f"elif age >= {senior}:\n"
                f"    price = {old}\n"
                f"return max(0, price - {minus}) if member else price"
            ),
        ]
    else:
        bodies = [
            f"if age < {child}:\n    return {low}\nif age >= {senior}:\n    return {old}\nreturn {normal}",
            f"if age < {child}:\n    return {low}\nelif age >= {senior}:\n    return {old}\nelse:\n    return {normal}",
            f"if {child} <= age < {senior}:\n    return {normal}\nreturn {low} if age < {child} else {old}",
        ]
    return exercise(
        rng,
        names=f"ticket_price {place}_price entry_fee price_for",
        takes="age: int, member: bool" if flag else "age: int",
        gives="int",
        tasks=[
            f"A {place} ticket costs {shown}.{extra} Return the price for a given age.",
            f"Return the price of a ticket by age: {shown}.{extra}",
        ],
        bodies=bodies,
        calls=[
            (age, rng.random() < 0.5) if flag else (age,)
            for age in (rng.randint(1, child - 1), child, rng.randint(senior, 90), rng.randint(child, senior - 1))
        ],
    )


@family
def shipping_cost(rng: random.Random) -> Exercise:
    free, base, step = rng.choice((50, 80, 100)), rng.randint(3, 6), rng.randint(1, 3)
    limit = rng.choice((2, 5, 10))
    shape = rng.choice(("weight", "total", "both", "express"))
    names, takes, tasks, bodies, calls = {
        "weight": (
            "shipping_cost parcel_price postage",
            "weight: int",
            [
                (
                    f"Sending a parcel costs {base} up to {limit} kg and {step} more for each further kg. "
                    "Return the price for a weight in whole kg."
                ),
                f"Return the postage: {base} for at most {limit} kg, and for every kg above {limit} another {step}.",
            ],
            [
                f"if weight <= {limit}:\n    return {base}\nreturn {base} + (weight - {limit}) * {step}",
                f"extra = max(0, weight - {limit})\nreturn {base} + extra * {step}",
                f"price = {base}\nwhile weight > {limit}:\n    price += {step}\n    weight -= 1\nreturn price",
            ],
            [(rng.randint(1, limit),), (limit + rng.randint(1, 8),), (limit,)],
        ),
        "total": (
            "shipping_cost delivery_fee with_shipping",
            "total: int",
            [
                (
                    f"Shipping is free for orders of {free} or more and costs {base} otherwise. Return the "
                    "total with shipping."
                ),
                f"Add {base} for shipping to `total` if it is below {free}; otherwise return it unchanged.",
            ],
            [
                f"if total >= {free}:\n    return total\nreturn total + {base}",
                f"if total < {free}:\n    total += {base}\nreturn total",
                f"return total if total >= {free} else total + {base}",
            ],
            [(rng.randint(1, free - 1),), (free,), (free + rng.randint(1, 40),)],
        ),
        "both": (
            "order_price final_price checkout",
            "prices: list[int]",
            [
                (
                    f"Add up the prices of an order. Orders below {free} pay {base} for shipping. Return 0 "
                    "for an empty order."
                ),
                f"Return the sum of `prices`, plus {base} if it is under {free}. No prices cost nothing.",
            ],
            [
                (
                    "if not prices:\n"
                    "    return 0\n"
                    "total = sum(prices)\n"
                    f"if total < {free}:\n"
                    f"    total += {base}\n"
                    "return total"
                ),
                (
                    "total = 0\n"
                    "for price in prices:\n"
                    "    total += price\n"
                    f"if 0 < total < {free}:\n"
                    f"    total += {base}\n"
                    "return total"
                ),
            ],
            [(values.numbers(rng, 5, 20, 1, 3),), (values.numbers(rng, 30, 60, 2, 4),), ([],)],
        ),
        "express": (
            "shipping_cost delivery_price send_price",
            "weight: int, express: bool",
            [
                (
                    f"Shipping costs {base} up to {limit} kg, else {base * 2}. Express shipping costs {step} "
                    "more. Return the price."
                ),
                (
                    f"Return {base} for a weight of at most {limit} and {base * 2} for a higher one; add "
                    f"{step} if `express` is set."
                ),
            ],
            [
                f"price = {base} if weight <= {limit} else {base * 2}\nif express:\n    price += {step}\nreturn price",
                (
                    f"if weight <= {limit}:\n"
                    f"    price = {base}\n"
                    "else:\n"
                    f"    price = {base * 2}\n"
                    f"return price + {step} if express else price"
                ),
            ],
            [(rng.randint(1, limit), True), (limit + rng.randint(1, 8), False), (limit, False)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives="int", tasks=tasks, bodies=bodies, calls=calls)


@family
def parking_fee(rng: random.Random) -> Exercise:
    free, rate, most = rng.choice((15, 20, 30)), rng.randint(2, 5), rng.randint(10, 20)
    shape = rng.choice(("hours", "free", "cap"))
    tasks, bodies = {
        "hours": (
            [
                f"Parking costs {rate} for each hour that has begun. Return the fee for a number of minutes.",
                (
                    f"Return the parking fee for `minutes`: {rate} per hour, where a part of an hour counts "
                    "as a whole one."
                ),
            ],
            [
                f"hours = minutes // 60\nif minutes % 60 > 0:\n    hours += 1\nreturn hours * {rate}",
                f"hours = (minutes + 59) // 60\nreturn hours * {rate}",
                f"import math\n\n\ndef $signature:\n    return math.ceil(minutes / 60) * {rate}",
                f"fee = 0\nwhile minutes > 0:\n    fee += {rate}\n    minutes -= 60\nreturn fee",
            ],
        ),
        "free": (
            [
                (
                    f"Parking is free for up to {free} minutes. Longer stays cost {rate} for each hour that "
                    "has begun, counted from the start. Return the fee."
                ),
                (
                    f"Return the parking fee: 0 for at most {free} minutes, otherwise {rate} for every hour "
                    "or part of an hour."
                ),
            ],
            [
                f"if minutes <= {free}:\n    return 0\nhours = (minutes + 59) // 60\nreturn hours * {rate}",
                (
                    f"if minutes <= {free}:\n"
                    "    return 0\n"
                    "hours = minutes // 60\n"
                    "if minutes % 60:\n"
                    "    hours += 1\n"
                    f"return hours * {rate}"
                ),
            ],
        ),
        "cap": (
            [
                (
                    f"Parking costs {rate} for each hour that has begun, but at most {most}. Return the fee "
                    "for a number of minutes."
                ),
                f"Return the parking fee for `minutes`: {rate} per hour or part of an hour, never more than {most}.",
            ],
            [
                f"hours = (minutes + 59) // 60\nreturn min({most}, hours * {rate})",
                f"hours = (minutes + 59) // 60\nfee = hours * {rate}\nif fee > {most}:\n    fee = {most}\nreturn fee",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names="parking_fee parking_price fee_for_stay garage_price",
        takes="minutes: int",
        gives="int",
        tasks=tasks,
        bodies=bodies,
        calls=[(rng.randint(1, 15),), (60,), (rng.randint(61, 300),), (rng.randint(600, 1400),)],
    )


@family
def discount_rules(rng: random.Random) -> Exercise:
    a, b = sorted(rng.sample((50, 100, 150, 200, 300), 2))
    p, q = sorted(rng.sample((5, 10, 15, 20, 25), 2))
    n = rng.randint(3, 10)
    shape = rng.choice(("levels", "bulk", "member", "third"))
    names, takes, tasks, bodies, calls = {
        "levels": (
            "discount discounted_price price_after_discount",
            "total: int",
            [
                (
                    f"From {b} on there is a discount of {q} percent, from {a} on one of {p} percent. Return "
                    "the price after the discount, rounded down."
                ),
                (
                    f"Reduce `total` by {q}% if it is at least {b}, by {p}% if it is at least {a}, else not "
                    "at all. Round down to an integer."
                ),
            ],
            [
                (
                    f"if total >= {b}:\n"
                    f"    percent = {q}\n"
                    f"elif total >= {a}:\n"
                    f"    percent = {p}\n"
                    "else:\n"
                    "    percent = 0\n"
                    "return total * (100 - percent) // 100"
                ),
                (
                    f"if total >= {b}:\n"
                    f"    return total * {100 - q} // 100\n"
                    f"if total >= {a}:\n"
                    f"    return total * {100 - p} // 100\n"
                    "return total"
                ),
            ],
            [(rng.randint(1, a - 1),), (rng.randint(a, b - 1),), (b + rng.randint(0, 99),)],
        ),
        "bulk": (
            "bulk_price price_of_many total_for",
            "count: int, price: int",
            [
                (
                    f"Whoever buys {n} or more pieces gets {p} percent off. Return the price for `count` "
                    "pieces that cost `price` each, rounded down."
                ),
                f"Return `count` times `price`, reduced by {p}% (rounded down) if there are at least {n} pieces.",
            ],
            [
                f"total = count * price\nif count >= {n}:\n    total = total * {100 - p} // 100\nreturn total",
                f"percent = {p} if count >= {n} else 0\nreturn count * price * (100 - percent) // 100",
            ],
            [(rng.randint(1, n - 1), rng.randint(2, 20)), (n, rng.randint(2, 20)), (n + 3, 7)],
        ),
        "member": (
            "member_price price_for_customer final_price",
            "price: int, member: bool",
            [
                (
                    f"Members pay {p} percent less (rounded down) for everything that costs at least {a}. "
                    "Return the price to pay."
                ),
                (
                    f"Reduce `price` by {p}% and round it down if `member` is set and the price is {a} or "
                    "more. Otherwise return it as it is."
                ),
            ],
            [
                f"if member and price >= {a}:\n    return price * {100 - p} // 100\nreturn price",
                f"if not member or price < {a}:\n    return price\nreturn price * {100 - p} // 100",
            ],
            [(rng.randint(a, 2 * a), True), (rng.randint(a, 2 * a), False), (a - 1, True)],
        ),
        "third": (
            "pay_for every_third_free price_with_gift",
            "count: int, price: int",
            [
                "Every third piece is free. Return what `count` pieces cost at `price` each.",
                "Three for the price of two: return the price of `count` pieces that cost `price` each.",
            ],
            [
                "free = count // 3\nreturn (count - free) * price",
                "total = 0\nfor $i in range(1, count + 1):\n    if $i % 3 != 0:\n        total += price\nreturn total",
            ],
            [(rng.randint(1, 2), rng.randint(2, 9)), (3, rng.randint(2, 9)), (rng.randint(4, 10), 5)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives="int", tasks=tasks, bodies=bodies, calls=calls)


@family
def stepwise_tariff(rng: random.Random) -> Exercise:
    limit = rng.choice((10, 20, 50, 100))
    low, high = sorted(rng.sample(range(1, 9), 2))
    base = rng.randint(2, 10)
    thing, unit = rng.choice(
        (
            ("power", "kilowatt hours"),
            ("water", "cubic metres"),
            ("distance", "kilometres"),
            ("minutes", "minutes"),
            ("pages", "pages"),
            ("hours", "hours"),
        )
    )
    first, second = (low, high) if rng.random() < 0.5 else (high, low)
    fixed = rng.random() < 0.5
    start = f" There is a basic fee of {base}." if fixed else ""
    plus = f"{base} + " if fixed else ""
    return exercise(
        rng,
        names=f"{thing}_price {thing}_bill bill cost_of_{thing} tariff",
        takes=f"{thing}: int",
        gives="int",
        tasks=[
            (
                f"The first {limit} {unit} cost {first} each, all further ones {second} each.{start} "
                f"Return the price for `{thing}`."
            ),
            (
                f"Return what `{thing}` {unit} cost: {first} for each of the first {limit} and {second} "
                f"for each one after that.{start}"
            ),
        ],
        bodies=[
            (
                f"if {thing} <= {limit}:\n"
                f"    return {plus}{thing} * {first}\n"
                f"return {plus}{limit} * {first} + ({thing} - {limit}) * {second}"
            ),
            (
                f"cheap = min({thing}, {limit})\n"
                f"rest = max(0, {thing} - {limit})\n"
                f"return {plus}cheap * {first} + rest * {second}"
            ),
            (
                f"total = {base if fixed else 0}\n"
                f"for $i in range({thing}):\n"
                f"    if $i < {limit}:\n"
                f"        total += {first}\n"
                "    else:\n"
                f"        total += {second}\n"
                "return total"
            ),
        ],
        calls=[(rng.randint(1, limit),), (limit + rng.randint(1, 30),), (0,), (limit,)],
    )
