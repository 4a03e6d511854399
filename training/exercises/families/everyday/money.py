"""Money: prices, interest, change, accounts, shopping lists."""

import random

from exercises import example_values as values
from exercises.build import build
from exercises.example_calls import ints, single
from exercises.framework import Exercise, family
from exercises.templates import exercise


@family
def money(rng: random.Random) -> Exercise:
    p = rng.choice([5, 10, 15, 20, 25, 30, 50])
    price = "price|amount|cost|value"
    rate = "percent|rate|p"
    expression, text, names, params = rng.choice(
        [
            (
                "$price * (1 - $percent / 100)",
                "$price {reduced by|after a discount of} $percent percent",
                ["discounted", "apply_discount", "sale_price"],
                [price, rate],
            ),
            (
                "$price * (100 - $percent) / 100",
                "$price {reduced by|after a discount of} $percent percent",
                ["discounted", "apply_discount", "sale_price"],
                [price, rate],
            ),
            (
                "$price * (1 + $percent / 100)",
                "$price {increased by|plus a tax of} $percent percent",
                ["with_tax", "add_tax", "increase_by_percent"],
                [price, rate],
            ),
            (
                "$price * $percent / 100",
                "$percent percent of $price",
                ["percent_of", "percentage", "share"],
                [price, rate],
            ),
            (
                f"$price * {(100 - p) / 100}",
                f"$price after a discount of {p} percent",
                [f"discount_{p}", "reduced_price", "sale_price"],
                [price],
            ),
            (f"$price * {p} / 100", f"{p} percent of $price", [f"percent_{p}", "tip", "fee"], [price]),
            (
                "$part / $whole * 100",
                "how many percent of $whole $part is",
                ["percentage", "percent_share", "as_percent"],
                ["part|a|x", "whole|b|total"],
            ),
            (
                "($new - $old) / $old * 100",
                "the change from $old to $new in percent",
                ["percent_change", "growth"],
                ["old|before|a", "new|after|b"],
            ),
            (
                "$price * $percent * $years / 100",
                "the simple interest for $price at $percent percent over $years years",
                ["simple_interest", "interest"],
                ["price|principal|capital", "percent|rate", "years|time"],
            ),
            (
                "$price * (1 + $percent / 100) ** $years",
                "the value of $price after $years years of $percent percent interest, compounded yearly",
                ["compound", "compound_interest", "future_value"],
                ["price|principal|capital", "percent|rate", "years|time"],
            ),
            (
                "$price * $count",
                "the total price of $count items that cost $price each",
                ["total_price", "order_total"],
                ["price|cost", "count|quantity|n"],
            ),
            (
                "$price / $count",
                "the price of one item if $count items cost $price",
                ["unit_price", "price_each"],
                ["price|cost", "count|quantity|n"],
            ),
            (
                "$paid - $price",
                "the change for a price of $price when $paid is paid",
                ["change", "money_back"],
                ["price|cost", "paid|given"],
            ),
            (
                "$revenue - $cost",
                "the profit, which is $revenue minus $cost",
                ["profit", "earnings"],
                ["revenue|income", "cost|expenses"],
            ),
            (
                "$hours * $wage",
                "the pay for $hours hours of work at $wage per hour",
                ["pay", "salary", "weekly_pay"],
                ["hours|time", "wage|rate"],
            ),
        ]
    )
    clean = [4, 5, 8, 10, 16, 20, 25, 40, 50, 80, 100, 200]
    rows = [
        tuple(float(rng.choice(clean[:7])) if "years" in param else rng.choice(clean) for param in params)
        for _ in range(6)
    ]
    rows = [tuple(int(x) if "years" in param else x for x, param in zip(row, params, strict=True)) for row in rows]
    places = rng.choice([None, 2]) if "**" not in expression else 2
    value = expression if places is None else f"round({expression}, 2)"
    return build(
        rng,
        names,
        [(param, "int" if "years" in param else "float") for param in params],
        "float",
        [
            f"return {value}",
            f"return {value}",
            f"$result = {expression}\nreturn {'$result' if places is None else 'round($result, 2)'}",
        ],
        rows,
        noun=text + ("" if places is None else ", rounded to {2|two} decimal places"),
    )


