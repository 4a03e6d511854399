"""Prints a digest of the normalised syntax tree of every program, so that equal digests mean equal programs.

A tree has no comments, layout, parentheses or quotes. Taken out of it besides: statements that are only a constant
(docstrings), annotations, superfluous `pass`. The names that a function or comprehension binds are numbered in order of
their first occurrence, scope by scope. Names that stay: those of modules and classes, imports, `global` ones,
attributes, and those that a call uses as keywords.
"""
import ast
import base64
import hashlib
import json

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
# With these a program can see what its names are.
REFLECTION = {"locals", "globals", "vars", "dir", "eval", "exec"}


class Scope:
    """The names that a function or comprehension binds; `fixed` ones are found here and stay as they are."""

    def __init__(self):
        self.names, self.fixed, self.numbers = set(), set(), {}


class ClassScope:
    """The names of a class body, which functions in it do not see."""

    def __init__(self):
        self.names = set()


class Bindings(ast.NodeVisitor):
    """Collects what a block binds, without the blocks in it."""

    def __init__(self, in_comprehension=False):
        self.names, self.fixed, self.outer = set(), set(), set()
        self.in_comprehension = in_comprehension

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load) and not self.in_comprehension:
            self.names.add(node.id)

    def visit_NamedExpr(self, node):
        self.names.add(node.target.id)
        self.visit(node.value)

    def visit_block(self, node):
        self.names.add(node.name)
        for part in node.decorator_list + getattr(node, "bases", []):
            self.visit(part)
        if not isinstance(node, ast.ClassDef):
            self.visit_defaults(node.args)

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_block

    def visit_Lambda(self, node):
        self.visit_defaults(node.args)

    def visit_defaults(self, arguments):
        for default in arguments.defaults + arguments.kw_defaults:
            if default is not None:
                self.visit(default)

    def visit_comprehension_block(self, node):
        # Of a comprehension only the targets of := belong to the block around it.
        inner = Bindings(in_comprehension=True)
        inner.generic_visit(node)
        self.names |= inner.names

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_comprehension_block

    def visit_alias(self, node):
        self.fixed.add((node.asname or node.name).split(".")[0])

    def visit_Global(self, node):
        self.fixed.update(node.names)

    def visit_Nonlocal(self, node):
        self.outer.update(node.names)

    def named(field):
        def visit(self, node):
            name = getattr(node, field)
            if name is not None:
                self.names.add(name)
            self.generic_visit(node)
        return visit

    visit_ExceptHandler = visit_MatchAs = visit_MatchStar = named("name")
    visit_MatchMapping = named("rest")


def arguments_of(node):
    every = getattr(node.args, "posonlyargs", []) + node.args.args + [node.args.vararg] + node.args.kwonlyargs
    return [argument for argument in every + [node.args.kwarg] if argument is not None]


