"""What the names in a module stand for, however they were imported."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache


@cache
def parts(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Return everything in `tree`, which takes a while to walk."""
    return tuple(ast.walk(tree))


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the names that a module imports, and what each stands for."""
    for node in parts(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                yield (alias.asname, alias.name) if alias.asname else (first, first)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def modules(tree: ast.AST) -> Iterator[str]:
    """Yield every module that is imported by a statement, in full."""
    for node in parts(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def resolved(used: ast.expr, names: Mapping[str, str]) -> str:
    """Return what `used` stands for where `names` are imported; "" for other terms.

    A literal attribute that is asked for by `getattr` counts as one.
    """
    match used:
        case ast.Name(id=name):
            return names.get(name, name).removeprefix("builtins.")
        case ast.Attribute(value=whole, attr=part):
            return f"{resolved(whole, names)}.{part}".removeprefix("builtins.")
        case ast.Call(
            func=ast.Name(id="getattr"), args=[whole, ast.Constant(value=str(part)), *_]
        ):
            return f"{resolved(whole, names)}.{part}".removeprefix("builtins.")
        case _:
            return ""


def mentions(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Yield every term of `tree` that stands for something, and for what.

    Annotations are left out: they do nothing.
    """
    names = dict(imported(tree))
    idle = {id(part) for note in _annotations(tree) for part in ast.walk(note)}
    for node in parts(tree):
        if (
            isinstance(node, ast.Name | ast.Attribute | ast.Call)
            and id(node) not in idle
        ) and (found := resolved(node, names)):
            yield node, found


def _annotations(tree: ast.AST) -> Iterator[ast.expr]:
    for node in parts(tree):
        for field in ("annotation", "returns"):
            if note := getattr(node, field, None):
                yield note