@family
def coins(rng: random.Random) -> Exercise:
    coin_sets = [
        [50, 20, 10, 5, 2, 1],
        [25, 10, 5, 1],
        [100, 50, 20, 10, 5, 1],
        [10, 5, 1],
        [20, 10, 5, 1],
        [7, 1],
        [5, 1],
        [100, 10, 1],
        [50, 10, 1],
    ]
    values = rng.choice(coin_sets)
    as_list = rng.random() < 0.4
    amount = "amount|n|value|money"
    rows = single([values[0], values[0] - 1, *ints(rng, 4, 1, 2 * values[0])])
    shown = ", ".join(map(str, values[:-1])) + f" and {values[-1]}"
    if as_list:
        bodies = [
            f"""
            $result = []
            for coin in {values}:
                while $amount >= coin:
                    $result.append(coin)
                    $amount -= coin
            return $result
            """,
            f"""
            $result = []
            for coin in {values}:
                $result += [coin] * ($amount // coin)
                $amount %= coin
            return $result
            """,
        ]
        return build(
            rng,
            ["give_change", "change_coins", "pay_out", "make_change"],
            [(amount, "int")],
            "list[int]",
            bodies,
            rows,
            noun=f"the list of coins for $amount, always taking the largest possible of {shown}",
        )
    bodies = [
        f"""
        $count = 0
        for coin in {values}:
            $count += $amount // coin
            $amount %= coin
        return $count
        """,
        f"""
        $count = 0
        for coin in {values}:
            while $amount >= coin:
                $amount -= coin
                $count += 1
        return $count
        """,
    ]
    if len(values) == 2:
        bodies += [f"return $amount // {values[0]} + $amount % {values[0]}"]
    return build(
        rng,
        ["count_coins", "coins_needed", "number_of_coins", "fewest_pieces"],
        [(amount, "int")],
        "int",
        bodies,
        rows,
        noun=(
            f"the number of coins needed {{for|to pay}} $amount if the largest possible coin of {shown} is always taken"
        ),
    )


