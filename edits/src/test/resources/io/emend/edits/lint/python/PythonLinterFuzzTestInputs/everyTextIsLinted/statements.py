from __future__ import annotations
import os.path as p, sys
@decorated(1, *a, **k)
async def f(x: int, /, y=2, *args, z, **kw) -> "str":
    """doc"""
    global G; G = x if y else lambda q, *r: (yield q)
    async with a as b, c: await d
    async for i in range(3): continue
    else: return
    try: raise E from None
    except* (A, B) as e: pass
    finally: del e
class C[T: int](B, metaclass=M):
	def m(self): nonlocal q
match x:
    case {"a": [1, -2.5, *rest], **kw} | C(z=0) as w if w > 1: print(w)
    case _: ...
type A[*Ts, **P] = dict[str, int]
while (n := 10) >= 1: break