class Normalizer(ast.NodeTransformer):
    def __init__(self, keywords):
        self.keywords = keywords
        self.scopes = []
        self.count = 0

    # Names

    def scope_of(self, name):
        for depth, scope in enumerate(reversed(self.scopes)):
            if name in scope.names and (depth == 0 or isinstance(scope, Scope)):
                return scope
        return None

    def name(self, name):
        scope = self.scope_of(name)
        if not isinstance(scope, Scope) or name in scope.fixed or name in self.keywords:
            return name
        if name not in scope.numbers:
            scope.numbers[name] = self.count
            self.count += 1
        return "%d" % scope.numbers[name]

    def visit_Name(self, node):
        node.id = self.name(node.id)
        return node

    def visit_arg(self, node):
        node.arg = self.name(node.arg)
        node.annotation = None
        return node

    def named(field):
        def visit(self, node):
            name = getattr(node, field)
            setattr(node, field, name and self.name(name))
            return self.generic_visit(node)
        return visit

    visit_ExceptHandler = visit_MatchAs = visit_MatchStar = named("name")
    visit_MatchMapping = named("rest")

    def visit_Nonlocal(self, node):
        node.names = sorted(self.name(name) for name in node.names)
        return node

    # Blocks

    def visit_function(self, node):
        if not isinstance(node, ast.Lambda):
            node.name = self.name(node.name)
            node.decorator_list = [self.visit(decorator) for decorator in node.decorator_list]
            node.returns = None
        arguments = node.args
        arguments.defaults = [self.visit(default) for default in arguments.defaults]
        arguments.kw_defaults = [default and self.visit(default) for default in arguments.kw_defaults]
        self.scopes.append(self.scope_of_function(node))
        for argument in arguments_of(node):
            self.visit(argument)
        node.body = self.visit(node.body) if isinstance(node, ast.Lambda) else self.block(node.body)
        self.scopes.pop()
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = visit_function

    def scope_of_function(self, node):
        found = Bindings()
        for part in [node.body] if isinstance(node, ast.Lambda) else node.body:
            found.visit(part)
        scope = Scope()
        scope.fixed = found.fixed
        scope.names = (found.names | found.fixed | {argument.arg for argument in arguments_of(node)}) - found.outer
        return scope

    def visit_ClassDef(self, node):
        node.name = self.name(node.name)
        for field in ("decorator_list", "bases", "keywords"):
            setattr(node, field, [self.visit(part) for part in getattr(node, field)])
        found = Bindings()
        for part in node.body:
            found.visit(part)
        scope = ClassScope()
        scope.names = (found.names | found.fixed) - found.outer
        self.scopes.append(scope)
        node.body = self.block(node.body)
        self.scopes.pop()
        return node

    def visit_comprehension_block(self, node):
        # The first iterable is evaluated in the block around.
        first = self.visit(node.generators[0].iter)
        node.generators[0].iter = ast.Constant(None)
        scope = Scope()
        for generator in node.generators:
            targets = Bindings()
            targets.visit(generator.target)
            scope.names |= targets.names
        self.scopes.append(scope)
        node.generators = [self.generic_visit(generator) for generator in node.generators]
        for field in ("elt", "key", "value"):
            if hasattr(node, field):
                setattr(node, field, self.visit(getattr(node, field)))
        self.scopes.pop()
        node.generators[0].iter = first
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_comprehension_block

    # What does not count

    def block(self, statements):
        done = []
        for statement in statements:
            silent = isinstance(statement, ast.Pass) or isinstance(statement, ast.Expr) and isinstance(
                statement.value, ast.Constant)
            if not silent:
                visited = self.visit(statement)
                done += [] if visited is None else [visited]
        return done or [ast.Pass()]

    def visit_AnnAssign(self, node):
        if self.scopes and isinstance(self.scopes[-1], ClassScope):
            return self.generic_visit(node)
        if node.value is None:
            return None
        return self.visit(ast.Assign(targets=[node.target], value=node.value))

    def visit_Constant(self, node):
        node.kind = None
        return node

    def generic_visit(self, node):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list) and statements and isinstance(statements[0], ast.stmt):
                setattr(node, field, self.block(statements))
        for field, value in list(ast.iter_fields(node)):
            if isinstance(value, list):
                if not (value and isinstance(value[0], ast.stmt)):
                    setattr(node, field, [self.visit(v) if isinstance(v, ast.AST) else v for v in value])
            elif isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
        return node


def normal_form(program):
    tree = ast.parse(program)
    keywords = {node.arg for node in ast.walk(tree) if isinstance(node, ast.keyword)}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    if used & REFLECTION:
        return ast.dump(tree)
    return ast.dump(Normalizer(keywords).visit(tree))


def digest(program):
    try:
        form = "tree " + normal_form(program)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        form = "text " + program
    return hashlib.sha256(form.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST]


for program in json.loads(base64.b64decode(PROGRAMS)):
    print(digest(program))