@family
def growth(rng: random.Random) -> Exercise:
    kind = rng.choice(["years", "value", "bounce", "savings"])
    p = rng.choice([2, 3, 4, 5, 10, 20])
    k = rng.randint(5, 50)
    if kind == "years":
        return build(
            rng,
            ["years_until", "count_years", "years_needed"],
            [("start|amount|money", "int"), ("goal|target|wanted", "int")],
            "int",
            [
                f"""
                      years = 0
                      while $start < $goal:
                          $start += {k}
                          years += 1
                      return years
                      """,
                f"""
                      $count = 0
                      while $start < $goal:
                          $start = $start + {k}
                          $count += 1
                      return $count
                      """,
            ],
            [(rng.randint(0, 50), rng.randint(60, 300)) for _ in range(3)] + [(10, 5)],
            noun=f"the number of years until $start grows to at least $goal if {k} is added each year",
        )
    if kind == "value":
        return build(
            rng,
            ["population_after", "grow", "after_years"],
            [("n|count|population", "int"), ("years|steps|time", "int")],
            "int",
            [
                f"""
                      for _ in range($years):
                          $n = $n * {p}
                      return $n
                      """,
                f"return $n * {p}**$years",
                f"""
                      while $years > 0:
                          $n *= {p}
                          $years -= 1
                      return $n
                      """,
            ],
            [(rng.randint(1, 5), rng.randint(0, 4)) for _ in range(4)],
            noun=f"the size of a population of $n after $years years if it grows to {p} times its size every year",
        )
    if kind == "bounce":
        return build(
            rng,
            ["count_bounces", "bounces", "jumps_until_low"],
            [("height|h|start", "int")],
            "int",
            [
                f"""
                      $count = 0
                      while $height >= {k // 5}:
                          $height //= 2
                          $count += 1
                      return $count
                      """
            ],
            single(ints(rng, 5, 1, 200)),
            noun=f"how often $height can be halved (rounding down) while it is at least {k // 5}",
        )
    return build(
        rng,
        ["savings", "total_saved", "saved_after"],
        [("months|n|months_passed", "int")],
        "int",
        [
            f"""
                  $total = 0
                  for month in range(1, $months + 1):
                      $total += {k} * month
                  return $total
                  """,
            f"return sum({k} * month for month in range(1, $months + 1))",
            f"return {k} * $months * ($months + 1) // 2",
        ],
        single([1, *ints(rng, 4, 2, 12)]),
        noun=(
            f"the money saved after $months months if {k} is saved in the first month and {k} more "
            "each month than in the one before"
        ),
    )


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
                (
                    "An account has the balance `$start`. Apply all changes (negative ones are payments) and "
                    "return the balance at the end."
                ),
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
                (
                    "Apply changes to a balance, but skip every payment that would make it negative. Return "
                    "the final balance."
                ),
                (
                    "An account starts with `$start`. Changes that would bring it below 0 are refused; "
                    "return the balance after all others."
                ),
            ],
            [
                (
                    "balance = $start\n"
                    "for change in changes:\n"
                    "    if balance + change >= 0:\n"
                    "        balance += change\n"
                    "return balance"
                ),
                (
                    "balance = $start\n"
                    "for change in changes:\n"
                    "    if balance + change < 0:\n"
                    "        continue\n"
                    "    balance += change\n"
                    "return balance"
                ),
            ],
            [(rng.randint(0, 30), moves()) for _ in range(3)],
        ),
        "lowest": (
            "lowest_balance minimum_reached deepest_point",
            "$start: int, changes: list[int]",
            "int",
            [
                (
                    "Return the lowest balance that an account has while `changes` are applied to `$start` "
                    "one after the other, the start included."
                ),
                (
                    "An account begins with `$start`. Apply the changes in order and return the smallest "
                    "balance on the way."
                ),
            ],
            [
                (
                    "balance = $start\n"
                    "lowest = $start\n"
                    "for change in changes:\n"
                    "    balance += change\n"
                    "    lowest = min(lowest, balance)\n"
                    "return lowest"
                ),
                (
                    "balances = [$start]\n"
                    "for change in changes:\n"
                    "    balances.append(balances[-1] + change)\n"
                    "return min(balances)"
                ),
            ],
            [(rng.randint(0, 50), moves()) for _ in range(3)],
        ),
        "fee": (
            "balance_with_fees after_fees account_with_fee",
            "$start: int, payments: list[int]",
            "int",
            [
                (
                    f"Every payment is subtracted from the balance together with a fee of {fee}. Return the "
                    "balance after all payments."
                ),
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
                (
                    f"A balance grows by {rate} percent a year, rounded down to whole units each year. Return "
                    "it after `years` years."
                ),
                f"Add {rate}% interest (rounded down) to `balance` once for each of the years and return the result.",
            ],
            [
                f"for _ in range(years):\n    balance += balance * {rate} // 100\nreturn balance",
                (
                    "$i = 0\n"
                    "while $i < years:\n"
                    f"    interest = balance * {rate} // 100\n"
                    "    balance += interest\n"
                    "    $i += 1\n"
                    "return balance"
                ),
            ],
            [(rng.randint(1, 9) * 100, rng.randint(1, 4)) for _ in range(3)],
        ),
        "commands": (
            "run_account process_commands account_after",
            "$steps: list[str]",
            "int",
            [
                (
                    "A balance starts at 0. 'in 5' adds 5 to it, 'out 3' subtracts 3. Return the balance "
                    "after all commands."
                ),
                "Follow commands such as 'in 20' and 'out 7' on an account that is empty at first.",
            ],
            [
                (
                    "balance = 0\n"
                    "for $step in $steps:\n"
                    "    kind, amount = $step.split()\n"
                    '    if kind == "in":\n'
                    "        balance += int(amount)\n"
                    "    else:\n"
                    "        balance -= int(amount)\n"
                    "return balance"
                ),
                (
                    "balance = 0\n"
                    "for $step in $steps:\n"
                    "    $parts = $step.split()\n"
                    "    amount = int($parts[1])\n"
                    '    balance += amount if $parts[0] == "in" else -amount\n'
                    "return balance"
                ),
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
                (
                    "Return the number of months after which at least `goal` is saved, with `monthly` "
                    "(positive) saved per month."
                ),
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
                (
                    "balance = $start\n"
                    "$result = []\n"
                    "for change in changes:\n"
                    "    balance += change\n"
                    "    $result.append(balance)\n"
                    "return $result"
                ),
                "return [$start + sum(changes[: $i + 1]) for $i in range(len(changes))]",
            ],
            [(rng.randint(0, 50), moves()) for _ in range(3)],
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
                (
                    f"Pay `amount` with coins of {listed}, always taking the largest that fits. Return the "
                    "number of coins."
                ),
                f"How many coins are needed for `amount` if one takes the largest possible of {listed} each time?",
            ],
            [
                f"count = 0\nfor coin in ({listed}):\n    count += amount // coin\n    amount %= coin\nreturn count",
                (
                    "count = 0\n"
                    f"for coin in [{listed}]:\n"
                    "    while amount >= coin:\n"
                    "        amount -= coin\n"
                    "        count += 1\n"
                    "return count"
                ),
            ],
            [(rng.randint(1, 200),) for _ in range(3)],
        ),
        "list": (
            "pay_with_coins coin_list make_change",
            "amount: int",
            "list[int]",
            [
                f"Pay `amount` with coins of {listed}, the largest first, and return the coins as a list.",
                (
                    f"Return the list of coins from {listed} that one gets by always taking the largest that "
                    "fits into the rest of `amount`."
                ),
            ],
            [
                (
                    "$result = []\n"
                    f"for coin in ({listed}):\n"
                    "    while amount >= coin:\n"
                    "        $result.append(coin)\n"
                    "        amount -= coin\n"
                    "return $result"
                ),
                (
                    "$result = []\n"
                    f"for coin in [{listed}]:\n"
                    "    $result += [coin] * (amount // coin)\n"
                    "    amount %= coin\n"
                    "return $result"
                ),
            ],
            [(rng.randint(1, 60),) for _ in range(3)],
        ),
        "table": (
            "coin_table coins_by_value split_amount",
            "amount: int",
            "dict[int, int]",
            [
                (
                    f"Pay `amount` with coins of {listed}, the largest first. Return a dictionary from each "
                    "coin that is used to how many."
                ),
                (
                    f"Split `amount` into coins of {listed}, taking the largest first, and count each kind; "
                    "leave out coins that are not used."
                ),
            ],
            [
                (
                    "$result = {}\n"
                    f"for coin in ({listed}):\n"
                    "    if amount >= coin:\n"
                    "        $result[coin] = amount // coin\n"
                    "        amount %= coin\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    f"for coin in [{listed}]:\n"
                    "    count, amount = divmod(amount, coin)\n"
                    "    if count > 0:\n"
                    "        $result[coin] = count\n"
                    "return $result"
                ),
            ],
            [(rng.randint(1, 150),) for _ in range(3)],
        ),
        "change": (
            "change_due money_back give_back",
            "price: int, paid: list[int]",
            "int",
            [
                (
                    "Return how much money comes back when the coins in `paid` are given for `price`, or -1 "
                    "if they are not enough."
                ),
                "Subtract `price` from the sum of the coins in `paid`. If the money is not enough, return -1.",
            ],
            [
                "rest = sum(paid) - price\nif rest < 0:\n    return -1\nreturn rest",
                (
                    "$total = 0\n"
                    "for coin in paid:\n"
                    "    $total += coin\n"
                    "if $total < price:\n"
                    "    return -1\n"
                    "return $total - price"
                ),
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
                (
                    "count = 0\n"
                    "for price in sorted(prices):\n"
                    "    if price > money:\n"
                    "        break\n"
                    "    money -= price\n"
                    "    count += 1\n"
                    "return count"
                ),
                (
                    "rest = sorted(prices)\n"
                    "count = 0\n"
                    "while rest and rest[0] <= money:\n"
                    "    money -= rest.pop(0)\n"
                    "    count += 1\n"
                    "return count"
                ),
            ],
            [(rng.randint(5, 40), values.numbers(rng, 1, 20)) for _ in range(3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def shopping_total(rng: random.Random) -> Exercise:
    prices = {name: rng.randint(1, 20) for name in rng.sample(values.FRUITS, 4)}
    shape = rng.choice(("cart", "list", "stock", "affordable", "missing"))
    names, takes, gives, tasks, bodies, calls = {
        "cart": (
            "cart_total total_price bill",
            "cart: dict[str, int], prices: dict[str, int]",
            "int",
            [
                (
                    "`cart` says how many of each product are bought, `prices` what one of it costs. Return "
                    "the total price."
                ),
                "Compute the price of a shopping cart: the amounts in `cart` times the `prices` of the products.",
            ],
            [
                "return sum(prices[$name] * $n for $name, $n in cart.items())",
                "$total = 0\nfor $name, $n in cart.items():\n    $total += prices[$name] * $n\nreturn $total",
                "$total = 0\nfor $name in cart:\n    $total += cart[$name] * prices[$name]\nreturn $total",
            ],
            [({name: rng.randint(1, 4) for name in list(prices)[:k]}, prices) for k in (1, 2, 0)],
        ),
        "list": (
            "price_of_list sum_prices cost_of",
            "$items: list[str], prices: dict[str, int]",
            "int",
            [
                "Add up the prices of the products in `$items`; products without a price cost nothing.",
                "Return what the products in `$items` cost together. A product that is not in `prices` counts 0.",
            ],
            [
                "return sum(prices.get($item, 0) for $item in $items)",
                (
                    "$total = 0\n"
                    "for $item in $items:\n"
                    "    if $item in prices:\n"
                    "        $total += prices[$item]\n"
                    "return $total"
                ),
            ],
            [(list(prices)[:k] + extra, prices) for k, extra in ((2, []), (1, ["nut"]), (0, []))],
        ),
        "stock": (
            "sell take_from_stock remaining",
            "stock: dict[str, int], sold: list[str]",
            "dict[str, int]",
            [
                (
                    "Return the stock after each product in `sold` was taken out once. The given dictionary "
                    "is not changed."
                ),
                "Reduce the stock by one for every product in `sold` and return the new stock as a new dictionary.",
            ],
            [
                "$result = dict(stock)\nfor $name in sold:\n    $result[$name] -= 1\nreturn $result",
                "return {$name: $n - sold.count($name) for $name, $n in stock.items()}",
            ],
            [
                ({name: n + 2 for name, n in prices.items()}, [rng.choice(list(prices)) for _ in range(k)])
                for k in (1, 2)
            ],
        ),
        "affordable": (
            "affordable can_buy within_budget",
            "prices: dict[str, int], money: int",
            "list[str]",
            [
                "Return the products that cost at most `money`, in alphabetical order.",
                "Which products can one buy with `money`? Return the sorted names of all whose price is not higher.",
            ],
            [
                "return sorted($name for $name in prices if prices[$name] <= money)",
                (
                    "$result = []\n"
                    "for $name in sorted(prices):\n"
                    "    if prices[$name] <= money:\n"
                    "        $result.append($name)\n"
                    "return $result"
                ),
            ],
            [(prices, rng.randint(4, 16)), (prices, 1), (prices, 20)],
        ),
        "missing": (
            "missing_items to_buy shopping_list",
            "needed: dict[str, int], stock: dict[str, int]",
            "dict[str, int]",
            [
                (
                    "Return what has to be bought: for each product in `needed` the amount that `stock` "
                    "lacks. Leave out products of which there is enough."
                ),
                (
                    "Compare `needed` with `stock` and return the missing amounts, without products that are "
                    "there in full."
                ),
            ],
            [
                (
                    "$result = {}\n"
                    "for $name, $n in needed.items():\n"
                    "    missing = $n - stock.get($name, 0)\n"
                    "    if missing > 0:\n"
                    "        $result[$name] = missing\n"
                    "return $result"
                ),
                (
                    "$result = {}\n"
                    "for $name in needed:\n"
                    "    if needed[$name] > stock.get($name, 0):\n"
                    "        $result[$name] = needed[$name] - stock.get($name, 0)\n"
                    "return $result"
                ),
            ],
            [
                (prices, {name: rng.randint(0, 9) for name in list(prices)[:2]}),
                (prices, prices),
                (values.counts(rng, list(prices)), prices),
            ],
        ),
    }[shape]
    return exercise(
        rng,
        names=names,
        takes=takes,
        gives=gives,
        tasks=tasks,
        bodies=bodies,
        calls=calls,
        name=rng.choice(("name", "product", "thing")),
    )
