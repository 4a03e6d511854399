def _entry_point_of(names):
    """The last function of the program above that no other function of it uses."""
    import types

    here = _entry_point_of.__code__
    functions = {}
    for name, value in names.items():
        function = getattr(value, "__wrapped__", value)
        if isinstance(function, types.FunctionType):
            code = function.__code__
            if code.co_filename == here.co_filename and code.co_firstlineno < here.co_firstlineno:
                functions[name] = code

    def uses(code, name):
        inner = (constant for constant in code.co_consts if isinstance(constant, types.CodeType))
        return name in code.co_names or any(uses(constant, name) for constant in inner)

    free = [name for name in functions
            if not any(uses(code, name) for other, code in functions.items() if other != name)]
    return names[(free or list(functions))[-1]]


_entry_point = _entry_point_of(dict(globals()))
