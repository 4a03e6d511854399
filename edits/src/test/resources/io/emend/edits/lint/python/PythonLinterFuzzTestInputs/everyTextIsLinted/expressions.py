x = [i ** 2 for i in y if i not in z] + {**a, 'b': 0x_fF} | {1, *c}
s = f"{x!r:>{w}} {{}} {y = }" rb'\x00' + Rb"\q" t"{z}"
n = 1_000.5e-3j // 0o17 @ 0b1 << ~5 <> 2
del (a, [b]), c[1:2, ..., ::3]
print(*a, sep="", **{"end": 1}) ; assert x, "\N{BULLET}\u12"
if x: y = (
  1,
    )\
+ 2
