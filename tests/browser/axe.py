"""Asks axe-core what on a page keeps somebody out."""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of `TAGS` that look at colours."""
RUN = """async ([parts, options]) => {
  const { violations } = await axe.run(parts.length ? { include: parts } : document, options);
  return violations.map(({ id, impact, help, nodes }) => [id, impact, help, nodes.map(node => node.html)]);
}"""
ARRIVE = """() => document.getAnimations()
  .filter(animation => animation instanceof CSSTransition).forEach(transition => transition.finish())"""
"""Colours that are on their way from light to dark have got there."""


def assert_accessible(page, *parts, only=None):
    """Looks at the whole page, or at the parts that the selectors choose, by all rules or by `only` some.

    axe describes only what is wrong, and only that comes back: to describe all that is right takes it five
    times as long. It fetches no style sheets by itself either, which the policy of the pages forbids.
    """
    options = {
        "preload": False,
        "resultTypes": ["violations"],
        "runOnly": {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS},
    }
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    faults = [
        f"{name} ({impact}): {words}\n    {html}"
        for name, impact, words, found in page.evaluate(RUN, [[[part] for part in parts], options])
        for html in found
    ]
    assert not faults, f"{page.url}\n" + "\n".join(faults)


def assert_accessible_in_light_and_dark(page, *parts):
    """In light by all rules, in dark by those of colours: it is the same page in other ones."""
    for scheme, rules in (("light", None), ("dark", OF_COLOURS)):
        page.emulate_media(color_scheme=scheme)
        page.evaluate(ARRIVE)
        assert_accessible(page, *parts, only=rules)
