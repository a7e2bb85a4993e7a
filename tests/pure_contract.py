"""A contract for import-linter: which modules may know the framework. All others are readable without it."""

from collections.abc import Iterator

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

WHOLE = "A rule knows no framework, nor anything that does. Take it out, or name the module in .importlinter."


class PureContract(Contract):
    """A name without a dot is that of modules and packages anywhere. What lies below counts too."""

    type_name = "pure"
    frameworks = fields.SetField(subfield=fields.StringField())
    may_know = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        ours = {module for module in graph.modules if not graph.is_module_squashed(module)}
        known = {name: {module for module in ours if _named(module, name)} for name in self.may_know}
        pure = ours - set().union(*known.values())
        chains = list(self._chains(graph, pure))
        idle = sorted(name for name, modules in known.items() if not modules)
        return ContractCheck(kept=not (chains or idle), metadata={"chains": chains, "idle": idle})

    def _chains(self, graph: ImportGraph, pure: set[str]) -> Iterator[tuple[str, ...]]:
        """The ways to a framework from pure modules, each from where it leaves what is pure."""
        frameworks = [name for name in self.frameworks if name in graph.modules]
        for module in sorted(pure):
            for framework in frameworks:
                chain = graph.find_shortest_chain(module, framework)
                if chain and not pure & {*chain[1:]}:
                    yield chain

    def render_broken_contract(self, check: ContractCheck) -> None:
        for chain in check.metadata["chains"]:
            output.print_error(" → ".join(chain), bold=False)
        for name in check.metadata["idle"]:
            output.print_error(f"{name} names no module.", bold=False)
        output.print_error(WHOLE, bold=False)


def _named(module: str, name: str) -> bool:
    if "." in name:
        return module == name or module.startswith(f"{name}.")
    return name in module.split(".")
