"""Clocks, leap years, parts of the calendar, days counted."""

import random

from exercises.build import build
from exercises.example_calls import ints, picked, single
from exercises.framework import Exercise, family
from exercises.templates import exercise, one_of
from exercises.wordings import find_tasks

YEAR = ("year|y", "int")


@family
def clock(rng: random.Random) -> Exercise:
    kind = rng.choice(["hms", "hhmm", "seconds", "minutes", "twelve", "add", "between", "valid", "angle"])
    s = ("seconds|total|n|secs", "int")
    if kind == "hms":
        return build(
            rng,
            ["split_seconds", "to_hms", "hours_minutes_seconds", "convert_seconds"],
            [s],
            "tuple[int, int, int]",
            [
                "return $seconds // 3600, $seconds % 3600 // 60, $seconds % 60",
                """
                      minutes, rest = divmod($seconds, 60)
                      hours, minutes = divmod(minutes, 60)
                      return hours, minutes, rest
                      """,
                """
                      hours = $seconds // 3600
                      minutes = $seconds % 3600 // 60
                      return hours, minutes, $seconds % 60
                      """,
            ],
            single([59, 3600, 3661, *ints(rng, 3, 100, 20000)]),
            tasks=[
                "Split {a number of seconds|$seconds} into hours, minutes and seconds and return them as a tuple.",
                "Return a tuple of hours, minutes and seconds for {a number of seconds|a time of $seconds seconds}.",
            ],
        )
    if kind == "hhmm":
        return build(
            rng,
            ["format_time", "time_string", "clock_text", "to_clock"],
            [("minutes|total|n|mins", "int")],
            "str",
            [
                'return f"{$minutes // 60:02d}:{$minutes % 60:02d}"',
                """
                      hours, rest = divmod($minutes, 60)
                      return f"{hours:02d}:{rest:02d}"
                      """,
                """
                      hours = str($minutes // 60)
                      rest = str($minutes % 60)
                      return hours.zfill(2) + ":" + rest.zfill(2)
                      """,
            ],
            single([0, 59, 60, *ints(rng, 3, 1, 1439)]),
            tasks=[
                'Format {a number of minutes|$minutes minutes} since midnight as "HH:MM".',
                'Return the time of day as "HH:MM", given the minutes since midnight.',
            ],
        )
    if kind == "seconds":
        return build(
            rng,
            ["total_seconds", "time_in_seconds", "to_seconds"],
            [("hours|h", "int"), ("minutes|m", "int"), ("seconds|s", "int")],
            "int",
            [
                "return $hours * 3600 + $minutes * 60 + $seconds",
                "return ($hours * 60 + $minutes) * 60 + $seconds",
                """
                      $total = $seconds
                      $total += $minutes * 60
                      $total += $hours * 3600
                      return $total
                      """,
            ],
            [(rng.randint(0, 12), rng.randint(0, 59), rng.randint(0, 59)) for _ in range(4)],
            noun="the {total |}number of seconds in the given hours, minutes and seconds",
        )
    if kind == "minutes":
        return build(
            rng,
            ["minutes_since_midnight", "parse_time", "time_to_minutes", "clock_to_minutes"],
            [("time|text|clock", "str")],
            "int",
            [
                """
                      hours, minutes = $time.split(":")
                      return int(hours) * 60 + int(minutes)
                      """,
                """
                      parts = $time.split(":")
                      return int(parts[0]) * 60 + int(parts[1])
                      """,
                "return int($time[:2]) * 60 + int($time[3:])",
            ],
            single([f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}" for _ in range(4)]),
            noun='the minutes since midnight of a time {like "07:30"|in the form "HH:MM"}',
        )
    if kind == "twelve":
        return build(
            rng,
            ["to_twelve_hour", "twelve_hour", "am_pm", "hour_label"],
            [("hour|h", "int")],
            "str",
            [
                """
                      if $hour == 0:
                          return "12 am"
                      if $hour < 12:
                          return f"{$hour} am"
                      if $hour == 12:
                          return "12 pm"
                      return f"{$hour - 12} pm"
                      """,
                """
                      suffix = "am" if $hour < 12 else "pm"
                      return f"{($hour + 11) % 12 + 1} {suffix}"
                      """,
                """
                      suffix = "am" if $hour < 12 else "pm"
                      $hour %= 12
                      if $hour == 0:
                          $hour = 12
                      return f"{$hour} {suffix}"
                      """,
            ],
            single([0, 12, *ints(rng, 3, 1, 23)]),
            tasks=[
                'Convert an hour from 0 to 23 to the 12-hour clock, for example "3 pm".',
                'Return the hour (0 to 23) in the form "7 am" or "7 pm"; midnight is "12 am", noon "12 pm".',
            ],
        )
    if kind == "add":
        return build(
            rng,
            ["add_hours", "hour_after", "later_hour", "hour_in"],
            [("hour|start|h", "int"), ("delta|hours|n", "int")],
            "int",
            [
                "return ($hour + $delta) % 24",
                "$result = $hour + $delta\nreturn $result % 24",
                """
                      $hour += $delta
                      while $hour >= 24:
                          $hour -= 24
                      return $hour
                      """,
            ],
            [(rng.randint(0, 23), rng.randint(0, 50)) for _ in range(5)],
            noun="the hour on a 24-hour clock that is $delta hours after $hour",
        )
    if kind == "between":
        return build(
            rng,
            ["hours_between", "hours_until", "waiting_hours"],
            [("start|a|now", "int"), ("end|b|later", "int")],
            "int",
            [
                "return ($end - $start) % 24",
                """
                      if $end >= $start:
                          return $end - $start
                      return $end + 24 - $start
                      """,
                "return $end - $start if $end >= $start else $end - $start + 24",
            ],
            [(22, 3), (8, 17), tuple(ints(rng, 2, 0, 23)), tuple(ints(rng, 2, 0, 23))],
            noun="the number of hours from hour $start to hour $end on a 24-hour clock, which may pass midnight",
        )
    if kind == "valid":
        return build(
            rng,
            ["is_valid_time", "valid_time", "check_time"],
            [("hour|h|hours", "int"), ("minute|m|minutes", "int")],
            "bool",
            [
                "return 0 <= $hour < 24 and 0 <= $minute < 60",
                """
                      if $hour < 0 or $hour > 23:
                          return False
                      return 0 <= $minute <= 59
                      """,
                "return $hour in range(24) and $minute in range(60)",
            ],
            [(24, 0), (23, 59), (12, 60), (-1, 5), (rng.randint(0, 23), rng.randint(0, 59)), (0, 0)],
            whether="$hour and $minute are a valid time on a 24-hour clock",
        )
    return build(
        rng,
        ["minute_angle", "hand_angle"],
        [("minutes|n|minute", "int")],
        "int",
        ["return 6 * $minutes", "return $minutes * 360 // 60"],
        single(ints(rng, 4, 0, 59)),
        noun="the angle in degrees between the minute hand and 12 at the given minute",
    )


@family
def leap_years(rng: random.Random) -> Exercise:
    kind = rng.choice(["check", "days", "next", "february"])
    test = "$year % 4 == 0 and ($year % 100 != 0 or $year % 400 == 0)"
    flat = "$year % 400 == 0 or ($year % 4 == 0 and $year % 100 != 0)"
    years = single([2000, 1900, 2024, 2023, rng.randint(1890, 2050), 4 * rng.randint(480, 510)])
    if kind == "check":
        return build(
            rng,
            ["leap_year", "is_leap", "has_leap_day", "check_leap"],
            [YEAR],
            "bool",
            [
                f"return {test}",
                f"return {flat}",
                """
                      if $year % 400 == 0:
                          return True
                      if $year % 100 == 0:
                          return False
                      return $year % 4 == 0
                      """,
                """
                      if $year % 4 != 0:
                          return False
                      if $year % 100 != 0:
                          return True
                      return $year % 400 == 0
                      """,
                "import calendar\n\nreturn calendar.isleap($year)",
            ],
            years,
            whether=["{$year|a year} is a leap year", "the year has a 29th of February"],
        )
    common, leap = (365, 366) if kind == "days" else (28, 29)
    if kind in ("days", "february"):
        return build(
            rng,
            (
                ["days_in_year", "year_length", "number_of_days"]
                if kind == "days"
                else ["february_days", "days_in_february"]
            ),
            [YEAR],
            "int",
            [
                f"return {leap} if {test} else {common}",
                f"""
                      if {flat}:
                          return {leap}
                      return {common}
                      """,
                f"""
                      leap = {test}
                      return {leap} if leap else {common}
                      """,
                f"import calendar\n\nreturn {common} + calendar.isleap($year)",
            ],
            years,
            noun=f"the number of days in {'the year' if kind == 'days' else 'February of the year'} $year",
            hint="{Take leap years into account.|Leap years count.}",
        )
    return build(
        rng,
        ["next_leap_year", "following_leap_year"],
        [YEAR],
        "int",
        [
            f"""
                  $year += 1
                  while not ({test}):
                      $year += 1
                  return $year
                  """,
            f"""
                  while True:
                      $year += 1
                      if {test}:
                          return $year
                  """,
        ],
        years,
        noun="the first leap year after $year",
    )


@family
def calendar_parts(rng: random.Random) -> Exercise:
    kind = rng.choice(
        ["century", "decade", "quarter", "month_days", "season", "weekday", "month", "weekend", "after", "week", "half"]
    )
    m = ("month|m", "int")
    months = single([1, 3, 4, 7, 12, *ints(rng, 2, 1, 12)])
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    if kind == "century":
        return build(
            rng,
            ["century", "century_of", "get_century"],
            [YEAR],
            "int",
            [
                "return ($year - 1) // 100 + 1",
                "return ($year + 99) // 100",
                """
                      if $year % 100 == 0:
                          return $year // 100
                      return $year // 100 + 1
                      """,
            ],
            single([1900, 1901, 2000, rng.randint(1, 2100), rng.randint(1200, 2100)]),
            noun="the century in which $year lies",
            hint="The years 1801 to 1900 are in the 19th century.",
        )
    if kind == "decade":
        return build(
            rng,
            ["decade", "decade_of", "start_of_decade"],
            [YEAR],
            "int",
            ["return $year // 10 * 10", "return $year - $year % 10"],
            single(ints(rng, 4, 1900, 2050)),
            noun="the first year of the decade of $year, for example 1980 for 1987",
        )
    if kind in ("quarter", "half"):
        size = 3 if kind == "quarter" else 6
        branches = {
            "quarter": """
                      if $month <= 3:
                          return 1
                      if $month <= 6:
                          return 2
                      if $month <= 9:
                          return 3
                      return 4
                      """,
            "half": """
                      if $month <= 6:
                          return 1
                      return 2
                      """,
        }[kind]
        return build(
            rng,
            [kind, f"{kind}_of_month", f"get_{kind}", f"{kind}_of_year"],
            [m],
            "int",
            [f"return ($month - 1) // {size} + 1", f"return ($month + {size - 1}) // {size}", branches],
            months,
            noun=(
                f"the {kind} of the year {{(1 to {12 // size})|as a number from 1 to {12 // size}}} {{to "
                "which the month belongs|of the month $month}"
            ),
        )
    if kind == "month_days":
        return build(
            rng,
            ["days_in_month", "month_length", "month_days"],
            [m],
            "int",
            [
                """
                      if $month == 2:
                          return 28
                      if $month in (4, 6, 9, 11):
                          return 30
                      return 31
                      """,
                """
                      days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                      return days[$month - 1]
                      """,
                """
                      if $month == 2:
                          return 28
                      elif $month in [4, 6, 9, 11]:
                          return 30
                      else:
                          return 31
                      """,
                "return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][$month - 1]",
            ],
            months + single([2]),
            noun="the number of days {in|of} month $month {|(1 to 12) }of a year that is not a leap year",
        )
    if kind == "season":
        return build(
            rng,
            ["season", "season_of", "get_season"],
            [m],
            "str",
            [
                """
                      if $month in (12, 1, 2):
                          return "winter"
                      if $month in (3, 4, 5):
                          return "spring"
                      if $month in (6, 7, 8):
                          return "summer"
                      return "autumn"
                      """,
                """
                      if 3 <= $month <= 5:
                          return "spring"
                      elif 6 <= $month <= 8:
                          return "summer"
                      elif 9 <= $month <= 11:
                          return "autumn"
                      else:
                          return "winter"
                      """,
                """
                      seasons = ["winter", "spring", "summer", "autumn"]
                      return seasons[$month % 12 // 3]
                      """,
            ],
            months,
            tasks=[
                (
                    'Return the season of a month: "winter" for December to February, then "spring", '
                    '"summer" and "autumn".'
                ),
                'Given a month from 1 to 12, return "spring" (3-5), "summer" (6-8), "autumn" (9-11) or "winter".',
            ],
        )
    if kind in ("weekday", "month"):
        if kind == "weekday":
            start = rng.choice([0, 1])
            names = days
        else:
            start = 1
            names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        shown = ", ".join(f'"{name}"' for name in names)
        index = f"$number - {start}" if start else "$number"
        bodies = [f"names = [{shown}]\nreturn names[{index}]"]
        if kind == "weekday":
            bodies = [
                f"names = [\n    {shown.replace(', ', (',' + chr(10) + '    '))},\n]\nreturn names[{index}]",
                f'names = "{" ".join(names)}"\nreturn names.split()[{index}]',
            ]
        else:
            bodies = [
                f'names = "{" ".join(names)}"\nreturn names.split()[{index}]',
                f'return "{"".join(names)}"[3 * $number - 3 : 3 * $number]',
            ]
        return build(
            rng,
            [f"{kind}_name", f"name_of_{kind}", f"get_{kind}"],
            [(f"number|{kind}|n", "int")],
            "str",
            bodies,
            single(rng.sample(range(start, start + len(names)), 4)),
            noun="the {name|English name} of the "
            + ("day of the week" if kind == "weekday" else "month, shortened to three letters,")
            + " with the given number; "
            f"{start} is {'Monday' if kind == 'weekday' else 'Jan'}",
        )
    if kind == "weekend":
        return build(
            rng,
            ["is_weekend", "is_free_day"],
            [("day|name", "str")],
            "bool",
            [
                'return $day in ("Saturday", "Sunday")',
                'return $day == "Saturday" or $day == "Sunday"',
                """
                      if $day in ["Saturday", "Sunday"]:
                          return True
                      return False
                      """,
            ],
            single(days),
            whether="$day is {Saturday or Sunday|a day of the weekend}",
        )
    if kind == "after":
        return build(
            rng,
            ["weekday_after", "day_after", "shift_weekday", "future_weekday"],
            [("day|start|d", "int"), ("n|days|delta", "int")],
            "int",
            ["return ($day + $n) % 7", "$result = $day + $n\nreturn $result % 7"],
            [(rng.randint(0, 6), rng.randint(0, 30)) for _ in range(5)],
            noun="the weekday (0 to 6) that is $n days after weekday $day",
        )
    return build(
        rng,
        ["week_number", "week_of_day", "which_week"],
        [("day|d|n", "int")],
        "int",
        ["return ($day - 1) // 7 + 1", "return ($day + 6) // 7"],
        single([1, 7, 8, *ints(rng, 3, 1, 365)]),
        noun="the number of the week in which day $day lies when days and weeks are counted from 1",
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
                (
                    "$Check February has 29 days in `year`: the year is divisible by 4, but not by 100, "
                    "unless it is divisible by 400."
                ),
                (
                    "Return True if `year` has 366 days. Every fourth year has, except full centuries; of "
                    "these only every fourth."
                ),
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
                (
                    "Return the season for a month from 1 to 12: 'spring' from March to May, 'summer' from "
                    "June to August, 'autumn' from September to November, else 'winter'."
                ),
                (
                    "In which season is the month? 3 to 5 is 'spring', 6 to 8 'summer', 9 to 11 'autumn', "
                    "the rest 'winter'."
                ),
            ],
            [
                (
                    "if 3 <= month <= 5:\n"
                    '    return "spring"\n'
                    "if 6 <= month <= 8:\n"
                    '    return "summer"\n'
                    "if 9 <= month <= 11:\n"
                    '    return "autumn"\n'
                    'return "winter"'
                ),
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
                (
                    "Days are numbered from 0 (Monday) to 6 (Sunday). Return the number of the day that is "
                    "`$n` days after `day`."
                ),
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
                (
                    f"A shop is open from {opens} to {closes} o'clock, but not on Sundays. $Check it is open "
                    f"at the given hour; at {closes} it is closed."
                ),
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
                (
                    'days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()\n'
                    "$i = days.index(day)\n"
                    "return days[($i + 1) % 7]"
                ),
                (
                    'days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()\n'
                    'if day == "Sunday":\n'
                    "    return days[0]\n"
                    "return days[days.index(day) + 1]"
                ),
            ],
            [(day,) for day in rng.sample(("Monday", "Tuesday", "Wednesday", "Friday", "Saturday", "Sunday"), 3)],
        ),
    }[shape]
    return exercise(rng, names=names, takes=takes, gives=gives, tasks=tasks, bodies=bodies, calls=calls)


