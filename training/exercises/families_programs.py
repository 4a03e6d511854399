"""Families of somewhat longer functions: decision tables, helper functions, recursion, generators, exceptions, simulations."""

import random

from . import example_values as values
from .framework import Exercise, family
from .templates import exercise

# Decision tables.


@family
def decision_by_limits(rng: random.Random) -> Exercise:
    thing, what, names, levels, high = rng.choice(
        (
            ("points", "grade", "grade grade_for letter_grade mark", ("A", "B", "C", "D"), 100),
            (
                "temperature",
                "kind of weather",
                "weather feels_like describe_temperature",
                ("hot", "warm", "cool", "cold"),
                35,
            ),
            ("speed", "speed class", "speed_class classify_speed how_fast", ("fast", "normal", "slow"), 120),
            ("age", "age group", "age_group life_stage group_for", ("senior", "adult", "child"), 80),
            ("size", "size of a shirt", "shirt_size size_letter size_for", ("L", "M", "S"), 60),
            ("score", "rank", "rank rank_for title_for", ("gold", "silver", "bronze", "none"), 100),
            ("distance", "kind of trip", "trip_kind how_far trip_type", ("far", "near", "here"), 50),
            ("weight", "weight class", "weight_class class_of parcel_class", ("heavy", "medium", "light"), 40),
            ("wind", "wind warning", "warning wind_warning alarm_level", ("storm", "strong", "calm"), 90),
        )
    )
    limits = sorted(rng.sample(range(high // 10 + 1, high), len(levels) - 1), reverse=True)
    top = rng.random() < 0.5
    op = ">=" if top else ">"
    if top:
        shown = (
            ", ".join(f"'{level}' for {limit} or more" for level, limit in zip(levels, limits))
            + f" and '{levels[-1]}' otherwise"
        )
    else:
        shown = (
            ", ".join(f"'{level}' above {limit}" for level, limit in zip(levels, limits))
            + f" and '{levels[-1]}' for everything else"
        )
    early = (
        "".join(f'if {thing} {op} {limit}:\n    return "{level}"\n' for level, limit in zip(levels, limits))
        + f'return "{levels[-1]}"'
    )
    chain = (
        "".join(
            f'{"if" if i == 0 else "elif"} {thing} {op} {limit}:\n    $result = "{level}"\n'
            for i, (level, limit) in enumerate(zip(levels, limits))
        )
        + f'else:\n    $result = "{levels[-1]}"\nreturn $result'
    )
    elifs = (
        "".join(
            f'{"if" if i == 0 else "elif"} {thing} {op} {limit}:\n    return "{level}"\n'
            for i, (level, limit) in enumerate(zip(levels, limits))
        )
        + f'else:\n    return "{levels[-1]}"'
    )
    table = ", ".join(f'({limit}, "{level}")' for level, limit in zip(levels, limits))
    loop = (
        f'for limit, $result in ({table}):\n    if {thing} {op} limit:\n        return $result\nreturn "{levels[-1]}"'
    )
    return exercise(
        rng,
        names=names,
        takes=f"{thing}: int",
        gives="str",
        tasks=[
            f"Return the {what} for `{thing}`: {shown}.",
            f"Given the {thing}, return {shown}.",
            f"Classify `{thing}` as follows: {shown}.",
        ],
        bodies=[early, early, chain, elifs, loop],
        calls=[
            (limits[0] + rng.randint(1, 9),),
            (limits[-1] - rng.randint(1, 5),),
            (rng.choice(limits),),
            (rng.randint(limits[-1], limits[0]),),
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
            f"if age < {child}:\n    price = {low}\nelif age >= {senior}:\n    price = {old}\nelse:\n    price = {normal}\nif member:\n    price -= {minus}\nreturn max(price, 0)",
            f"price = {normal}\nif age < {child}:\n    price = {low}\nelif age >= {senior}:\n    price = {old}\nreturn max(0, price - {minus}) if member else price",
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
                f"Sending a parcel costs {base} up to {limit} kg and {step} more for each further kg. Return the price for a weight in whole kg.",
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
                f"Shipping is free for orders of {free} or more and costs {base} otherwise. Return the total with shipping.",
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
                f"Add up the prices of an order. Orders below {free} pay {base} for shipping. Return 0 for an empty order.",
                f"Return the sum of `prices`, plus {base} if it is under {free}. No prices cost nothing.",
            ],
            [
                f"if not prices:\n    return 0\ntotal = sum(prices)\nif total < {free}:\n    total += {base}\nreturn total",
                f"total = 0\nfor price in prices:\n    total += price\nif 0 < total < {free}:\n    total += {base}\nreturn total",
            ],
            [(values.numbers(rng, 5, 20, 1, 3),), (values.numbers(rng, 30, 60, 2, 4),), ([],)],
        ),
        "express": (
            "shipping_cost delivery_price send_price",
            "weight: int, express: bool",
            [
                f"Shipping costs {base} up to {limit} kg, else {base * 2}. Express shipping costs {step} more. Return the price.",
                f"Return {base} for a weight of at most {limit} and {base * 2} for a higher one; add {step} if `express` is set.",
            ],
            [
                f"price = {base} if weight <= {limit} else {base * 2}\nif express:\n    price += {step}\nreturn price",
                f"if weight <= {limit}:\n    price = {base}\nelse:\n    price = {base * 2}\nreturn price + {step} if express else price",
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
                f"Return the parking fee for `minutes`: {rate} per hour, where a part of an hour counts as a whole one.",
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
                f"Parking is free for up to {free} minutes. Longer stays cost {rate} for each hour that has begun, counted from the start. Return the fee.",
                f"Return the parking fee: 0 for at most {free} minutes, otherwise {rate} for every hour or part of an hour.",
            ],
            [
                f"if minutes <= {free}:\n    return 0\nhours = (minutes + 59) // 60\nreturn hours * {rate}",
                f"if minutes <= {free}:\n    return 0\nhours = minutes // 60\nif minutes % 60:\n    hours += 1\nreturn hours * {rate}",
            ],
        ),
        "cap": (
            [
                f"Parking costs {rate} for each hour that has begun, but at most {most}. Return the fee for a number of minutes.",
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
                f"From {b} on there is a discount of {q} percent, from {a} on one of {p} percent. Return the price after the discount, rounded down.",
                f"Reduce `total` by {q}% if it is at least {b}, by {p}% if it is at least {a}, else not at all. Round down to an integer.",
            ],
            [
                f"if total >= {b}:\n    percent = {q}\nelif total >= {a}:\n    percent = {p}\nelse:\n    percent = 0\nreturn total * (100 - percent) // 100",
                f"if total >= {b}:\n    return total * {100 - q} // 100\nif total >= {a}:\n    return total * {100 - p} // 100\nreturn total",
            ],
            [(rng.randint(1, a - 1),), (rng.randint(a, b - 1),), (b + rng.randint(0, 99),)],
        ),
        "bulk": (
            "bulk_price price_of_many total_for",
            "count: int, price: int",
            [
                f"Whoever buys {n} or more pieces gets {p} percent off. Return the price for `count` pieces that cost `price` each, rounded down.",
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
                f"Members pay {p} percent less (rounded down) for everything that costs at least {a}. Return the price to pay.",
                f"Reduce `price` by {p}% and round it down if `member` is set and the price is {a} or more. Otherwise return it as it is.",
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
            f"The first {limit} {unit} cost {first} each, all further ones {second} each.{start} Return the price for `{thing}`.",
            f"Return what `{thing}` {unit} cost: {first} for each of the first {limit} and {second} for each one after that.{start}",
        ],
        bodies=[
            f"if {thing} <= {limit}:\n    return {plus}{thing} * {first}\nreturn {plus}{limit} * {first} + ({thing} - {limit}) * {second}",
            f"cheap = min({thing}, {limit})\nrest = max(0, {thing} - {limit})\nreturn {plus}cheap * {first} + rest * {second}",
            f"total = {base if fixed else 0}\nfor $i in range({thing}):\n    if $i < {limit}:\n        total += {first}\n    else:\n        total += {second}\nreturn total",
        ],
        calls=[(rng.randint(1, limit),), (limit + rng.randint(1, 30),), (0,), (limit,)],
    )


@family
def calendar_rules(rng: random.Random) -> Exercise:
    shape = rng.choice(("leap", "days", "season", "quarter", "weekend", "weekday_after", "opening", "next_day"))
    opens, closes = rng.randint(7, 10), rng.randint(16, 20)
    names, takes, gives, tasks, bodies, calls = {
        "leap": (
            "has_extra_day is_leap has_366_days",
            "year: int",
            "bool",
            [
                "$Check February has 29 days in `year`: the year is divisible by 4, but not by 100, unless it is divisible by 400.",
                "Return True if `year` has 366 days. Every fourth year has, except full centuries; of these only every fourth.",
            ],
            [
                "if year % 400 == 0:\n    return True\nif year % 100 == 0:\n    return False\nreturn year % 4 == 0",
                "return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)",
                "if year % 100 == 0:\n    return year % 400 == 0\nreturn year % 4 == 0",
            ],
            [
                (year,)
                for year in (
                    rng.randint(1900, 2100),
                    rng.choice((1900, 2100, 1800)),
                    rng.choice((1600, 2000, 2400)),
                    rng.randint(480, 520) * 4,
                )
            ],
        ),
        "days": (
            "days_in_month month_length days_of",
            "month: int",
            "int",
            [
                "Return the number of days in a month (1 to 12) of a year in which February has 28 days.",
                "How many days has the month with the number `month`? February counts 28.",
            ],
            [
                "if month == 2:\n    return 28\nif month in (4, 6, 9, 11):\n    return 30\nreturn 31",
                "days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]\nreturn days[month - 1]",
                "if month == 2:\n    return 28\nelif month in [4, 6, 9, 11]:\n    return 30\nelse:\n    return 31",
            ],
            [(month,) for month in rng.sample(range(1, 13), 4)],
        ),
        "season": (
            "season season_of season_name",
            "month: int",
            "str",
            [
                "Return the season for a month from 1 to 12: 'spring' from March to May, 'summer' from June to August, 'autumn' from September to November, else 'winter'.",
                "In which season is the month? 3 to 5 is 'spring', 6 to 8 'summer', 9 to 11 'autumn', the rest 'winter'.",
            ],
            [
                'if 3 <= month <= 5:\n    return "spring"\nif 6 <= month <= 8:\n    return "summer"\nif 9 <= month <= 11:\n    return "autumn"\nreturn "winter"',
                'names = ["winter", "spring", "summer", "autumn"]\nreturn names[month % 12 // 3]',
            ],
            [(month,) for month in rng.sample(range(1, 13), 4)],
        ),
        "quarter": (
            "quarter quarter_of which_quarter",
            "month: int",
            "int",
            [
                "Return the quarter of the year (1 to 4) in which the month lies.",
                "To which quarter does the month with the number `month` belong?",
            ],
            [
                "return (month - 1) // 3 + 1",
                "return (month + 2) // 3",
                "if month <= 3:\n    return 1\nif month <= 6:\n    return 2\nif month <= 9:\n    return 3\nreturn 4",
            ],
            [(month,) for month in rng.sample(range(1, 13), 4)],
        ),
        "weekend": (
            "is_weekend day_off is_free_day",
            "day: str",
            "bool",
            [
                "$Check `day` is 'Saturday' or 'Sunday', in upper or lower case.",
                "Return True if the name of the day, in any case, is Saturday or Sunday.",
            ],
            [
                'return day.lower() in ("saturday", "sunday")',
                'name = day.lower()\nreturn name == "saturday" or name == "sunday"',
            ],
            [("Sunday",), ("monday",), ("SATURDAY",), (rng.choice(("Friday", "tuesday", "Thursday")),)],
        ),
        "weekday_after": (
            "day_after weekday_after which_day",
            "day: int, $n: int",
            "int",
            [
                "Days are numbered from 0 (Monday) to 6 (Sunday). Return the number of the day that is `$n` days after `day`.",
                "Which weekday (0 is Monday, 6 is Sunday) comes `$n` days after the weekday `day`?",
            ],
            [
                "return (day + $n) % 7",
                "for _ in range($n):\n    day += 1\n    if day == 7:\n        day = 0\nreturn day",
            ],
            [(rng.randint(0, 6), rng.randint(0, 6)), (6, 1), (rng.randint(0, 6), rng.randint(7, 30))],
        ),
        "opening": (
            "is_open shop_open can_enter",
            "hour: int, day: str",
            "bool",
            [
                f"A shop is open from {opens} to {closes} o'clock, but not on Sundays. $Check it is open at the given hour; at {closes} it is closed.",
                f"Return True if the hour is at least {opens} and less than {closes} and the day is not 'Sunday'.",
            ],
            [
                f'if day == "Sunday":\n    return False\nreturn {opens} <= hour < {closes}',
                f'return day != "Sunday" and hour >= {opens} and hour < {closes}',
            ],
            [
                (rng.randint(opens, closes - 1), "Monday"),
                (12, "Sunday"),
                (rng.randint(closes, 23), "Friday"),
                (opens, "Saturday"),
            ],
        ),
        "next_day": (
            "next_day tomorrow day_name_after",
            "day: str",
            "str",
            [
                "Return the name of the day after `day`, such as 'Tuesday' for 'Monday'.",
                "Which day of the week follows `day`?",
            ],
            [
                'days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()\n$i = days.index(day)\nreturn days[($i + 1) % 7]',
                'days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()\nif day == "Sunday":\n    return days[0]\nreturn days[days.index(day) + 1]',
            ],
            [(day,) for day in rng.sample(("Monday", "Tuesday", "Wednesday", "Friday", "Saturday", "Sunday"), 3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def yes_or_no_rules(rng: random.Random) -> Exercise:
    age, height, money = rng.choice((10, 12, 16, 18)), rng.choice((120, 130, 140, 150)), rng.choice((5, 10, 20, 50))
    temp, wind = rng.choice((15, 18, 20)), rng.choice((20, 30, 40))
    points, hours = rng.choice((40, 50, 60)), rng.choice((7, 8, 9))
    shape = rng.choice(("ride", "swim", "pass", "alarm", "loan", "umbrella", "play"))
    names, takes, task, bodies, calls = {
        "ride": (
            "may_ride can_ride allowed_on_ride",
            "age: int, height: int",
            f"someone may use a ride: at least {age} years old and at least {height} cm tall",
            [
                f"return age >= {age} and height >= {height}",
                f"if age < {age}:\n    return False\nreturn height >= {height}",
                f"if age < {age} or height < {height}:\n    return False\nreturn True",
            ],
            [(age + 3, height + 5), (age - 1, height), (age, height), (age, height - 1)],
        ),
        "swim": (
            "can_swim go_swimming good_for_swimming",
            "degrees: int, wind: int",
            f"one can swim outside: it is warmer than {temp} degrees and the wind is below {wind}",
            [
                f"return degrees > {temp} and wind < {wind}",
                f"if degrees <= {temp}:\n    return False\nif wind >= {wind}:\n    return False\nreturn True",
            ],
            [(temp + 4, wind - 5), (temp, 0), (temp + 1, wind), (temp + 9, 1)],
        ),
        "pass": (
            "has_passed exam_passed passes",
            "written: int, oral: int",
            f"an exam is passed: both parts have at least {points // 2} points and together they have at least {points}",
            [
                f"if written < {points // 2} or oral < {points // 2}:\n    return False\nreturn written + oral >= {points}",
                f"return min(written, oral) >= {points // 2} and written + oral >= {points}",
            ],
            [(points, points), (points // 2, points // 2), (points // 2 - 1, points), (points, 0)],
        ),
        "alarm": (
            "alarm_rings wake_up should_ring",
            "day: str, holiday: bool",
            "the alarm clock shall ring: on all days except 'Saturday' and 'Sunday', and never on a holiday",
            [
                'if holiday:\n    return False\nreturn day not in ("Saturday", "Sunday")',
                'return not holiday and day != "Saturday" and day != "Sunday"',
            ],
            [("Monday", False), ("Sunday", False), ("Friday", True), ("Wednesday", False)],
        ),
        "loan": (
            "can_pay has_enough affordable",
            "money: int, price: int",
            f"the money is enough for the price and {money} remain after paying",
            [
                f"return money - price >= {money}",
                f"rest = money - price\nif rest >= {money}:\n    return True\nreturn False",
            ],
            [(money + 30, 20), (money, 1), (100 + money, 100)],
        ),
        "umbrella": (
            "take_umbrella need_umbrella bring_coat",
            "rain: bool, cloudy: bool, hours: int",
            f"one should take an umbrella: it rains, or it is cloudy and one stays outside for more than {hours - 5} hours",
            [
                f"return rain or (cloudy and hours > {hours - 5})",
                f"if rain:\n    return True\nreturn cloudy and hours > {hours - 5}",
                f"if rain:\n    return True\nif cloudy and hours > {hours - 5}:\n    return True\nreturn False",
            ],
            [(True, False, 1), (False, True, hours), (False, True, 1), (False, False, 9)],
        ),
        "play": (
            "may_play can_play_now time_to_play",
            "homework_done: bool, hour: int",
            f"a child may play: the homework is done and it is before {hours + 10} o'clock",
            [
                f"return homework_done and hour < {hours + 10}",
                f"if not homework_done:\n    return False\nreturn hour < {hours + 10}",
            ],
            [(True, 15), (False, 15), (True, hours + 10)],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=takes,
        gives="bool",
        tasks=[f"$Check {task}.", f"Return True if {task}; otherwise return False."],
        bodies=bodies,
        calls=calls,
    )


@family
def two_flags(rng: random.Random) -> Exercise:
    a, b = rng.choice(
        (
            ("sunny", "warm"),
            ("hungry", "tired"),
            ("red", "round"),
            ("open", "free"),
            ("rich", "famous"),
            ("weekday", "vacation"),
            ("old", "broken"),
            ("fast", "cheap"),
        )
    )
    a, b = f"is_{a}", f"is_{b}"
    op, shown, bodies = rng.choice(
        (
            (
                "both",
                "both are True",
                [
                    f"return {a} and {b}",
                    f"if {a} and {b}:\n    return True\nreturn False",
                    f"if not {a}:\n    return False\nreturn {b}",
                ],
            ),
            (
                "one",
                "at least one of them is True",
                [f"return {a} or {b}", f"if {a} or {b}:\n    return True\nreturn False"],
            ),
            (
                "exactly",
                "exactly one of them is True",
                [
                    f"return {a} != {b}",
                    f"return ({a} or {b}) and not ({a} and {b})",
                    f"if {a}:\n    return not {b}\nreturn {b}",
                ],
            ),
            ("none", "neither of them is True", [f"return not {a} and not {b}", f"return not ({a} or {b})"]),
            (
                "same",
                "they are both True or both False",
                [f"return {a} == {b}", f"return ({a} and {b}) or (not {a} and not {b})"],
            ),
            (
                "first",
                "the first is True and the second is False",
                [f"return {a} and not {b}", f"if {b}:\n    return False\nreturn {a}"],
            ),
        )
    )
    name = {
        "both": "both_hold",
        "one": "either_holds",
        "exactly": "exactly_one",
        "none": "neither",
        "same": "agree",
        "first": "only_first",
    }[op]
    return exercise(
        rng,
        names=f"{name} decide check should_go",
        takes=f"{a}: bool, {b}: bool",
        gives="bool",
        tasks=[
            (
                f"Return True if of `{a}` and `{b}` {shown}, else False."
                if op in ("one", "exactly")
                else f"Given `{a}` and `{b}`, return True if {shown}, else False."
            ),
            f"$Check {shown}, given the flags `{a}` and `{b}`.",
        ],
        bodies=bodies,
        calls=[(True, True), (True, False), (False, True), (False, False)],
    )


# Two steps and helper functions.


@family
def helper_then_list(rng: random.Random) -> Exercise:
    n = rng.randint(2, 5)
    helper, test, shown, body = rng.choice(
        (
            (
                "digit_sum",
                f"digit_sum($num) % {n} == 0",
                f"whose digits add up to a multiple of {n}",
                "return sum(int($ch) for $ch in str($m))",
            ),
            (
                "count_divisors",
                f"count_divisors($num) > {n}",
                f"that have more than {n} divisors",
                "return sum(1 for $i in range(1, $m + 1) if $m % $i == 0)",
            ),
            (
                "has_even_digit",
                "has_even_digit($num)",
                "that have an even digit",
                "for $ch in str($m):\n        if int($ch) % 2 == 0:\n            return True\n    return False",
            ),
            (
                "is_square",
                "is_square($num)",
                "that are squares of whole numbers",
                "$i = 0\n    while $i * $i < $m:\n        $i += 1\n    return $i * $i == $m",
            ),
            (
                "largest_digit",
                f"largest_digit($num) >= {n + 3}",
                f"whose largest digit is at least {n + 3}",
                "return max(int($ch) for $ch in str($m))",
            ),
            (
                "is_mirror",
                "is_mirror($num)",
                "that read the same backwards",
                "$text = str($m)\n    return $text == $text[::-1]",
            ),
        )
    )
    boolean = helper.startswith(("has", "is"))
    what = rng.choice(("list", "count", "sum"))
    gives = "list[int]" if what == "list" else "int"
    ends = {
        "list": (
            "return [$num for $num in $nums if $test]",
            "$result = []\n    for $num in $nums:\n        if $test:\n            $result.append($num)\n    return $result",
        ),
        "count": (
            "return sum(1 for $num in $nums if $test)",
            "$count = 0\n    for $num in $nums:\n        if $test:\n            $count += 1\n    return $count",
        ),
        "sum": (
            "return sum($num for $num in $nums if $test)",
            "$total = 0\n    for $num in $nums:\n        if $test:\n            $total += $num\n    return $total",
        ),
    }[what]
    head = f"def {helper}($m: int) -> {'bool' if boolean else 'int'}:\n    {body}\n\n\ndef $signature:\n    "
    return exercise(
        rng,
        names={
            "list": "select_numbers filter_numbers pick find_matching",
            "count": "count_numbers how_many count_matching",
            "sum": "sum_numbers add_matching total_of_matching",
        }[what],
        takes="$nums: list[int]",
        gives=gives,
        tasks={
            "list": [
                f"Return the numbers in $thenums {shown}.",
                f"Keep only those positive numbers of $thenums {shown}.",
            ],
            "count": [f"Count the numbers in $thenums {shown}.", f"How many numbers are there in $thenums {shown}?"],
            "sum": [
                f"Add up the numbers in $thenums {shown}.",
                f"Return the sum of those numbers in $thenums {shown}.",
            ],
        }[what],
        bodies=[head + end for end in ends],
        calls=[(values.numbers(rng, 1, 60),) for _ in range(3)],
        test=test,
        m=rng.choice(("m", "n", "given")),
    )


@family
def helper_on_words(rng: random.Random) -> Exercise:
    helper, gives, shown, body = rng.choice(
        (
            ("count_vowels", "int", "number of vowels", 'return sum(1 for $ch in $name if $ch in "aeiou")'),
            (
                "word_value",
                "int",
                "sum of the alphabet positions of its letters",
                "return sum(ord($ch) - 96 for $ch in $name)",
            ),
            ("distinct_letters", "int", "number of different letters", "return len(set($name))"),
            ("count_e", "int", "number of letters 'e'", 'return $name.count("e")'),
            (
                "consonants",
                "int",
                "number of letters that are not vowels",
                'return sum(1 for $ch in $name if $ch not in "aeiou")',
            ),
        )
    )
    pick = rng.choice(("max", "min", "sort", "table", "total"))
    tasks, ends, out = {
        "max": (
            [
                f"Return the word in $thewords with the largest {shown}, the first one for ties.",
                f"Find the first of the words in $thewords that have the greatest {shown}.",
            ],
            [
                "return max($words, key={h})",
                "$best = $words[0]\n    for $word in $words:\n        if {h}($word) > {h}($best):\n            $best = $word\n    return $best",
            ],
            "str",
        ),
        "min": (
            [
                f"Return the word in $thewords with the smallest {shown}, the first one for ties.",
                f"Find the first of the words in $thewords that have the least {shown}.",
            ],
            [
                "return min($words, key={h})",
                "$best = $words[0]\n    for $word in $words:\n        if {h}($word) < {h}($best):\n            $best = $word\n    return $best",
            ],
            "str",
        ),
        "sort": (
            [
                f"Sort $thewords by the {shown} of each word, in increasing order.",
                f"Return the words of $thewords, ordered by their {shown}.",
            ],
            ["return sorted($words, key={h})", "$result = list($words)\n    $result.sort(key={h})\n    return $result"],
            "list[str]",
        ),
        "table": (
            [
                f"Return a dictionary from each word in $thewords to the {shown}.",
                f"Map every word of $thewords to its {shown}.",
            ],
            [
                "return {$word: {h}($word) for $word in $words}",
                "$result = {}\n    for $word in $words:\n        $result[$word] = {h}($word)\n    return $result",
            ],
            "dict[str, int]",
        ),
        "total": (
            [
                f"Add up the {shown} over all words in $thewords.",
                f"For each word in $thewords compute the {shown}, and return the total.",
            ],
            [
                "return sum({h}($word) for $word in $words)",
                "$total = 0\n    for $word in $words:\n        $total += {h}($word)\n    return $total",
            ],
            "int",
        ),
    }[pick]
    return exercise(
        rng,
        names={
            "max": "best_word top_word pick_word",
            "min": "least_word weakest_word lowest_word",
            "sort": "sort_words order_words ranked",
            "table": "word_table values_of_words make_table",
            "total": "total_of_words grand_total overall",
        }[pick],
        takes="$words: list[str]",
        gives=out,
        tasks=tasks,
        bodies=[
            f"def {helper}($name: str) -> {gives}:\n    {body}\n\n\ndef $signature:\n    " + end.replace("{h}", helper)
            for end in ends
        ],
        calls=[([word.lower() for word in values.different_words(rng, 2, 4)],) for _ in range(3)],
        name=rng.choice(("w", "text", "s")),
    )


@family
def normalise_then_compare(rng: random.Random) -> Exercise:
    helper, shown, body = rng.choice(
        (
            ("clean", "upper and lower case and spaces are ignored", 'return $s.lower().replace(" ", "")'),
            (
                "letters_only",
                "only letters count and case does not matter",
                'return "".join($ch for $ch in $s.lower() if $ch.isalpha())',
            ),
            (
                "digits_only",
                "only the digits in them are compared",
                'return "".join($ch for $ch in $s if $ch.isdigit())',
            ),
            (
                "sorted_words",
                "the order of the words and their case do not matter",
                'return " ".join(sorted($s.lower().split()))',
            ),
            ("no_signs", "hyphens and underscores are left out", 'return $s.replace("-", "").replace("_", "")'),
        )
    )
    one = values.sentence(rng, 2, 2)
    phone = f"{rng.randint(10, 99)} {rng.randint(100, 999)}"
    twisted = {
        "clean": one.title().replace(" ", "  "),
        "letters_only": one.upper() + "!",
        "digits_only": phone,
        "sorted_words": " ".join(reversed(one.split())).upper(),
        "no_signs": one.replace(" ", "-"),
    }[helper]
    base = {"digits_only": phone.replace(" ", "-"), "no_signs": one.replace(" ", "_")}.get(helper, one)
    return exercise(
        rng,
        names="same_after_cleaning roughly_equal equivalent matches",
        takes="$a: str, $b: str",
        gives="bool",
        tasks=[
            f"$Check two strings are equal when {shown}.",
            f"Compare `$a` and `$b`, where {shown}. Return True if they are equal.",
        ],
        bodies=[
            f"def {helper}($s: str) -> str:\n    {body}\n\n\ndef $signature:\n    return {helper}($a) == {helper}($b)"
        ],
        calls=[(base, twisted), (base, values.text(rng)), (values.word(rng), values.word(rng) + "1")],
        s=rng.choice(("text", "s", "value", "raw")),
    )


# Recursion.


@family
def simple_recursion(rng: random.Random) -> Exercise:
    k = rng.randint(2, 4)
    nest = [rng.randint(1, 9), [rng.randint(1, 9), [rng.randint(1, 9)]], [rng.randint(1, 9)]]
    flat = values.numbers(rng, 1, 9, 2, 3)
    shape = rng.choice(
        (
            "sum",
            "countdown",
            "power",
            "digits",
            "nested_sum",
            "depth",
            "flatten",
            "reverse",
            "count",
            "steps",
            "halve",
            "pairs",
            "subsets",
        )
    )
    names, takes, gives, tasks, bodies, calls = {
        "sum": (
            f"sum_of_multiples add_every_{k} recursive_sum",
            "$n: int",
            "int",
            [
                f"Return `$n` + (`$n` - {k}) + (`$n` - {2 * k}) and so on, as long as the numbers are positive.",
                f"Starting at `$n`, add up the numbers that one gets by subtracting {k} again and again, while they are above 0.",
            ],
            [
                f"if $n <= 0:\n    return 0\nreturn $n + $self($n - {k})",
                f"$total = 0\nwhile $n > 0:\n    $total += $n\n    $n -= {k}\nreturn $total",
            ],
            [(rng.randint(1, 20),), (0,), (rng.randint(5, 12),)],
        ),
        "countdown": (
            "countdown count_down numbers_down",
            "$n: int",
            "list[int]",
            [
                "Return the numbers from `$n` down to 1 as a list, using recursion.",
                "Count down from `$n` to 1 recursively and return the numbers as a list.",
            ],
            [
                "if $n == 0:\n    return []\nreturn [$n] + $self($n - 1)",
                "if $n < 1:\n    return []\nreturn [$n, *$self($n - 1)]",
            ],
            [(rng.randint(2, 6),), (1,), (0,)],
        ),
        "power": (
            "times_itself raise_to power_of",
            "base: int, $n: int",
            "int",
            [
                "Compute `base` to the power `$n` (not negative) by repeated multiplication.",
                "Multiply 1 by `base` `$n` times and return the result.",
            ],
            [
                "if $n == 0:\n    return 1\nreturn base * $self(base, $n - 1)",
                "$result = 1\nfor _ in range($n):\n    $result *= base\nreturn $result",
                "if $n == 0:\n    return 1\nhalf = $self(base, $n // 2)\nif $n % 2 == 0:\n    return half * half\nreturn half * half * base",
            ],
            [(rng.randint(2, 5), rng.randint(2, 5)), (rng.randint(2, 9), 0), (2, rng.randint(5, 9))],
        ),
        "digits": (
            "digit_total recursive_digit_sum add_digits",
            "$n: int",
            "int",
            [
                "Return the sum of the digits of the non-negative integer `$n`, using recursion.",
                "Add the last digit of `$n` to the digit sum of the rest, recursively.",
            ],
            [
                "if $n < 10:\n    return $n\nreturn $n % 10 + $self($n // 10)",
                "if $n == 0:\n    return 0\nreturn $self($n // 10) + $n % 10",
            ],
            [(rng.randint(10, 9999),), (rng.randint(0, 9),), (rng.randint(10, 999),)],
        ),
        "nested_sum": (
            "deep_sum nested_sum sum_all_levels",
            "$items: list",
            "int",
            [
                "Add up all numbers in a list that may contain further lists of numbers, at any depth.",
                "`$items` holds numbers and lists of the same kind. Return the sum of all numbers in it.",
            ],
            [
                "$total = 0\nfor $item in $items:\n    if isinstance($item, list):\n        $total += $self($item)\n    else:\n        $total += $item\nreturn $total",
                "return sum($self($item) if isinstance($item, list) else $item for $item in $items)",
            ],
            [(nest,), (flat,), ([[], [1]],)],
        ),
        "depth": (
            "depth nesting_level how_deep",
            "$items: list",
            "int",
            [
                "Return how deeply lists are nested in `$items`: 1 for a list without lists in it, 2 if it contains such a list, and so on.",
                "Find the depth of a nested list. A list that contains no other list has depth 1.",
            ],
            [
                "$best = 0\nfor $item in $items:\n    if isinstance($item, list):\n        $best = max($best, $self($item))\nreturn $best + 1",
                "return 1 + max(\n    ($self($item) for $item in $items if isinstance($item, list)), default=0\n)",
            ],
            [(nest,), (flat,), ([flat, 2],)],
        ),
        "flatten": (
            "flatten_deep unnest all_numbers",
            "$items: list",
            "list[int]",
            [
                "Return all numbers of a list that may contain further lists, at any depth, in one flat list.",
                "Flatten the nested list `$items` completely.",
            ],
            [
                "$result = []\nfor $item in $items:\n    if isinstance($item, list):\n        $result.extend($self($item))\n    else:\n        $result.append($item)\nreturn $result",
                "$result = []\nfor $item in $items:\n    $result += $self($item) if isinstance($item, list) else [$item]\nreturn $result",
            ],
            [(nest,), (flat,), ([[], [1]],)],
        ),
        "reverse": (
            "reverse_recursively backwards turn_round",
            "$items: list[int]",
            "list[int]",
            [
                "Reverse $theitems with recursion.",
                "Return the elements of $theitems in reverse order: the reversed rest, followed by the first element.",
            ],
            [
                "if not $items:\n    return []\nreturn $self($items[1:]) + [$items[0]]",
                "if len($items) < 2:\n    return $items[:]\nreturn [$items[-1]] + $self($items[:-1])",
            ],
            [(values.numbers(rng),), ([],), (values.numbers(rng),)],
        ),
        "count": (
            "count_recursively occurrences_of times_in_list",
            "$items: list[int], target: int",
            "int",
            [
                "Count how often `target` is in $theitems, using recursion.",
                "Recursively count the elements of $theitems that equal `target`.",
            ],
            [
                "if not $items:\n    return 0\nfirst = 1 if $items[0] == target else 0\nreturn first + $self($items[1:], target)",
                "if $items == []:\n    return 0\nif $items[0] == target:\n    return 1 + $self($items[1:], target)\nreturn $self($items[1:], target)",
            ],
            [(values.numbers(rng, 1, 3), 1), (values.numbers(rng, 1, 3), 2), ([], 1)],
        ),
        "steps": (
            "ways_to_climb climb count_ways",
            "$n: int",
            "int",
            [
                "In how many ways can one climb `$n` steps, taking one or two at a time?",
                "Return the number of ways to write `$n` as an ordered sum of ones and twos. For 0 there is one way.",
            ],
            [
                "if $n <= 1:\n    return 1\nreturn $self($n - 1) + $self($n - 2)",
                "$a = 1\n$b = 1\nfor _ in range($n):\n    $a, $b = $b, $a + $b\nreturn $a",
            ],
            [(rng.randint(2, 9),), (1,), (rng.randint(3, 6),)],
        ),
        "halve": (
            "times_halved count_halvings halvings",
            "$n: int",
            "int",
            [
                "How often can the positive integer `$n` be halved (rounding down) until it is 1?",
                "Return how many times `$n` must be divided by 2, rounded down, to reach 1.",
            ],
            [
                "if $n <= 1:\n    return 0\nreturn 1 + $self($n // 2)",
                "$count = 0\nwhile $n > 1:\n    $n //= 2\n    $count += 1\nreturn $count",
            ],
            [(rng.randint(2, 100),), (1,), (rng.randint(2, 20),)],
        ),
        "pairs": (
            "all_pairs every_pair games",
            "$items: list[str]",
            "list[tuple[str, str]]",
            [
                "Return all pairs of different elements of $theitems, in the order of the list.",
                "Everyone in $theitems plays once against each other. List the games as tuples.",
            ],
            [
                "$result = []\nfor $i in range(len($items)):\n    for $j in range($i + 1, len($items)):\n        $result.append(($items[$i], $items[$j]))\nreturn $result",
                "from itertools import combinations\n\n\ndef $signature:\n    return list(combinations($items, 2))",
            ],
            [(rng.sample(values.NAMES, 3),), (rng.sample(values.NAMES, 2),), (rng.sample(values.NAMES, 1),)],
        ),
        "subsets": (
            "count_combinations ways_to_pay possible_sums",
            "$nums: list[int], target: int",
            "bool",
            [
                "$Check some of $thenums add up to `target`, each used at most once.",
                "Can `target` be made as the sum of some elements of $thenums? Each element may be used once.",
            ],
            [
                "if target == 0:\n    return True\nif not $nums:\n    return False\nrest = $nums[1:]\nreturn $self(rest, target) or $self(rest, target - $nums[0])",
                "sums = {0}\nfor $num in $nums:\n    sums |= {old + $num for old in sums}\nreturn target in sums",
            ],
            [(values.numbers(rng, 1, 9), 10), (values.numbers(rng, 1, 9), rng.randint(3, 15)), ([2, 4], 5)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Generators.


@family
def generator_to_list(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    shape = rng.choice(("take", "pairs", "until", "chunks", "repeat", "running", "squares", "alternate", "halves"))
    names, takes, tasks, bodies, calls = {
        "take": (
            "first_values take_some start_of_sequence",
            "$start: int, count: int",
            [
                f"Return the first `count` numbers of the sequence that begins with `$start` and grows by {k}.",
                f"Start at `$start` and add {k} each time; return a list of `count` numbers.",
            ],
            [
                f"def walk(value: int):\n    while True:\n        yield value\n        value += {k}\n\n\ndef $signature:\n    $result = []\n    for value in walk($start):\n        if len($result) == count:\n            break\n        $result.append(value)\n    return $result",
                f"return [$start + {k} * $i for $i in range(count)]",
                f"from itertools import count as numbers, islice\n\n\ndef $signature:\n    return list(islice(numbers($start, {k}), count))",
            ],
            [(rng.randint(0, 9), 3), (rng.randint(0, 9), 4), (1, 0)],
        ),
        "pairs": (
            "sums_of_neighbours neighbour_sums add_neighbours",
            "$nums: list[int]",
            [
                "Return the sums of every two neighbouring numbers in $thenums.",
                "Add each number of $thenums to the one after it and return the sums.",
            ],
            [
                "def sums(items: list[int]):\n    for $a, $b in zip(items, items[1:]):\n        yield $a + $b\n\n\ndef $signature:\n    return list(sums($nums))",
                "return [$a + $b for $a, $b in zip($nums, $nums[1:])]",
                "$result = []\nfor $i in range(len($nums) - 1):\n    $result.append($nums[$i] + $nums[$i + 1])\nreturn $result",
            ],
            [(values.numbers(rng, 1, 9),), (values.numbers(rng, 1, 9),), ([5],)],
        ),
        "until": (
            f"before_first_above_{k} take_until leading_part",
            "$nums: list[int]",
            [
                f"Return the numbers of $thenums that come before the first one greater than {k}.",
                f"Take numbers from the front of $thenums as long as they are at most {k}.",
            ],
            [
                f"def leading(items: list[int]):\n    for item in items:\n        if item > {k}:\n            return\n        yield item\n\n\ndef $signature:\n    return list(leading($nums))",
                f"$result = []\nfor $num in $nums:\n    if $num > {k}:\n        break\n    $result.append($num)\nreturn $result",
                f"from itertools import takewhile\n\n\ndef $signature:\n    return list(takewhile(lambda $num: $num <= {k}, $nums))",
            ],
            [(values.numbers(rng, 0, 8),), (values.numbers(rng, 0, 6),), ([1, 2, 9, 1],)],
        ),
        "repeat": (
            "repeat_by_value expand_numbers write_out",
            "$nums: list[int]",
            [
                "Return a list in which each number n of $thenums stands n times.",
                "Repeat every number of $thenums as often as its own value says.",
            ],
            [
                "def expand(items: list[int]):\n    for item in items:\n        for _ in range(item):\n            yield item\n\n\ndef $signature:\n    return list(expand($nums))",
                "$result = []\nfor $num in $nums:\n    $result += [$num] * $num\nreturn $result",
                "return [$num for $num in $nums for _ in range($num)]",
            ],
            [(values.numbers(rng, 0, 4, 2, 3),), (values.numbers(rng, 0, 4, 2, 3),), ([],)],
        ),
        "running": (
            "running_maximum best_so_far records_so_far",
            "$nums: list[int]",
            [
                "Return for each place of $thenums the largest number up to there.",
                "Replace each number of $thenums by the maximum of it and all numbers before it.",
            ],
            [
                "def highest(items: list[int]):\n    best = None\n    for item in items:\n        if best is None or item > best:\n            best = item\n        yield best\n\n\ndef $signature:\n    return list(highest($nums))",
                "return [max($nums[: $i + 1]) for $i in range(len($nums))]",
                "$result = []\nfor $num in $nums:\n    if $result and $result[-1] > $num:\n        $result.append($result[-1])\n    else:\n        $result.append($num)\nreturn $result",
            ],
            [(values.numbers(rng, 1, 20),), (values.numbers(rng, 1, 20),), ([],)],
        ),
        "squares": (
            f"squares_below powers_below list_powers_of_{k}",
            "limit: int",
            [
                f"Return the powers of {k} (1, {k}, {k * k}, ...) that are less than `limit`.",
                f"List all powers of {k} below `limit`, beginning with 1.",
            ],
            [
                f"def powers(limit: int):\n    value = 1\n    while value < limit:\n        yield value\n        value *= {k}\n\n\n"
                + "def $signature:\n    return list(powers(limit))",
                f"$result = []\nvalue = 1\nwhile value < limit:\n    $result.append(value)\n    value *= {k}\nreturn $result",
            ],
            [(rng.randint(2, 200),), (1,), (rng.randint(2, 40),)],
        ),
        "alternate": (
            "alternate take_in_turns mix",
            "$a: list[int], $b: list[int]",
            [
                "Take numbers from two equally long lists in turn, beginning with `$a`.",
                "Return `$a[0]`, `$b[0]`, `$a[1]`, `$b[1]` and so on. Both lists have the same length.",
            ],
            [
                "$result = []\nfor $num, value in zip($a, $b):\n    $result.append($num)\n    $result.append(value)\nreturn $result",
                "return [$num for pair in zip($a, $b) for $num in pair]",
                "def in_turn(left: list[int], right: list[int]):\n    for pair in zip(left, right):\n        yield from pair\n\n\ndef $signature:\n    return list(in_turn($a, $b))",
            ],
            [(values.numbers(rng, 1, 9, n, n), values.numbers(rng, 1, 9, n, n)) for n in (2, 3, 1)],
        ),
        "halves": (
            "halving_sequence halves_down keep_halving",
            "$n: int",
            [
                "Return `$n`, half of it (rounded down), half of that, and so on until 1.",
                "Halve `$n` (at least 1, rounding down) again and again and list all numbers from `$n` to 1.",
            ],
            [
                "def halves(value: int):\n    while value > 0:\n        yield value\n        value //= 2\n\n\ndef $signature:\n    return list(halves($n))",
                "$result = [$n]\nwhile $n > 1:\n    $n //= 2\n    $result.append($n)\nreturn $result",
            ],
            [(rng.randint(2, 60),), (1,), (rng.randint(2, 20),)],
        ),
        "chunks": (
            f"groups_of_{k} in_groups blocks",
            "$nums: list[int]",
            [
                f"Split $thenums into lists of {k}; the last one may be shorter.",
                f"Return the elements of $thenums in groups of {k}.",
            ],
            [
                f"def groups(items: list[int]):\n    for $i in range(0, len(items), {k}):\n        yield items[$i : $i + {k}]\n\n\ndef $signature:\n    return list(groups($nums))",
                f"return [$nums[$i : $i + {k}] for $i in range(0, len($nums), {k})]",
                f"$result = []\nfor $i, $num in enumerate($nums):\n    if $i % {k} == 0:\n        $result.append([])\n    $result[-1].append($num)\nreturn $result",
            ],
            [(values.numbers(rng, 1, 9, 4, 7),), (values.numbers(rng, 1, 9, 3, 5),), ([],)],
        ),
    }[shape]
    gives = "list[list[int]]" if shape == "chunks" else "list[int]"
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Exceptions and defaults.


@family
def parse_with_default(rng: random.Random) -> Exercise:
    default = rng.choice((0, -1, 1, 100))
    shape = rng.choice(("int", "float", "index", "divide", "list", "key", "sum", "argument", "date"))
    names, takes, gives, tasks, bodies, calls = {
        "int": (
            "to_int parse_int read_number int_or_default",
            "$text: str",
            "int",
            [
                f"Convert $thetext to an integer. Return {default} if that is not possible.",
                f"Return the integer that $thetext stands for, or {default} if it is no integer.",
            ],
            [
                f"try:\n    return int($text)\nexcept ValueError:\n    return {default}",
                f"try:\n    $result = int($text)\nexcept ValueError:\n    $result = {default}\nreturn $result",
            ],
            [(str(rng.randint(-50, 200)),), (values.word(rng),), ("",), (str(rng.randint(1, 9)) + ".5",)],
        ),
        "float": (
            "to_float parse_float read_decimal",
            "$text: str",
            "float",
            [
                f"Convert $thetext to a float, or return {default}.0 if it is not a number.",
                f"Parse $thetext as a decimal number; the result is {default}.0 if this fails.",
            ],
            [
                f"try:\n    return float($text)\nexcept ValueError:\n    return {default}.0",
                f"try:\n    $result = float($text)\nexcept ValueError:\n    $result = {default}.0\nreturn $result",
            ],
            [(f"{rng.randint(0, 9)}.{rng.randint(1, 9)}",), (values.word(rng),), (str(rng.randint(1, 99)),)],
        ),
        "index": (
            "get_item item_or_default safe_get element_at",
            "$items: list[int], $i: int",
            "int",
            [
                f"Return the element of $theitems at index `$i`, or {default} if there is no such index.",
                f"Get `$items[$i]`. If the index is too large, return {default}; it is not negative.",
            ],
            [
                f"try:\n    return $items[$i]\nexcept IndexError:\n    return {default}",
                f"if $i < len($items):\n    return $items[$i]\nreturn {default}",
                f"return $items[$i] if $i < len($items) else {default}",
            ],
            [(nums, rng.randint(0, 2)) for nums in (values.numbers(rng, 2, 20), values.numbers(rng, 2, 20))]
            + [(values.numbers(rng, 2, 20), 9)],
        ),
        "divide": (
            "safe_divide quotient divide_or_default",
            "$a: int, $b: int",
            "float",
            [
                f"Divide `$a` by `$b`. Return {default}.0 if `$b` is 0.",
                f"Return `$a / $b`, or {default}.0 where a division by zero would happen.",
            ],
            [
                f"try:\n    return $a / $b\nexcept ZeroDivisionError:\n    return {default}.0",
                f"if $b == 0:\n    return {default}.0\nreturn $a / $b",
                f"return $a / $b if $b != 0 else {default}.0",
            ],
            [(rng.randint(1, 20), 2), (rng.randint(1, 20), 0), (rng.randint(1, 20), 4)],
        ),
        "list": (
            "valid_numbers parse_all only_integers",
            "$words: list[str]",
            "list[int]",
            [
                "Convert the strings in $thewords to integers and leave out those that are no integers.",
                "Return the integers among the strings of $thewords; skip everything that cannot be parsed.",
            ],
            [
                "$result = []\nfor $word in $words:\n    try:\n        $result.append(int($word))\n    except ValueError:\n        continue\nreturn $result",
                "$result = []\nfor $word in $words:\n    try:\n        $num = int($word)\n    except ValueError:\n        pass\n    else:\n        $result.append($num)\nreturn $result",
            ],
            [
                ([rng.choice((str(rng.randint(-9, 99)), values.word(rng))) for _ in range(rng.randint(2, 4))],)
                for _ in range(3)
            ],
        ),
        "key": (
            "nested_value deep_get find_setting",
            "$mapping: dict[str, dict[str, int]], group: str, $key: str",
            "int",
            [
                f"Return the value of `$key` in the dictionary that belongs to `group` in $themapping, or {default} if one of them is missing.",
                f"Look up `$mapping[group][$key]`; return {default} if either key does not exist.",
            ],
            [
                f"try:\n    return $mapping[group][$key]\nexcept KeyError:\n    return {default}",
                f"if group in $mapping and $key in $mapping[group]:\n    return $mapping[group][$key]\nreturn {default}",
                f"return $mapping.get(group, {{}}).get($key, {default})",
            ],
            [
                ({"a": {"x": rng.randint(2, 9)}}, "a", "x"),
                ({"a": {"x": 1}}, "b", "x"),
                ({"b": {"y": rng.randint(2, 9)}}, "b", "x"),
            ],
        ),
        "sum": (
            "sum_valid add_what_is_number total_of_numbers",
            "$text: str",
            "int",
            [
                "Add up those words of $thetext that are integers; ignore all others.",
                "Split $thetext at spaces and return the sum of the parts that can be read as integers.",
            ],
            [
                "$total = 0\nfor $word in $text.split():\n    try:\n        $total += int($word)\n    except ValueError:\n        pass\nreturn $total",
                "$total = 0\nfor $word in $text.split():\n    try:\n        $num = int($word)\n    except ValueError:\n        $num = 0\n    $total += $num\nreturn $total",
            ],
            [(" ".join(rng.choice((str(rng.randint(-9, 50)), values.word(rng))) for _ in range(4)),) for _ in range(3)],
        ),
        "argument": (
            "setting_value read_option option_number",
            "$text: str",
            "int",
            [
                f"`$text` has the form 'name=number'. Return the number, or {default} if there is no '=' or no integer after it.",
                f"Read the integer after '=' in $thetext; if it is missing or not a number, return {default}.",
            ],
            [
                f'try:\n    return int($text.split("=")[1])\nexcept (IndexError, ValueError):\n    return {default}',
                f'_, sign, $value = $text.partition("=")\nif sign and $value.isdigit():\n    return int($value)\nreturn {default}',
            ],
            [
                (f"{values.word(rng)}={rng.randint(2, 99)}",),
                (values.word(rng),),
                (f"{values.word(rng)}={values.word(rng)}",),
            ],
        ),
        "date": (
            "parse_point read_point to_point",
            "$text: str",
            "tuple[int, int] | None",
            [
                "Read a point such as '3,4' as a tuple of two integers. Return None if $thetext has another form.",
                "Convert a text 'x,y' to the pair of its integers, or return None if it is not of that form.",
            ],
            [
                '$parts = $text.split(",")\nif len($parts) != 2:\n    return None\ntry:\n    return (int($parts[0]), int($parts[1]))\nexcept ValueError:\n    return None',
                'try:\n    $a, $b = $text.split(",")\n    return int($a), int($b)\nexcept ValueError:\n    return None',
            ],
            [(f"{rng.randint(-9, 9)},{rng.randint(-9, 9)}",), (values.word(rng),), ("1,2,3",)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def check_and_report(rng: random.Random) -> Exercise:
    low, high = rng.randint(0, 5), rng.randint(10, 120)
    n = rng.randint(3, 8)
    shape = rng.choice(("number", "name", "errors", "choice"))
    options = rng.sample(values.FRUITS, 3)
    listed = ", ".join(f'"{option}"' for option in options)
    shown = ", ".join(f"'{option}'" for option in options)
    names, takes, gives, tasks, bodies, calls = {
        "number": (
            "check_number validate_input judge",
            "$text: str",
            "str",
            [
                f"Return 'not a number' if $thetext is no integer, 'too small' if it is below {low}, 'too large' if it is above {high}, else 'ok'.",
                f"Check an input: 'not a number' for anything but an integer, 'too small' under {low}, 'too large' over {high}, otherwise 'ok'.",
            ],
            [
                f'try:\n    $num = int($text)\nexcept ValueError:\n    return "not a number"\nif $num < {low}:\n    return "too small"\nif $num > {high}:\n    return "too large"\nreturn "ok"',
                f'try:\n    $num = int($text)\nexcept ValueError:\n    return "not a number"\nif {low} <= $num <= {high}:\n    return "ok"\nreturn "too small" if $num < {low} else "too large"',
            ],
            [
                (str(rng.randint(low, high)),),
                (values.word(rng),),
                (str(low - rng.randint(1, 9)),),
                (str(high + rng.randint(1, 9)),),
            ],
        ),
        "name": (
            "check_name name_problem judge_name",
            "$name: str",
            "str",
            [
                f"Return 'empty' for an empty name, 'too long' for one with more than {n} characters, 'bad start' if it does not begin with a capital letter, else 'ok'.",
                f"Judge a name, in this order: 'empty', 'too long' (over {n} characters), 'bad start' (no capital first letter), 'ok'.",
            ],
            [
                f'if $name == "":\n    return "empty"\nif len($name) > {n}:\n    return "too long"\nif not $name[0].isupper():\n    return "bad start"\nreturn "ok"',
                f'if not $name:\n    return "empty"\nelif len($name) > {n}:\n    return "too long"\nelif $name[0].isupper():\n    return "ok"\nelse:\n    return "bad start"',
            ],
            [(values.word(rng),), (values.word(rng).title(),), ("",), (values.word(rng).title() * 3,)],
        ),
        "errors": (
            "find_problems list_errors problems",
            "$text: str",
            "list[str]",
            [
                f"Return a list of what is wrong with a password: 'short' if it has fewer than {n} characters, 'no digit' if it has no digit, 'no capital' if it has no upper case letter.",
                f"Collect the problems of $thetext in this order: 'short' (under {n} characters), 'no digit', 'no capital' (no upper case letter).",
            ],
            [
                f'$result = []\nif len($text) < {n}:\n    $result.append("short")\nif not any($ch.isdigit() for $ch in $text):\n    $result.append("no digit")\nif not any($ch.isupper() for $ch in $text):\n    $result.append("no capital")\nreturn $result'
            ],
            [(values.word(rng),), (values.word(rng).title() + "1",), (values.text(rng),), ("",)],
        ),
        "choice": (
            "normalize_choice read_choice pick_option",
            "$text: str",
            "str",
            [
                f"The allowed answers are {shown}. Return the one that equals $thetext without spaces around it and in lower case, or 'unknown'.",
                f"Strip $thetext and write it in lower case. If the result is one of {shown}, return it, otherwise 'unknown'.",
            ],
            [
                f'$word = $text.strip().lower()\nif $word in ({listed}):\n    return $word\nreturn "unknown"',
                f'for $word in [{listed}]:\n    if $text.strip().lower() == $word:\n        return $word\nreturn "unknown"',
            ],
            [(" " + options[0].title(),), (values.word(rng),), (options[1].upper() + " ",)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


# Simulations.


@family
def bank_account(rng: random.Random) -> Exercise:
    fee, rate = rng.randint(1, 3), rng.choice((2, 5, 10))
    shape = rng.choice(("moves", "refuse", "lowest", "fee", "interest", "commands", "months", "history"))

    def moves() -> list[int]:
        return [rng.choice((1, 1, -1)) * rng.randint(1, 60) for _ in range(rng.randint(2, 5))]

    names, takes, gives, tasks, bodies, calls = {
        "moves": (
            "final_balance balance_after account_balance",
            "$start: int, changes: list[int]",
            "int",
            [
                "An account has the balance `$start`. Apply all changes (negative ones are payments) and return the balance at the end.",
                "Return the balance of an account that starts at `$start` after all `changes` were added.",
            ],
            [
                "balance = $start\nfor change in changes:\n    balance += change\nreturn balance",
                "return $start + sum(changes)",
            ],
            [(rng.randint(0, 100), moves()) for _ in range(3)],
        ),
        "refuse": (
            "balance_with_refusal never_negative careful_account",
            "$start: int, changes: list[int]",
            "int",
            [
                "Apply changes to a balance, but skip every payment that would make it negative. Return the final balance.",
                "An account starts with `$start`. Changes that would bring it below 0 are refused; return the balance after all others.",
            ],
            [
                "balance = $start\nfor change in changes:\n    if balance + change >= 0:\n        balance += change\nreturn balance",
                "balance = $start\nfor change in changes:\n    if balance + change < 0:\n        continue\n    balance += change\nreturn balance",
            ],
            [(rng.randint(0, 30), moves()) for _ in range(3)],
        ),
        "lowest": (
            "lowest_balance minimum_reached deepest_point",
            "$start: int, changes: list[int]",
            "int",
            [
                "Return the lowest balance that an account has while `changes` are applied to `$start` one after the other, the start included.",
                "An account begins with `$start`. Apply the changes in order and return the smallest balance on the way.",
            ],
            [
                "balance = $start\nlowest = $start\nfor change in changes:\n    balance += change\n    lowest = min(lowest, balance)\nreturn lowest",
                "balances = [$start]\nfor change in changes:\n    balances.append(balances[-1] + change)\nreturn min(balances)",
            ],
            [(rng.randint(0, 50), moves()) for _ in range(3)],
        ),
        "fee": (
            "balance_with_fees after_fees account_with_fee",
            "$start: int, payments: list[int]",
            "int",
            [
                f"Every payment is subtracted from the balance together with a fee of {fee}. Return the balance after all payments.",
                f"Subtract the payments from `$start`; each costs {fee} extra.",
            ],
            [
                f"balance = $start\nfor payment in payments:\n    balance -= payment + {fee}\nreturn balance",
                f"return $start - sum(payments) - {fee} * len(payments)",
            ],
            [(rng.randint(100, 200), values.numbers(rng, 1, 30, 1, 4)) for _ in range(3)],
        ),
        "interest": (
            "with_interest grow savings_after",
            "balance: int, years: int",
            "int",
            [
                f"A balance grows by {rate} percent a year, rounded down to whole units each year. Return it after `years` years.",
                f"Add {rate}% interest (rounded down) to `balance` once for each of the years and return the result.",
            ],
            [
                f"for _ in range(years):\n    balance += balance * {rate} // 100\nreturn balance",
                f"$i = 0\nwhile $i < years:\n    interest = balance * {rate} // 100\n    balance += interest\n    $i += 1\nreturn balance",
            ],
            [(rng.randint(1, 9) * 100, rng.randint(1, 4)) for _ in range(3)],
        ),
        "commands": (
            "run_account process_commands account_after",
            "$steps: list[str]",
            "int",
            [
                "A balance starts at 0. 'in 5' adds 5 to it, 'out 3' subtracts 3. Return the balance after all commands.",
                "Follow commands such as 'in 20' and 'out 7' on an account that is empty at first.",
            ],
            [
                'balance = 0\nfor $step in $steps:\n    kind, amount = $step.split()\n    if kind == "in":\n        balance += int(amount)\n    else:\n        balance -= int(amount)\nreturn balance',
                'balance = 0\nfor $step in $steps:\n    $parts = $step.split()\n    amount = int($parts[1])\n    balance += amount if $parts[0] == "in" else -amount\nreturn balance',
            ],
            [
                ([f"{rng.choice(('in', 'in', 'out'))} {rng.randint(1, 40)}" for _ in range(rng.randint(1, 4))],)
                for _ in range(3)
            ],
        ),
        "months": (
            "months_to_save time_to_save months_needed",
            "goal: int, monthly: int",
            "int",
            [
                "How many months does it take to save `goal` if `monthly` is put aside each month?",
                "Return the number of months after which at least `goal` is saved, with `monthly` (positive) saved per month.",
            ],
            [
                "saved = 0\nmonths = 0\nwhile saved < goal:\n    saved += monthly\n    months += 1\nreturn months",
                "return (goal + monthly - 1) // monthly",
                "import math\n\n\ndef $signature:\n    return math.ceil(goal / monthly)",
            ],
            [(rng.randint(10, 300), rng.randint(5, 40)) for _ in range(3)],
        ),
        "history": (
            "balance_history all_balances running_balance",
            "$start: int, changes: list[int]",
            "list[int]",
            [
                "Return the balance after each of the changes to an account that starts with `$start`.",
                "List all balances that an account takes when `changes` are applied one by one to `$start`.",
            ],
            [
                "balance = $start\n$result = []\nfor change in changes:\n    balance += change\n    $result.append(balance)\nreturn $result",
                "return [$start + sum(changes[: $i + 1]) for $i in range(len(changes))]",
            ],
            [(rng.randint(0, 50), moves()) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def robot_walk(rng: random.Random) -> Exercise:
    letters = rng.choice(("NSEW", "UDRL"))
    up, down, right, left = letters
    named = ", ".join(f"'{letter}' goes {way}" for letter, way in zip(letters, ("up", "down", "right", "left")))
    shape = rng.choice(("end", "returns", "distance", "visited", "turns", "line", "bounded"))
    size = rng.randint(3, 6)

    def path() -> str:
        return values.letters(rng, letters, 2, 7)

    moves = f'if $step == "{up}":\n        y += 1\n    elif $step == "{down}":\n        y -= 1\n    elif $step == "{right}":\n        x += 1\n    else:\n        x -= 1\n'
    table = f'{{"{up}": (0, 1), "{down}": (0, -1), "{right}": (1, 0), "{left}": (-1, 0)}}'
    names, takes, gives, tasks, bodies, calls = {
        "end": (
            "final_position walk end_point follow_path",
            "$steps: str",
            "tuple[int, int]",
            [
                f"Start at (0, 0) and follow the letters of `$steps`: {named}. Return the position (x, y) at the end.",
                f"A robot stands at (0, 0). {named[0]}{named[1:]}. Where is it after all steps?",
            ],
            [
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return (x, y)",
                f'x = $steps.count("{right}") - $steps.count("{left}")\ny = $steps.count("{up}") - $steps.count("{down}")\nreturn x, y',
                f"moves = {table}\nx = 0\ny = 0\nfor $step in $steps:\n    dx, dy = moves[$step]\n    x += dx\n    y += dy\nreturn (x, y)",
            ],
            [(path(),) for _ in range(3)],
        ),
        "returns": (
            "comes_back returns_home is_round_trip",
            "$steps: str",
            "bool",
            [
                f"{named[0]}{named[1:]}. $Check a walk along the letters of `$steps` ends where it began.",
                f"$Check a robot is back at its start after `$steps`, where {named}.",
            ],
            [
                f'if $steps.count("{up}") != $steps.count("{down}"):\n    return False\nreturn $steps.count("{right}") == $steps.count("{left}")',
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return x == 0 and y == 0",
            ],
            [(path(),), (up + right + down + left,), (up + down,), (right,)],
        ),
        "distance": (
            "distance_walked distance_from_start how_far_away",
            "$steps: str",
            "int",
            [
                f"{named[0]}{named[1:]}. Return how many steps away from the start a walk along `$steps` ends, moving only along the grid.",
                f"Follow the letters of `$steps` from (0, 0), where {named}, and return |x| + |y| of the end.",
            ],
            [
                f"x, y = 0, 0\nfor $step in $steps:\n    {moves}return abs(x) + abs(y)",
                f'x = $steps.count("{right}") - $steps.count("{left}")\ny = $steps.count("{up}") - $steps.count("{down}")\nreturn abs(x) + abs(y)',
            ],
            [(path(),) for _ in range(3)],
        ),
        "visited": (
            "count_visited places_visited different_places",
            "$steps: str",
            "int",
            [
                f"{named[0]}{named[1:]}. Count the different points that a walk along `$steps` from (0, 0) visits, the start included."
            ],
            [
                f"x, y = 0, 0\n$seen = {{(0, 0)}}\nfor $step in $steps:\n    {moves}    $seen.add((x, y))\nreturn len($seen)",
                f"moves = {table}\nplaces = [(0, 0)]\nfor $step in $steps:\n    x, y = places[-1]\n    places.append((x + moves[$step][0], y + moves[$step][1]))\nreturn len(set(places))",
            ],
            [(path(),) for _ in range(3)],
        ),
        "turns": (
            "facing final_direction turn_around",
            "turns: str",
            "str",
            [
                "Someone looks north. Each 'r' in `turns` is a quarter turn to the right, each 'l' one to the left. Return the final direction: 'north', 'east', 'south' or 'west'.",
                "Start facing 'north' and turn right for every 'r' and left for every 'l'. Return the name of the direction at the end.",
            ],
            [
                'directions = ["north", "east", "south", "west"]\n$i = 0\nfor turn in turns:\n    if turn == "r":\n        $i += 1\n    else:\n        $i -= 1\nreturn directions[$i % 4]',
                'directions = ["north", "east", "south", "west"]\n$i = turns.count("r") - turns.count("l")\nreturn directions[$i % 4]',
            ],
            [(values.letters(rng, "rl", 1, 6),) for _ in range(3)] + [("",)],
        ),
        "line": (
            "position_on_line walk_on_line final_place",
            "$steps: list[int]",
            "int",
            [
                "Start at 0 on a line and take the given steps: positive ones to the right, negative ones to the left. Return the place farthest to the right that is reached.",
                "Beginning at 0, add the numbers of `$steps` one after the other. Return the largest value on the way, 0 included.",
            ],
            [
                "place = 0\nfarthest = 0\nfor $step in $steps:\n    place += $step\n    farthest = max(farthest, place)\nreturn farthest",
                "place = 0\nfarthest = 0\nfor $step in $steps:\n    place += $step\n    if place > farthest:\n        farthest = place\nreturn farthest",
            ],
            [([rng.randint(-5, 6) for _ in range(rng.randint(2, 5))],) for _ in range(3)],
        ),
        "bounded": (
            "walk_in_room bounded_walk room_position",
            "$steps: str",
            "int",
            [
                f"A line has the places 0 to {size}. Start at 0; 'r' goes one place right, 'l' one left, but never beyond the ends. Return the final place.",
                f"Follow 'l' and 'r' from place 0. At 0 an 'l' and at {size} an 'r' has no effect. Where does the walk end?",
            ],
            [
                f'place = 0\nfor $step in $steps:\n    if $step == "r":\n        place = min({size}, place + 1)\n    else:\n        place = max(0, place - 1)\nreturn place',
                f'place = 0\nfor $step in $steps:\n    if $step == "r" and place < {size}:\n        place += 1\n    elif $step == "l" and place > 0:\n        place -= 1\nreturn place',
            ],
            [(values.letters(rng, "rrl", 2, 8),) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def growth_simulation(rng: random.Random) -> Exercise:
    k, loss = rng.randint(2, 3), rng.randint(1, 5)
    up, back = rng.randint(3, 6), rng.randint(1, 2)
    limit = rng.choice((20, 50, 100, 1000))
    shape = rng.choice(("population", "years", "snail", "bounce", "water", "candle", "chain", "queue"))
    names, takes, gives, tasks, bodies, calls = {
        "population": (
            "population rabbits count_after",
            "$start: int, days: int",
            "int",
            [
                f"A number starts at `$start`. Each day it is multiplied by {k} and then {loss} are taken away, but it is never below 0. Return it after `days` days.",
                f"Bacteria grow {k}-fold each day, then {loss} die (never below 0). How many are there after `days` days, beginning with `$start`?",
            ],
            [
                f"count = $start\nfor _ in range(days):\n    count = max(0, count * {k} - {loss})\nreturn count",
                f"count = $start\nday = 0\nwhile day < days:\n    count = count * {k} - {loss}\n    if count < 0:\n        count = 0\n    day += 1\nreturn count",
            ],
            [(rng.randint(1, 9), rng.randint(1, 4)) for _ in range(3)],
        ),
        "years": (
            "days_until time_to_reach steps_needed",
            "$start: int",
            "int",
            [
                f"A positive number is multiplied by {k} each day. After how many days is it at least {limit}?",
                f"Count how often `$start` (positive) must be multiplied by {k} until it is {limit} or more.",
            ],
            [
                f"days = 0\nwhile $start < {limit}:\n    $start *= {k}\n    days += 1\nreturn days",
                f"if $start >= {limit}:\n    return 0\nreturn 1 + $self($start * {k})",
            ],
            [(rng.randint(1, 9),), (limit,), (rng.randint(2, 19),)],
        ),
        "snail": (
            "days_to_climb snail_days climb_out",
            "height: int",
            "int",
            [
                f"A snail climbs {up} metres each day and slides back {back} each night. On which day does it reach `height`?",
                f"Each day brings {up} metres, each night takes {back} away. Return the day on which the height is reached or passed.",
            ],
            [
                f"day = 0\nplace = 0\nwhile True:\n    day += 1\n    place += {up}\n    if place >= height:\n        return day\n    place -= {back}",
                f"day = 1\nplace = {up}\nwhile place < height:\n    place += {up} - {back}\n    day += 1\nreturn day",
            ],
            [(rng.randint(1, up),), (rng.randint(up, 20),), (rng.randint(10, 40),)],
        ),
        "bounce": (
            "bounces count_bounces ball_bounces",
            "height: int",
            "int",
            [
                "A ball falls from `height` and each time bounces to half the height, rounded down. How often does it bounce to at least 1?",
                "Halve `height` (rounding down) after each bounce and count the bounces that still reach a height of 1 or more.",
            ],
            [
                "count = 0\nwhile height // 2 >= 1:\n    height //= 2\n    count += 1\nreturn count",
                "count = 0\nheight //= 2\nwhile height > 0:\n    count += 1\n    height //= 2\nreturn count",
            ],
            [(rng.randint(1, 100),), (1,), (rng.randint(2, 20),)],
        ),
        "water": (
            "fill_tank water_level tank_after",
            "flows: list[int]",
            "int",
            [
                f"A tank holds at most {limit} litres and is empty at first. Add each number of `flows` (negative ones flow out); it is never above {limit} nor below 0. Return the level at the end.",
                f"Apply `flows` to a level that starts at 0 and always stays between 0 and {limit}.",
            ],
            [
                f"level = 0\nfor flow in flows:\n    level = max(0, min({limit}, level + flow))\nreturn level",
                f"level = 0\nfor flow in flows:\n    level += flow\n    if level > {limit}:\n        level = {limit}\n    elif level < 0:\n        level = 0\nreturn level",
            ],
            [([rng.randint(-limit // 2, limit) for _ in range(rng.randint(2, 4))],) for _ in range(3)],
        ),
        "candle": (
            "candles burn_candles total_candles",
            "$n: int",
            "int",
            [
                f"From the rests of {up} burnt candles one makes a new candle. How many candles can be burnt in all, beginning with `$n`?",
                f"Burn `$n` candles; every {up} rests give another one, which leaves a rest as well. Return how many are burnt altogether.",
            ],
            [
                f"burnt = $n\nrests = $n\nwhile rests >= {up}:\n    new = rests // {up}\n    burnt += new\n    rests = rests % {up} + new\nreturn burnt",
                f"burnt = 0\nrests = 0\nwhile $n > 0:\n    burnt += $n\n    rests += $n\n    $n = rests // {up}\n    rests %= {up}\nreturn burnt",
            ],
            [(rng.randint(1, 30),), (up,), (rng.randint(5, 20),)],
        ),
        "chain": (
            "chain_length count_steps steps_to_one",
            "$n: int",
            "int",
            [
                "An even number is halved, an odd one is decreased by 1. How many such steps lead from `$n` to 0?",
                "Count the steps from `$n` down to 0: halve even numbers, subtract 1 from odd ones.",
            ],
            [
                "count = 0\nwhile $n > 0:\n    if $n % 2 == 0:\n        $n //= 2\n    else:\n        $n -= 1\n    count += 1\nreturn count",
                "if $n == 0:\n    return 0\nif $n % 2 == 0:\n    return 1 + $self($n // 2)\nreturn 1 + $self($n - 1)",
            ],
            [(rng.randint(1, 60),), (0,), (rng.randint(1, 20),)],
        ),
        "queue": (
            "waiting_time time_in_line minutes_waiting",
            "$nums: list[int], place: int",
            "int",
            [
                "People in a line need the given minutes each, one after the other. How long does the person at index `place` wait until it is their turn?",
                "Return the sum of the service times of all who stand before index `place` in the line `$nums`.",
            ],
            [
                "return sum($nums[:place])",
                "$total = 0\nfor $i in range(place):\n    $total += $nums[$i]\nreturn $total",
            ],
            [(values.numbers(rng, 1, 9), rng.randint(1, 2)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def game_points(rng: random.Random) -> Exercise:
    win, draw = rng.choice(((3, 1), (2, 1), (5, 2), (10, 3)))
    bonus, limit = rng.randint(5, 20), rng.randint(4, 6)
    shape = rng.choice(("match", "league", "dice", "rps", "rounds", "level", "darts", "cards", "winner", "rolls"))
    names, takes, gives, tasks, bodies, calls = {
        "match": (
            "match_points points_for_match result_points",
            "$a: int, $b: int",
            "int",
            [
                f"Return the points for a game that ended `$a` to `$b`: {win} for more goals, {draw} for as many, else 0.",
                f"A win (`$a` greater than `$b`) brings {win} points, a draw {draw} and a loss none. Return the points.",
            ],
            [
                f"if $a > $b:\n    return {win}\nif $a == $b:\n    return {draw}\nreturn 0",
                f"if $a > $b:\n    return {win}\nelif $a == $b:\n    return {draw}\nelse:\n    return 0",
            ],
            [(rng.randint(0, 5), rng.randint(0, 5)), (2, 2), (3, 1), (0, 1)],
        ),
        "league": (
            "season_points total_points team_points",
            "results: str",
            "int",
            [
                f"`results` has a letter for each game: 'w' is a win ({win} points), 'd' a draw ({draw}), 'l' a loss (0). Return the points.",
                f"Add up the points of a season: {win} for every 'w', {draw} for every 'd' and nothing for an 'l'.",
            ],
            [
                f'return results.count("w") * {win} + results.count("d") * {draw}',
                f'points = 0\nfor $ch in results:\n    if $ch == "w":\n        points += {win}\n    elif $ch == "d":\n        points += {draw}\nreturn points',
                f'table = {{"w": {win}, "d": {draw}, "l": 0}}\nreturn sum(table[$ch] for $ch in results)',
            ],
            [(values.letters(rng, "wdl", 3, 7),) for _ in range(3)],
        ),
        "dice": (
            "dice_points score_of_throw throw_value",
            "$a: int, $b: int",
            "int",
            [
                f"Two dice count their sum; two equal ones count {bonus} more. Return the points.",
                f"Return `$a` + `$b`, plus {bonus} if both dice show the same.",
            ],
            [
                f"points = $a + $b\nif $a == $b:\n    points += {bonus}\nreturn points",
                f"return $a + $b + ({bonus} if $a == $b else 0)",
            ],
            [(rng.randint(1, 6), rng.randint(1, 6)) for _ in range(2)] + [(4, 4)],
        ),
        "rps": (
            "beats wins_against is_stronger",
            "$a: str, $b: str",
            "bool",
            [
                "In a game 'rock' beats 'scissors', 'scissors' beats 'paper' and 'paper' beats 'rock'. $Check `$a` beats `$b`.",
                "Return True if the sign `$a` wins against `$b` in rock, paper, scissors.",
            ],
            [
                'stronger = {"rock": "scissors", "scissors": "paper", "paper": "rock"}\nreturn stronger[$a] == $b',
                'if $a == "rock":\n    return $b == "scissors"\nif $a == "scissors":\n    return $b == "paper"\nreturn $b == "rock"',
                'return ($a, $b) in [\n    ("rock", "scissors"),\n    ("scissors", "paper"),\n    ("paper", "rock"),\n]',
            ],
            [tuple(rng.choice(("rock", "paper", "scissors")) for _ in range(2)) for _ in range(4)],
        ),
        "rounds": (
            "rounds_won compare_rounds count_wins",
            "$a: list[int], $b: list[int]",
            "tuple[int, int]",
            [
                "Two players have the points of each round in `$a` and `$b`. Return how many rounds the first and how many the second has won.",
                "Count in how many places `$a` has more than `$b` and in how many fewer; return both numbers.",
            ],
            [
                "first = sum(1 for x, y in zip($a, $b) if x > y)\nsecond = sum(1 for x, y in zip($a, $b) if y > x)\nreturn first, second",
                "first = 0\nsecond = 0\nfor x, y in zip($a, $b):\n    if x > y:\n        first += 1\n    elif y > x:\n        second += 1\nreturn (first, second)",
            ],
            [(values.numbers(rng, 1, 6, n, n), values.numbers(rng, 1, 6, n, n)) for n in (3, 4, 2)],
        ),
        "level": (
            "level_for_points reached_level level_of",
            "points: int",
            "int",
            [
                f"Level 1 needs no points, and every further level {bonus} more. Return the level that is reached with `points`.",
                f"A player starts at level 1 and rises by one for every full {bonus} points. Return the level.",
            ],
            [
                f"return points // {bonus} + 1",
                f"level = 1\nwhile points >= {bonus}:\n    points -= {bonus}\n    level += 1\nreturn level",
            ],
            [(rng.randint(0, bonus - 1),), (bonus,), (rng.randint(bonus, 90),)],
        ),
        "darts": (
            "remaining_points countdown_game rest_after",
            "throws: list[int]",
            "int",
            [
                f"A game starts at {bonus * 5}. Subtract each throw, but ignore a throw that would make the rest negative. Return what is left.",
                f"Subtract the numbers of `throws` from {bonus * 5} one after the other; skip those that are larger than the rest.",
            ],
            [
                f"rest = {bonus * 5}\nfor points in throws:\n    if points <= rest:\n        rest -= points\nreturn rest",
                f"rest = {bonus * 5}\nfor points in throws:\n    if rest - points < 0:\n        continue\n    rest -= points\nreturn rest",
            ],
            [(values.numbers(rng, 1, 60, 2, 4),) for _ in range(3)],
        ),
        "cards": (
            "card_value hand_value count_hand",
            "cards: list[str]",
            "int",
            [
                "Return the value of cards: 'J', 'Q' and 'K' count 10, 'A' counts 11 and the others their number.",
                "Add up cards such as '7', 'K' and 'A': an ace 'A' has 11, 'J', 'Q', 'K' have 10, numbers their value.",
            ],
            [
                'total = 0\nfor card in cards:\n    if card == "A":\n        total += 11\n    elif card in ("J", "Q", "K"):\n        total += 10\n    else:\n        total += int(card)\nreturn total',
                'table = {"J": 10, "Q": 10, "K": 10, "A": 11}\nreturn sum(table[card] if card in table else int(card) for card in cards)',
            ],
            [
                ([rng.choice(("2", "5", "7", "10", "J", "Q", "K", "A")) for _ in range(rng.randint(1, 4))],)
                for _ in range(3)
            ],
        ),
        "winner": (
            "winner_name who_wins leader",
            "scores: dict[str, int]",
            "str",
            [
                "Return the name with the most points, or 'draw' if several have the most.",
                "Who has won? Return the key of the largest value in `scores`, or 'draw' if the largest value occurs more than once.",
            ],
            [
                '$best = max(scores.values())\n$parts = [$name for $name in scores if scores[$name] == $best]\nif len($parts) > 1:\n    return "draw"\nreturn $parts[0]',
                '$best = max(scores, key=scores.get)\nif list(scores.values()).count(scores[$best]) > 1:\n    return "draw"\nreturn $best',
            ],
            [(values.counts(rng, values.NAMES, 1, 6),) for _ in range(3)] + [({"Ann": 3, "Ben": 3},)],
        ),
        "rolls": (
            f"rolls_until_{limit} first_{limit} when_rolled",
            "rolls: list[int]",
            "int",
            [
                f"Return how many rolls it took to get the first {limit} (counting it), or 0 if there is none.",
                f"At which roll, counted from 1, does the first {limit} come? Return 0 if it never does.",
            ],
            [
                f"for $i, roll in enumerate(rolls, 1):\n    if roll == {limit}:\n        return $i\nreturn 0",
                f"if {limit} not in rolls:\n    return 0\nreturn rolls.index({limit}) + 1",
                f"count = 0\nfor roll in rolls:\n    count += 1\n    if roll == {limit}:\n        return count\nreturn 0",
            ],
            [(values.numbers(rng, 1, 6, 3, 6),) for _ in range(2)] + [([1, limit],), ([],)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def schedules(rng: random.Random) -> Exercise:
    rest, length, early = rng.choice((5, 10, 15)), rng.choice((20, 30, 45)), rng.randint(5, 7)
    shape = rng.choice(("starts", "next", "free", "total", "conflict", "plan", "shift"))

    def meetings() -> list[tuple[int, int]]:
        start, rows = 8, []
        for _ in range(rng.randint(2, 3)):
            start += rng.randint(0, 2)
            rows.append((start, start + rng.randint(1, 2)))
            start = rows[-1][1]
        return rows

    many = "meetings: list[tuple[int, int]]"
    names, takes, gives, tasks, bodies, calls = {
        "starts": (
            "lesson_starts start_times begin_times",
            "$start: int, count: int",
            "list[int]",
            [
                f"Lessons of {length} minutes follow each other with breaks of {rest} minutes. Return the start minutes of `count` lessons, the first at `$start`.",
                f"Return `count` start times in minutes: the first is `$start`, each further one {length} + {rest} minutes later.",
            ],
            [
                f"return [$start + $i * {length + rest} for $i in range(count)]",
                f"$result = []\nfor _ in range(count):\n    $result.append($start)\n    $start += {length} + {rest}\nreturn $result",
            ],
            [(rng.randint(0, 30) * 5, rng.randint(1, 4)) for _ in range(3)],
        ),
        "next": (
            "next_bus next_departure bus_after",
            "times: list[int], now: int",
            "int",
            [
                "Return the first departure in `times` (increasing minutes of a day) that is not before `now`, or -1 if there is none.",
                "Which bus can one still get at the minute `now`? Return the earliest time of `times` that is at least `now`, or -1.",
            ],
            [
                "for time in times:\n    if time >= now:\n        return time\nreturn -1",
                "later = [time for time in times if time >= now]\nif not later:\n    return -1\nreturn later[0]",
                "return min((time for time in times if time >= now), default=-1)",
            ],
            [(sorted(values.numbers(rng, 0, 60)), rng.randint(0, 50)) for _ in range(2)] + [([10, 20], 30)],
        ),
        "free": (
            "free_hours gaps free_between",
            many,
            "list[tuple[int, int]]",
            [
                "Meetings are pairs (start, end) in hours, in order and without overlap. Return the free times between them as pairs; leave out empty ones.",
                "Return the gaps between one meeting's end and the next one's start as (end, start), if there is time between them.",
            ],
            [
                "$result = []\nfor $a, $b in zip(meetings, meetings[1:]):\n    if $a[1] < $b[0]:\n        $result.append(($a[1], $b[0]))\nreturn $result",
                "$result = []\nfor $i in range(len(meetings) - 1):\n    end = meetings[$i][1]\n    $start = meetings[$i + 1][0]\n    if end < $start:\n        $result.append((end, $start))\nreturn $result",
            ],
            [(meetings(),) for _ in range(3)],
        ),
        "total": (
            "hours_in_meetings busy_hours booked",
            many,
            "int",
            [
                "Return how many hours the meetings (start, end) take together.",
                "Add up the lengths of all meetings, which are pairs of start and end hour.",
            ],
            [
                "return sum(end - $start for $start, end in meetings)",
                "$total = 0\nfor $start, end in meetings:\n    $total += end - $start\nreturn $total",
            ],
            [(meetings(),) for _ in range(3)],
        ),
        "conflict": (
            "has_conflict double_booked clash",
            many,
            "bool",
            [
                "Meetings are pairs (start, end), sorted by start. $Check one of them begins before the one before it has ended.",
                "$Check two neighbouring meetings in the list, sorted by their start, overlap. Touching is allowed.",
            ],
            [
                "for $a, $b in zip(meetings, meetings[1:]):\n    if $b[0] < $a[1]:\n        return True\nreturn False",
                "return any($b[0] < $a[1] for $a, $b in zip(meetings, meetings[1:]))",
            ],
            [(meetings(),), ([(8, 10), (9, 11)],), (sorted([(9, rng.randint(10, 12)), (10, 12)]),)],
        ),
        "plan": (
            "plan_day fit_tasks tasks_done",
            "$nums: list[int], time: int",
            "int",
            [
                "Do tasks with the given minutes one after the other, as long as they fit into `time`. Return how many are finished.",
                "How many of the tasks in `$nums`, in this order, can be finished in `time` minutes? Stop at the first that does not fit.",
            ],
            [
                "$count = 0\nfor $num in $nums:\n    if $num > time:\n        break\n    time -= $num\n    $count += 1\nreturn $count",
                "$total = 0\nfor $i, $num in enumerate($nums):\n    $total += $num\n    if $total > time:\n        return $i\nreturn len($nums)",
            ],
            [(values.numbers(rng, 5, 30), rng.randint(20, 70)) for _ in range(3)],
        ),
        "shift": (
            "shift_at who_works shift_for_hour",
            "hour: int",
            "str",
            [
                f"From {early} o'clock on works the 'early' shift, from 12 the 'late' shift and from 20 until {early} the 'night' shift. Return the shift for an hour from 0 to 23.",
                f"Return 'early' for an hour from {early} to 11, 'late' from 12 to 19 and 'night' for all others.",
            ],
            [
                f'if {early} <= hour < 12:\n    return "early"\nif 12 <= hour < 20:\n    return "late"\nreturn "night"',
                f'if hour < {early} or hour >= 20:\n    return "night"\nif hour < 12:\n    return "early"\nreturn "late"',
            ],
            [(hour,) for hour in rng.sample(range(24), 4)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def money_change(rng: random.Random) -> Exercise:
    coins = rng.choice(((50, 20, 10, 5, 2, 1), (10, 5, 1), (100, 50, 10, 1), (20, 10, 5, 1), (20, 5, 1)))
    listed = ", ".join(map(str, coins))
    shape = rng.choice(("count", "list", "table", "change", "fits"))
    names, takes, gives, tasks, bodies, calls = {
        "count": (
            "count_coins fewest_coins coins_needed",
            "amount: int",
            "int",
            [
                f"Pay `amount` with coins of {listed}, always taking the largest that fits. Return the number of coins.",
                f"How many coins are needed for `amount` if one takes the largest possible of {listed} each time?",
            ],
            [
                f"count = 0\nfor coin in ({listed}):\n    count += amount // coin\n    amount %= coin\nreturn count",
                f"count = 0\nfor coin in [{listed}]:\n    while amount >= coin:\n        amount -= coin\n        count += 1\nreturn count",
            ],
            [(rng.randint(1, 200),) for _ in range(3)],
        ),
        "list": (
            "pay_with_coins coin_list make_change",
            "amount: int",
            "list[int]",
            [
                f"Pay `amount` with coins of {listed}, the largest first, and return the coins as a list.",
                f"Return the list of coins from {listed} that one gets by always taking the largest that fits into the rest of `amount`.",
            ],
            [
                f"$result = []\nfor coin in ({listed}):\n    while amount >= coin:\n        $result.append(coin)\n        amount -= coin\nreturn $result",
                f"$result = []\nfor coin in [{listed}]:\n    $result += [coin] * (amount // coin)\n    amount %= coin\nreturn $result",
            ],
            [(rng.randint(1, 60),) for _ in range(3)],
        ),
        "table": (
            "coin_table coins_by_value split_amount",
            "amount: int",
            "dict[int, int]",
            [
                f"Pay `amount` with coins of {listed}, the largest first. Return a dictionary from each coin that is used to how many.",
                f"Split `amount` into coins of {listed}, taking the largest first, and count each kind; leave out coins that are not used.",
            ],
            [
                f"$result = {{}}\nfor coin in ({listed}):\n    if amount >= coin:\n        $result[coin] = amount // coin\n        amount %= coin\nreturn $result",
                f"$result = {{}}\nfor coin in [{listed}]:\n    count, amount = divmod(amount, coin)\n    if count > 0:\n        $result[coin] = count\nreturn $result",
            ],
            [(rng.randint(1, 150),) for _ in range(3)],
        ),
        "change": (
            "change_due money_back give_back",
            "price: int, paid: list[int]",
            "int",
            [
                "Return how much money comes back when the coins in `paid` are given for `price`, or -1 if they are not enough.",
                "Subtract `price` from the sum of the coins in `paid`. If the money is not enough, return -1.",
            ],
            [
                "rest = sum(paid) - price\nif rest < 0:\n    return -1\nreturn rest",
                "$total = 0\nfor coin in paid:\n    $total += coin\nif $total < price:\n    return -1\nreturn $total - price",
            ],
            [(rng.randint(1, 40), [rng.choice(coins) for _ in range(rng.randint(1, 4))]) for _ in range(3)],
        ),
        "fits": (
            "pieces_to_buy how_many_can_buy affordable_count",
            "money: int, prices: list[int]",
            "int",
            [
                "Buy the cheapest things first. How many of the `prices` can be paid with `money`?",
                "Return how many things one can buy with `money` if one starts with the lowest of the `prices`.",
            ],
            [
                "count = 0\nfor price in sorted(prices):\n    if price > money:\n        break\n    money -= price\n    count += 1\nreturn count",
                "rest = sorted(prices)\ncount = 0\nwhile rest and rest[0] <= money:\n    money -= rest.pop(0)\n    count += 1\nreturn count",
            ],
            [(rng.randint(5, 40), values.numbers(rng, 1, 20)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def unit_texts(rng: random.Random) -> Exercise:
    small, large, factor = rng.choice(
        (
            ("minutes", "hours", 60),
            ("seconds", "minutes", 60),
            ("days", "weeks", 7),
            ("months", "years", 12),
            ("grams", "kilograms", 1000),
            ("cents", "euros", 100),
            ("eggs", "dozens", 12),
            ("meters", "kilometers", 1000),
            ("inches", "feet", 12),
            ("hours", "days", 24),
        )
    )
    shape = rng.choice(("split", "text", "join", "round_up", "total"))
    names, takes, gives, tasks, bodies, calls = {
        "split": (
            f"split_{small} to_{large}_and_{small} break_down",
            f"{small}: int",
            "tuple[int, int]",
            [
                f"Split a number of {small} into whole {large} and the {small} that are left. There are {factor} {small} to one of the {large}.",
                f"Return (`{large}`, `{small}`) for the given {small}, with {factor} {small} in each of the {large}.",
            ],
            [
                f"return ({small} // {factor}, {small} % {factor})",
                f"return divmod({small}, {factor})",
                f"{large} = {small} // {factor}\nrest = {small} - {large} * {factor}\nreturn {large}, rest",
            ],
            [(rng.randint(1, factor * 5),) for _ in range(3)],
        ),
        "text": (
            f"{small}_text describe_{small} show_{small}",
            f"{small}: int",
            "str",
            [
                f"Write a number of {small} as a text with {large} and {small}, such as '2 {large} 5 {small}'. {factor} {small} make one of the {large}.",
                f"Format `{small}` as 'X {large} Y {small}', where Y is below {factor}.",
            ],
            [
                f'return f"{{{small} // {factor}}} {large} {{{small} % {factor}}} {small}"',
                f'{large}, rest = divmod({small}, {factor})\nreturn f"{{{large}}} {large} {{rest}} {small}"',
            ],
            [(rng.randint(1, factor * 5),) for _ in range(3)],
        ),
        "join": (
            f"total_{small} all_in_{small} to_{small}",
            f"{large}: int, {small}: int",
            "int",
            [
                f"Return how many {small} the given {large} and {small} are together, with {factor} {small} in each of the {large}.",
                f"Convert {large} and {small} to {small} only ({factor} {small} are one of the {large}).",
            ],
            [f"return {large} * {factor} + {small}", f"total = {small}\ntotal += {large} * {factor}\nreturn total"],
            [(rng.randint(0, 9), rng.randint(0, factor - 1)) for _ in range(3)],
        ),
        "round_up": (
            f"whole_{large} {large}_needed round_up_{small}",
            f"{small}: int",
            "int",
            [
                f"How many {large} are needed to hold the given {small}, {factor} in each? Round up.",
                f"Divide `{small}` by {factor} and round up to whole {large}.",
            ],
            [
                f"return ({small} + {factor - 1}) // {factor}",
                f"{large} = {small} // {factor}\nif {small} % {factor} > 0:\n    {large} += 1\nreturn {large}",
                f"import math\n\n\ndef $signature:\n    return math.ceil({small} / {factor})",
            ],
            [(rng.randint(1, factor * 5),), (factor,), (factor * 2 + 1,)],
        ),
        "total": (
            f"add_{large}_and_{small} sum_of_pairs add_all",
            "$pairs: list[tuple[int, int]]",
            "tuple[int, int]",
            [
                f"Add up pairs of ({large}, {small}), with {factor} {small} in each of the {large}. Return the sum as such a pair.",
                f"Return the total of all pairs ({large}, {small}) with fewer than {factor} {small} in the result.",
            ],
            [
                f"$total = sum($a * {factor} + $b for $a, $b in $pairs)\nreturn ($total // {factor}, $total % {factor})",
                f"$total = 0\nfor $a, $b in $pairs:\n    $total += $a * {factor} + $b\nreturn divmod($total, {factor})",
            ],
            [([(rng.randint(0, 3), rng.randint(0, factor - 1)) for _ in range(rng.randint(1, 3))],) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def command_interpreter(rng: random.Random) -> Exercise:
    k = rng.randint(2, 5)
    a, b, c = rng.sample(("add", "sub", "double", "reset", "inc", "triple"), 3)
    meaning = {
        "add": (f"'add' adds {k}", f"value += {k}", f"value + {k}"),
        "sub": (f"'sub' subtracts {k}", f"value -= {k}", f"value - {k}"),
        "double": ("'double' doubles it", "value *= 2", "value * 2"),
        "reset": ("'reset' sets it to 0", "value = 0", "0"),
        "inc": ("'inc' adds 1", "value += 1", "value + 1"),
        "triple": ("'triple' multiplies it by 3", "value *= 3", "value * 3"),
    }
    shown = ", ".join(meaning[word][0] for word in (a, b)) + " and " + meaning[c][0]
    start = rng.choice((0, 1, 1, 10))
    listed = rng.random() < 0.5
    source = "$steps" if listed else "$text.split()"
    return exercise(
        rng,
        names="run_commands execute run_program interpret final_value",
        takes="$steps: list[str]" if listed else "$text: str",
        gives="int",
        tasks=[
            f"A value starts at {start}. Follow the commands: {shown}. {'' if listed else 'The commands are separated by spaces. '}Return the value at the end.",
            f"Run {'a list of commands' if listed else 'the commands in a text, separated by spaces,'} on a value that is {start} at first: {shown}. Return the result.",
        ],
        bodies=[
            f'value = {start}\nfor $step in {source}:\n    if $step == "{a}":\n        {meaning[a][1]}\n    elif $step == "{b}":\n        {meaning[b][1]}\n    elif $step == "{c}":\n        {meaning[c][1]}\nreturn value',
            f'value = {start}\nfor $step in {source}:\n    if $step == "{a}":\n        {meaning[a][1]}\n    if $step == "{b}":\n        {meaning[b][1]}\n    if $step == "{c}":\n        {meaning[c][1]}\nreturn value',
            f'def apply(value: int, command: str) -> int:\n    if command == "{a}":\n        return {meaning[a][2]}\n    if command == "{b}":\n        return {meaning[b][2]}\n    return {meaning[c][2]}\n\n\ndef $signature:\n    value = {start}\n    for $step in {source}:\n        value = apply(value, $step)\n    return value',
        ],
        calls=[
            (steps if listed else " ".join(steps),)
            for steps in ([rng.choice((a, b, c)) for _ in range(rng.randint(1, 4))] for _ in range(3))
        ]
        + [([] if listed else "",)],
    )


@family
def fizz_like(rng: random.Random) -> Exercise:
    p, q = sorted(rng.sample(range(2, 8), 2))
    one, two = rng.sample(("clap", "stamp", "ping", "pong", "hip", "hop", "tick", "tock", "red", "blue"), 2)
    both = rng.choice((f"{one} {two}", f"{one}{two}", "both"))
    listed = rng.random() < 0.4
    single = f'if $n % {p} == 0 and $n % {q} == 0:\n    return "{both}"\nif $n % {p} == 0:\n    return "{one}"\nif $n % {q} == 0:\n    return "{two}"\nreturn str($n)'
    chain = f'if $n % {p} == 0 and $n % {q} == 0:\n    return "{both}"\nelif $n % {p} == 0:\n    return "{one}"\nelif $n % {q} == 0:\n    return "{two}"\nelse:\n    return str($n)'
    loop = f'$result = []\nfor $num in range(1, $n + 1):\n    if $num % {p} == 0 and $num % {q} == 0:\n        $result.append("{both}")\n    elif $num % {p} == 0:\n        $result.append("{one}")\n    elif $num % {q} == 0:\n        $result.append("{two}")\n    else:\n        $result.append(str($num))\nreturn $result'
    split = f'def call(number: int) -> str:\n    if number % {p} == 0 and number % {q} == 0:\n        return "{both}"\n    if number % {p} == 0:\n        return "{one}"\n    return "{two}" if number % {q} == 0 else str(number)\n\n\ndef $signature:\n    return [call($num) for $num in range(1, $n + 1)]'
    subject = "it" if listed else "`$n`"
    rules = f"'{both}' if {subject} is divisible by {p} and {q}, '{one}' if only by {p}, '{two}' if only by {q}, else the number as a string"
    return exercise(
        rng,
        names="counting_game game_words count_with_words sing" if listed else "say call_out game_word word_for",
        takes="$n: int",
        gives="list[str]" if listed else "str",
        tasks=(
            [
                f"For each number from 1 to `$n` return {rules}.",
                f"Play a counting game from 1 to `$n`. Each number gives {rules}. Return the list.",
            ]
            if listed
            else [f"Return {rules}.", f"In a counting game a number becomes {rules}. Return this for `$n`."]
        ),
        bodies=[loop, split] if listed else [single, chain],
        calls=(
            [(rng.randint(3, 9),), (1,), (rng.randint(2, 6),)]
            if listed
            else [(p * q,), (p * rng.randint(1, 9),), (q * rng.randint(1, 9),), (rng.randint(1, 40),)]
        ),
    )


@family
def lookup_tables(rng: random.Random) -> Exercise:
    table, thing, names, unknown = rng.choice(
        (
            (
                {"cat": "meow", "dog": "woof", "cow": "moo", "duck": "quack", "sheep": "baa"},
                "animal",
                "sound animal_sound says",
                "silence",
            ),
            (
                {"red": "stop", "yellow": "wait", "green": "go"},
                "color",
                "what_to_do action_for light_action",
                "unknown",
            ),
            ({"spider": 8, "ant": 6, "cat": 4, "bird": 2, "snake": 0}, "animal", "legs leg_count number_of_legs", -1),
            ({"triangle": 3, "square": 4, "pentagon": 5, "hexagon": 6}, "shape", "corners corner_count sides", 0),
            (
                {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5},
                "word",
                "word_to_number number_of_word to_number",
                0,
            ),
            ({"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}, "letter", "roman_value letter_value value_of", 0),
            (
                {"north": "south", "south": "north", "east": "west", "west": "east"},
                "direction",
                "opposite turn_back reverse_of",
                "none",
            ),
            ({"small": 10, "medium": 15, "large": 20}, "size", "price_of_size cup_price size_price", 0),
            ({"Mon": 1, "Tue": 2, "Wed": 3, "Thu": 4, "Fri": 5}, "day", "day_number number_of_day weekday", 0),
            ({"bus": 50, "plane": 180, "taxi": 4, "bike": 1}, "vehicle", "seats seat_count places_in", 0),
        )
    )
    keys = rng.sample(list(table), min(len(table), rng.randint(3, 4)))
    kept = {key: table[key] for key in keys}

    def show(value: object) -> str:
        return f'"{value}"' if isinstance(value, str) else str(value)

    literal = ", ".join(f'"{key}": {show(value)}' for key, value in kept.items())
    shown = ", ".join(f"{value!r} for '{key}'" for key, value in kept.items())
    early = (
        "".join(f'if {thing} == "{key}":\n    return {show(value)}\n' for key, value in kept.items())
        + f"return {show(unknown)}"
    )
    chain = (
        "".join(
            f'{"elif" if i else "if"} {thing} == "{key}":\n    return {show(value)}\n'
            for i, (key, value) in enumerate(kept.items())
        )
        + f"else:\n    return {show(unknown)}"
    )
    return exercise(
        rng,
        names=names,
        takes=f"{thing}: str",
        gives="int" if isinstance(unknown, int) else "str",
        tasks=[
            f"Return {shown}, and {unknown!r} for anything else.",
            f"Look up `{thing}`: the result is {shown}; {unknown!r} for all others.",
        ],
        bodies=[
            early,
            chain,
            f"$mapping = {{{literal}}}\nreturn $mapping.get({thing}, {show(unknown)})",
            f"$mapping = {{{literal}}}\nif {thing} in $mapping:\n    return $mapping[{thing}]\nreturn {show(unknown)}",
        ],
        calls=[(key,) for key in rng.sample(keys, 2)] + [(values.word(rng),)],
    )


@family
def table_sum(rng: random.Random) -> Exercise:
    """A value table applied to each character or word, with a total."""
    pairs = rng.sample([("a", 1), ("b", 3), ("c", 5), ("d", 2), ("e", 1), ("x", 10), ("z", 8)], rng.randint(3, 4))
    words = rng.random() < 0.4
    if words:
        pairs = [(fruit, rng.randint(1, 9)) for fruit in rng.sample(values.FRUITS, 3)]
    literal = ", ".join(f'"{key}": {value}' for key, value in pairs)
    shown = ", ".join(f"'{key}' counts {value}" for key, value in pairs)
    source = "$text.split()" if words else "$text"
    keys = [key for key, _ in pairs]
    branches = "".join(
        f'{"elif" if i else "if"} $item == "{key}":\n        $total += {value}\n    '
        for i, (key, value) in enumerate(pairs)
    ).rstrip()
    what = "word" if words else "character"

    def sample() -> str:
        return (" " if words else "").join(
            rng.choice(keys + ["fig" if words else "k"]) for _ in range(rng.randint(2, 5))
        )

    return exercise(
        rng,
        names="table_sum value_of_text weigh count_value points_of",
        takes="$text: str",
        gives="int",
        tasks=[
            f"Add up the values of all {what}s of $thetext: {shown}, and any other {what} 0.",
            f"Compute a score for $thetext, where for each {what} {shown}. Other {what}s count nothing.",
        ],
        bodies=[
            f"$mapping = {{{literal}}}\nreturn sum($mapping.get($item, 0) for $item in {source})",
            f"$mapping = {{{literal}}}\n$total = 0\nfor $item in {source}:\n    if $item in $mapping:\n        $total += $mapping[$item]\nreturn $total",
            f"$total = 0\nfor $item in {source}:\n    {branches}\nreturn $total",
        ],
        calls=[(sample(),) for _ in range(3)] + [("",)],
    )


@family
def three_way_compare(rng: random.Random) -> Exercise:
    shape = rng.choice(("compare", "median", "largest_name", "triangle", "closer", "sign", "order", "quadrant", "sums"))
    k = rng.randint(5, 30)
    names, takes, gives, tasks, bodies, calls = {
        "compare": (
            "comparison relation which_is_larger",
            "$a: int, $b: int",
            "str",
            [
                "Return 'less', 'equal' or 'greater', as `$a` is less than, equal to or greater than `$b`.",
                "Compare two numbers: 'less' if the first is smaller, 'greater' if it is larger, else 'equal'.",
            ],
            [
                'if $a < $b:\n    return "less"\nif $a > $b:\n    return "greater"\nreturn "equal"',
                'if $a == $b:\n    return "equal"\nreturn "less" if $a < $b else "greater"',
                'if $a < $b:\n    return "less"\nelif $a > $b:\n    return "greater"\nelse:\n    return "equal"',
            ],
            [(rng.randint(1, 9), rng.randint(1, 9)), (4, 4), (1, 2), (7, 3)],
        ),
        "median": (
            "middle_of_three middle_value between_others",
            "a: int, b: int, c: int",
            "int",
            [
                "Return the middle one of three numbers.",
                "Which of `a`, `b` and `c` is neither the largest nor the smallest? (Equal numbers may be taken in any order.)",
            ],
            [
                "return sorted([a, b, c])[1]",
                "return a + b + c - max(a, b, c) - min(a, b, c)",
                "if a <= b <= c or c <= b <= a:\n    return b\nif b <= a <= c or c <= a <= b:\n    return a\nreturn c",
            ],
            [tuple(values.numbers(rng, 1, 20, 3, 3)) for _ in range(3)],
        ),
        "largest_name": (
            "largest_of_three which_is_largest biggest",
            "a: int, b: int, c: int",
            "str",
            [
                "Return 'a', 'b' or 'c', whichever of the three numbers is the largest; the first of them for ties.",
                "Which parameter has the largest value? Return its name, the first in the alphabet for ties.",
            ],
            [
                'if a >= b and a >= c:\n    return "a"\nif b >= c:\n    return "b"\nreturn "c"',
                'largest = max(a, b, c)\nif a == largest:\n    return "a"\nreturn "b" if b == largest else "c"',
            ],
            [tuple(values.numbers(rng, 1, 20, 3, 3)) for _ in range(3)],
        ),
        "triangle": (
            "triangle_kind kind_of_triangle describe_triangle",
            "a: int, b: int, c: int",
            "str",
            [
                "Return 'equilateral' if all three sides are equal, 'isosceles' if two are, else 'scalene'.",
                "Name the kind of a triangle by its sides: 'equilateral', 'isosceles' or 'scalene'.",
            ],
            [
                'if a == b == c:\n    return "equilateral"\nif a == b or b == c or a == c:\n    return "isosceles"\nreturn "scalene"',
                'different = len({a, b, c})\nif different == 1:\n    return "equilateral"\nif different == 2:\n    return "isosceles"\nreturn "scalene"',
            ],
            [(3, 3, 3), (rng.randint(5, 9),) * 2 + (4,), (4, 5, 6), (5, 3, 5)],
        ),
        "closer": (
            f"closer_to_{k} nearer pick_closer",
            "$a: int, $b: int",
            "int",
            [
                f"Return that one of two numbers which is closer to {k}, the first if both are equally close.",
                f"Which of `$a` and `$b` is nearer to {k}? Return `$a` if there is no difference.",
            ],
            [
                f"if abs($a - {k}) <= abs($b - {k}):\n    return $a\nreturn $b",
                f"return min($a, $b, key=lambda number: abs(number - {k}))",
                f"return $a if abs({k} - $a) <= abs({k} - $b) else $b",
            ],
            [(rng.randint(1, 40), rng.randint(1, 40)) for _ in range(2)] + [(k - 1, k + 1)],
        ),
        "sign": (
            "sign_of_product product_sign sign",
            "$a: int, $b: int",
            "int",
            [
                "Return 1, 0 or -1 as the product of two numbers is positive, zero or negative, without multiplying them.",
                "Find the sign of `$a` times `$b` from their signs: 1 if they are equal, -1 if they differ, 0 if one number is 0.",
            ],
            [
                "if $a == 0 or $b == 0:\n    return 0\nif ($a > 0) == ($b > 0):\n    return 1\nreturn -1",
                "if $a == 0 or $b == 0:\n    return 0\nreturn 1 if ($a < 0) == ($b < 0) else -1",
            ],
            [(rng.randint(1, 9), rng.randint(-9, -1)), (-2, -3), (0, rng.randint(1, 9)), (2, 5)],
        ),
        "order": (
            "is_between lies_between in_the_middle",
            "a: int, b: int, c: int",
            "bool",
            [
                "$Check `b` lies strictly between `a` and `c`, whichever of these is larger.",
                "Return True if `b` is greater than one of `a` and `c` and less than the other.",
            ],
            ["return a < b < c or c < b < a", "return min(a, c) < b < max(a, c)"],
            [tuple(values.numbers(rng, 1, 9, 3, 3)) for _ in range(2)] + [(1, 2, 3), (5, 4, 1)],
        ),
        "quadrant": (
            "quadrant which_quadrant quadrant_of",
            "x: int, y: int",
            "int",
            [
                "Return the quadrant (1 to 4, counterclockwise from the upper right) of the point (x, y), or 0 if it lies on an axis.",
                "In which quadrant is a point? 1 is upper right, 2 upper left, 3 lower left, 4 lower right and 0 means on an axis.",
            ],
            [
                "if x == 0 or y == 0:\n    return 0\nif y > 0:\n    return 1 if x > 0 else 2\nreturn 3 if x < 0 else 4",
                "if x > 0 and y > 0:\n    return 1\nif x < 0 and y > 0:\n    return 2\nif x < 0 and y < 0:\n    return 3\nif x > 0 and y < 0:\n    return 4\nreturn 0",
            ],
            [(rng.randint(1, 9), rng.randint(1, 9)), (-3, rng.choice((2, -2))), (0, 5), (4, -1)],
        ),
        "sums": (
            "one_is_sum is_sum_of_others sum_among",
            "a: int, b: int, c: int",
            "bool",
            [
                "$Check one of three numbers is the sum of the other two.",
                "Return True if two of `a`, `b` and `c` add up to the third.",
            ],
            [
                "return a + b == c or a + c == b or b + c == a",
                "for target, other, rest in ((a, b, c), (b, a, c), (c, a, b)):\n    if other + rest == target:\n        return True\nreturn False",
            ],
            [(1, 2, 3), (5, 2, 3), tuple(values.numbers(rng, 1, 9, 3, 3))],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def list_statistics(rng: random.Random) -> Exercise:
    shape = rng.choice(
        (
            "summary",
            "above_average",
            "scaled",
            "trimmed",
            "streak",
            "trend",
            "outliers",
            "ranks",
            "best_drop",
            "changes",
        )
    )
    k = rng.randint(2, 10)
    names, gives, tasks, bodies = {
        "summary": (
            "summary statistics describe_numbers",
            "dict[str, int]",
            [
                "Return a dictionary with the keys 'min', 'max' and 'sum' for $thenums, which are not empty.",
                "Summarize $thenums: the smallest, the largest and the sum, under the keys 'min', 'max' and 'sum'.",
            ],
            [
                'return {"min": min($nums), "max": max($nums), "sum": sum($nums)}',
                '$result = {"min": $nums[0], "max": $nums[0], "sum": 0}\nfor $num in $nums:\n    $result["min"] = min($result["min"], $num)\n    $result["max"] = max($result["max"], $num)\n    $result["sum"] += $num\nreturn $result',
            ],
        ),
        "above_average": (
            "above_average better_than_mean over_mean",
            "list[int]",
            [
                "Return the numbers in $thenums that are greater than their average.",
                "Compute the mean of $thenums and keep the numbers above it.",
            ],
            [
                "mean = sum($nums) / len($nums)\nreturn [$num for $num in $nums if $num > mean]",
                "mean = sum($nums) / len($nums)\n$result = []\nfor $num in $nums:\n    if $num > mean:\n        $result.append($num)\nreturn $result",
            ],
        ),
        "scaled": (
            "subtract_minimum start_at_zero shift_down",
            "list[int]",
            [
                "Subtract the smallest number of $thenums from all of them.",
                "Shift $thenums so that the smallest becomes 0.",
            ],
            [
                "low = min($nums)\nreturn [$num - low for $num in $nums]",
                "low = min($nums)\n$result = []\nfor $num in $nums:\n    $result.append($num - low)\nreturn $result",
            ],
        ),
        "trimmed": (
            "without_extremes fair_total judge_total",
            "int",
            [
                "Add up $thenums without the largest and the smallest one (one of each). There are at least two.",
                "Judges give points; the best and the worst mark do not count. Return the sum of the rest.",
            ],
            [
                "return sum($nums) - max($nums) - min($nums)",
                "return sum(sorted($nums)[1:-1])",
                "rest = list($nums)\nrest.remove(max(rest))\nrest.remove(min(rest))\nreturn sum(rest)",
            ],
        ),
        "streak": (
            "longest_rise longest_growth growing_streak",
            "int",
            [
                "Return the length of the longest stretch of $thenums in which each number is greater than the one before.",
                "How many numbers does the longest increasing run of neighbours in $thenums have? The list is not empty.",
            ],
            [
                "$best = 1\n$count = 1\nfor $i in range(1, len($nums)):\n    if $nums[$i] > $nums[$i - 1]:\n        $count += 1\n    else:\n        $count = 1\n    $best = max($best, $count)\nreturn $best",
                "$best = 1\n$count = 1\nfor $a, $b in zip($nums, $nums[1:]):\n    $count = $count + 1 if $b > $a else 1\n    if $count > $best:\n        $best = $count\nreturn $best",
            ],
        ),
        "trend": (
            "trend direction_of rises_or_falls",
            "str",
            [
                "Return 'up' if the last number of $thenums is greater than the first, 'down' if it is less, else 'flat'.",
                "Compare the first and the last of $thenums: 'up' for growth, 'down' for a decline, otherwise 'flat'.",
            ],
            [
                'if $nums[-1] > $nums[0]:\n    return "up"\nif $nums[-1] < $nums[0]:\n    return "down"\nreturn "flat"',
                '$num = $nums[-1] - $nums[0]\nif $num == 0:\n    return "flat"\nreturn "up" if $num > 0 else "down"',
            ],
        ),
        "outliers": (
            "far_from_mean outliers unusual_values",
            "list[int]",
            [
                f"Return the numbers in $thenums that differ from the average by more than {k}.",
                f"Find the numbers of $thenums whose distance from the mean is greater than {k}.",
            ],
            [
                f"mean = sum($nums) / len($nums)\nreturn [$num for $num in $nums if abs($num - mean) > {k}]",
                f"mean = sum($nums) / len($nums)\n$result = []\nfor $num in $nums:\n    if $num > mean + {k} or $num < mean - {k}:\n        $result.append($num)\nreturn $result",
            ],
        ),
        "ranks": (
            "ranks places ranking",
            "list[int]",
            [
                "Return the rank of each number in $thenums: 1 plus how many numbers are greater.",
                "Replace every number of $thenums by its place, where the largest has place 1 and equal numbers share a place.",
            ],
            [
                "return [1 + sum(1 for rival in $nums if rival > $num) for $num in $nums]",
                "ordered = sorted($nums, reverse=True)\nreturn [ordered.index($num) + 1 for $num in $nums]",
                "$result = []\nfor $num in $nums:\n    place = 1\n    for rival in $nums:\n        if rival > $num:\n            place += 1\n    $result.append(place)\nreturn $result",
            ],
        ),
        "best_drop": (
            "largest_jump biggest_step max_difference",
            "int",
            [
                "Return the largest absolute difference between neighbours in $thenums.",
                "How large is the biggest step, up or down, from one number of $thenums to the next?",
            ],
            [
                "return max(abs($a - $b) for $a, $b in zip($nums, $nums[1:]))",
                "$best = 0\nfor $i in range(len($nums) - 1):\n    $best = max($best, abs($nums[$i + 1] - $nums[$i]))\nreturn $best",
            ],
        ),
        "changes": (
            "count_changes direction_changes number_of_rises",
            "int",
            [
                "Count how often a number in $thenums is greater than the one directly before it.",
                "How many times do $thenums go up from one element to the next?",
            ],
            [
                "return sum(1 for $a, $b in zip($nums, $nums[1:]) if $b > $a)",
                "$count = 0\nfor $i in range(1, len($nums)):\n    if $nums[$i] > $nums[$i - 1]:\n        $count += 1\nreturn $count",
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes="$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(values.numbers(rng, 0, 30),) for _ in range(3)],
    )


@family
def predicate_transform_aggregate(rng: random.Random) -> Exercise:
    """Composition: of the numbers with a property, changed in a way, an aggregate."""
    k, m = rng.randint(2, 9), rng.randint(2, 5)
    property_, test = rng.choice(
        (
            ("even", "$num % 2 == 0"),
            ("odd", "$num % 2 == 1"),
            ("positive", "$num > 0"),
            ("negative", "$num < 0"),
            (f"greater than {k}", f"$num > {k}"),
            (f"less than {k}", f"$num < {k}"),
            (f"divisible by {m}", f"$num % {m} == 0"),
            (f"not divisible by {m}", f"$num % {m} != 0"),
            (f"different from {k}", f"$num != {k}"),
            (f"between {-k} and {k}", f"{-k} <= $num <= {k}"),
        )
    )
    changed, form = rng.choice(
        (
            ("squares", "$num**2"),
            ("doubles", "$num * 2"),
            ("absolute values", "abs($num)"),
            ("negatives", "-$num"),
            (f"values increased by {k}", f"$num + {k}"),
            (f"values multiplied by {m}", f"$num * {m}"),
            ("last digits (of the absolute value)", "abs($num) % 10"),
            ("cubes", "$num**3"),
            ("values themselves", "$num"),
        )
    )
    what = rng.choice(("list", "sum", "max", "sorted", "strings"))
    gives = {"list": "list[int]", "sorted": "list[int]", "strings": "list[str]"}.get(what, "int")
    tasks, bodies, names = {
        "list": (
            [
                f"Return the {changed} of those numbers in $thenums that are {property_}.",
                f"Take the numbers of $thenums that are {property_} and return their {changed} as a list.",
            ],
            [
                f"return [{form} for $num in $nums if {test}]",
                f"$result = []\nfor $num in $nums:\n    if {test}:\n        $result.append({form})\nreturn $result",
            ],
            "transform select_and_change pick_and_map process",
        ),
        "sum": (
            [
                f"Add up the {changed} of those numbers in $thenums that are {property_}.",
                f"Return the sum of the {changed}, taken over the numbers of $thenums that are {property_}.",
            ],
            [
                f"return sum({form} for $num in $nums if {test})",
                f"$total = 0\nfor $num in $nums:\n    if {test}:\n        $total += {form}\nreturn $total",
            ],
            "sum_selected conditional_sum add_some total_of_selected",
        ),
        "max": (
            [
                f"Return the largest of the {changed} of those numbers in $thenums that are {property_}, or 0 if there are none.",
                f"Of the numbers in $thenums that are {property_}, take the {changed} and return their maximum (0 for none).",
            ],
            [
                f"return max(({form} for $num in $nums if {test}), default=0)",
                f"$best = None\nfor $num in $nums:\n    if {test}:\n        value = {form}\n        if $best is None or value > $best:\n            $best = value\nreturn 0 if $best is None else $best",
                f"selected = [{form} for $num in $nums if {test}]\nif not selected:\n    return 0\nreturn max(selected)",
            ],
            "largest_selected best_of max_of_some",
        ),
        "sorted": (
            [
                f"Return the {changed} of those numbers in $thenums that are {property_}, in increasing order.",
                f"Sort the {changed} of the numbers in $thenums that are {property_}.",
            ],
            [
                f"return sorted({form} for $num in $nums if {test})",
                f"selected = [{form} for $num in $nums if {test}]\nselected.sort()\nreturn selected",
            ],
            "sorted_selection order_some select_and_sort",
        ),
        "strings": (
            [
                f"Return as strings the {changed} of those numbers in $thenums that are {property_}.",
                f"Of the numbers in $thenums that are {property_}, write the {changed} as strings in a list.",
            ],
            [
                f"return [str({form}) for $num in $nums if {test}]",
                f"$result = []\nfor $num in $nums:\n    if {test}:\n        $result.append(str({form}))\nreturn $result",
            ],
            "to_strings write_selected format_some",
        ),
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$nums: list[int]",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[(values.numbers(rng, -9, 20),) for _ in range(3)],
    )


@family
def words_composition(rng: random.Random) -> Exercise:
    """Composition: of the words with a property, a measure, an aggregate."""
    n = rng.randint(3, 6)
    letter = rng.choice("aeirst")
    property_, test = rng.choice(
        (
            (f"longer than {n} letters", f"len($word) > {n}"),
            (f"at most {n} letters long", f"len($word) <= {n}"),
            (f"beginning with '{letter}'", f'$word.startswith("{letter}")'),
            (f"containing '{letter}'", f'"{letter}" in $word'),
            (f"without a '{letter}'", f'"{letter}" not in $word'),
            (f"ending with '{letter}'", f'$word.endswith("{letter}")'),
            ("with an even number of letters", "len($word) % 2 == 0"),
        )
    )
    changed, single, form, kind = rng.choice(
        (
            ("lengths", "its length", "len($word)", "int"),
            ("first letters", "its first letter", "$word[0]", "str"),
            ("last letters", "its last letter", "$word[-1]", "str"),
            ("reversed forms", "its reversed form", "$word[::-1]", "str"),
            ("upper case forms", "its upper case form", "$word.upper()", "str"),
            ("first two letters", "its first two letters", "$word[:2]", "str"),
            (f"numbers of letters '{letter}'", f"its number of letters '{letter}'", f'$word.count("{letter}")', "int"),
        )
    )
    listed = rng.random() < 0.5
    source = "$words" if listed else "$sentence.split()"
    where = "$thewords" if listed else "$thesentence"
    what = rng.choice(("list", "join" if kind == "str" else "sum", "sorted", "dict"))
    tasks, bodies, gives, names = {
        "list": (
            [
                f"Return the {changed} of the words in {where} {property_}.",
                f"Take those words of {where} {property_}, and list their {changed}.",
            ],
            [
                f"return [{form} for $word in {source} if {test}]",
                f"$result = []\nfor $word in {source}:\n    if {test}:\n        $result.append({form})\nreturn $result",
            ],
            f"list[{kind}]",
            "collect_from_words map_some_words parts_of_words",
        ),
        "join": (
            [
                f"Join the {changed} of the words in {where} {property_}, with '-' between them.",
                f"Return one string with the {changed} of those words in {where} {property_}, separated by '-'.",
            ],
            [
                f'return "-".join({form} for $word in {source} if {test})',
                f'$parts = []\nfor $word in {source}:\n    if {test}:\n        $parts.append({form})\nreturn "-".join($parts)',
            ],
            "str",
            "join_selected glue_some combine_words",
        ),
        "sum": (
            [
                f"Add up the {changed} of the words in {where} {property_}.",
                f"Return the sum of the {changed}, over all words in {where} {property_}.",
            ],
            [
                f"return sum({form} for $word in {source} if {test})",
                f"$total = 0\nfor $word in {source}:\n    if {test}:\n        $total += {form}\nreturn $total",
            ],
            "int",
            "sum_over_words total_of_words add_for_words",
        ),
        "sorted": (
            [
                f"Return the different {changed} of the words in {where} {property_}, sorted.",
                f"Sort the {changed} of all words in {where} {property_}; each is listed once.",
            ],
            [
                f"return sorted({{{form} for $word in {source} if {test}}})",
                f"$result = set()\nfor $word in {source}:\n    if {test}:\n        $result.add({form})\nreturn sorted($result)",
            ],
            f"list[{kind}]",
            "distinct_sorted sorted_parts unique_of_words",
        ),
        "dict": (
            [f"Return a dictionary from each of the words in {where} {property_} to {single}."],
            [
                f"return {{$word: {form} for $word in {source} if {test}}}",
                f"$mapping = {{}}\nfor $word in {source}:\n    if {test}:\n        $mapping[$word] = {form}\nreturn $mapping",
            ],
            f"dict[str, {kind}]",
            "word_table map_words table_of_words",
        ),
    }[what]
    return exercise(
        rng,
        names=names,
        takes="$words: list[str]" if listed else "$sentence: str",
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=[
            (ws if listed else " ".join(ws),)
            for ws in ([word.lower() for word in values.words(rng, 3, 5)] for _ in range(3))
        ],
    )