@family
def day_numbers(rng: random.Random) -> Exercise:
    leap = "year % 4 == 0 and year % 100 != 0 or year % 400 == 0"
    lengths = "[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]"
    dates = [
        (rng.choice((1900, 2000, 2023, 2024, 2025, 1996)), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(3)
    ]
    dates += [(2024, 3, 1), (2023, 12, 31), (2023, 2, 28)]
    names = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    return one_of(
        rng,
        (
            "day_of_year day_number ordinal_day",
            "year: int, month: int, day: int",
            "int",
            find_tasks(
                "the number of the given date in its year{|, where January 1 is 1|, counting from 1}",
                note="{Mind|Do not forget|Consider} leap years.",
            ),
            [
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return sum(lengths[: month - 1]) + day
                """,
                """
                from datetime import date


                def $signature:
                    return date(year, month, day).timetuple().tm_yday
                """,
                """
                from datetime import date


                def $signature:
                    return (date(year, month, day) - date(year, 1, 1)).days + 1
                """,
            ],
            dates,
        ),
        (
            "days_left days_to_year_end remaining_days",
            "year: int, month: int, day: int",
            "int",
            find_tasks("the number of days from the given date to December 31 of the same year"),
            [
                """
                from datetime import date


                def $signature:
                    return (date(year, 12, 31) - date(year, month, day)).days
                """,
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return sum(lengths[month - 1 :]) - day
                """,
            ],
            dates,
        ),
        (
            "date_of_day month_and_day from_day_number",
            "number: int",
            "tuple[int, int]",
            find_tasks(
                "month and day, as a tuple, of the day with the given number in a year that is no leap year",
                note="Day 1 is January 1.",
            ),
            [
                """
                month = 1
                for length in $lengths:
                    if number <= length:
                        break
                    number -= length
                    month += 1
                return (month, number)
                """,
                """
                from datetime import date, timedelta


                def $signature:
                    found = date(2023, 1, 1) + timedelta(days=number - 1)
                    return (found.month, found.day)
                """,
            ],
            single([rng.randint(1, 31), rng.randint(32, 120), rng.randint(121, 364), 365, 59]),
        ),
        (
            "next_day day_after following_date",
            "year: int, month: int, day: int",
            "tuple[int, int, int]",
            find_tasks("the date after the given one as a tuple (year, month, day)"),
            [
                """
                from datetime import date, timedelta


                def $signature:
                    after = date(year, month, day) + timedelta(days=1)
                    return (after.year, after.month, after.day)
                """,
                """
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                if day < lengths[month - 1]:
                    return (year, month, day + 1)
                return (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
                """,
            ],
            dates,
        ),
        (
            "is_valid_date valid_date date_exists",
            "year: int, month: int, day: int",
            "bool",
            [
                "$Check there is a date with the given year, month and day{|, with regard to leap years}.",
                "$Check the three numbers are a date of the calendar. The year is positive.",
            ],
            [
                """
                from datetime import date


                def $signature:
                    try:
                        date(year, month, day)
                    except ValueError:
                        return False
                    return True
                """,
                """
                if not 1 <= month <= 12:
                    return False
                lengths = $lengths
                if $leap:
                    lengths[1] = 29
                return 1 <= day <= lengths[month - 1]
                """,
            ],
            dates[:2] + [(2023, 2, 29), (2024, 2, 29), (2025, 13, 1), (2025, 4, 31)],
        ),
        (
            "weekday_after weekday_in name_of_day",
            "start: str, days: int",
            "str",
            [
                "Today is the weekday `start`{|, like 'Monday'}. $Return the name of the weekday in `days` days.",
                "Given the name of a weekday, return which weekday it is `days` days later.",
            ],
            [
                (
                    f"names = [{', '.join(chr(34) + name + chr(34) for name in names[:4])}]\n"
                    f"names += [{', '.join(chr(34) + name + chr(34) for name in names[4:])}]\n"
                    "return names[(names.index(start) + days) % 7]"
                ),
                (
                    f'names = "{" ".join(names)}".split()\n'
                    "place = names.index(start) + days\n"
                    "return names[place % len(names)]"
                ),
            ],
            [(rng.choice(names), rng.randint(0, 40)) for _ in range(4)],
        ),
        (
            "count_13th_fridays unlucky_days friday_13ths",
            "year: int",
            "int",
            find_tasks("the number of months of `year` in which the $nth is a $weekday"),
            [
                """
                from datetime import date


                def $signature:
                    return sum(date(year, month, $nth).weekday() == $place for month in range(1, 13))
                """,
                """
                from datetime import date


                def $signature:
                    $count = 0
                    for month in range(1, 13):
                        if date(year, month, $nth).weekday() == $place:
                            $count += 1
                    return $count
                """,
            ],
            picked(rng, range(1990, 2030), 4),
        ),
        leap=leap,
        lengths=lengths,
        nth=rng.choice((13, 13, 1, 24)),
        **dict(zip(("place", "weekday"), rng.choice(list(enumerate(names))), strict=True)),
    )
