"""Two sets of changes to one text as one."""

from msgspec.structs import replace

from guide.document import Illustration, Remark, Step, Synonym
from routine.parts.order import arranged
from transfer.shipped.merging import merge

STEP = Step(ref="skriv", title="Skriv", body="Skriv texten.")


def test_what_one_side_has_changed_is_taken_whichever_it_is():
    theirs = replace(STEP, body="Skriv texten nu.")
    assert merge(STEP, STEP, theirs, "ours").value == theirs
    assert merge(STEP, theirs, STEP, "theirs").value == theirs


def test_other_fields_of_one_thing_do_not_clash():
    ours, theirs = replace(STEP, title="Skriv brevet"), replace(STEP, body="Skriv texten nu.")
    merged = merge(STEP, ours, theirs, "ours")
    assert merged.value == replace(STEP, title="Skriv brevet", body="Skriv texten nu.") and not merged.clashes


def test_the_same_field_clashes_and_one_side_stands():
    ours, theirs = replace(STEP, title="Vårt"), replace(STEP, title="Nytt", body="Nytt.")
    assert merge(STEP, ours, theirs, "ours").value == replace(STEP, title="Vårt", body="Nytt.")
    assert merge(STEP, ours, theirs, "theirs").value == theirs
    assert merge(STEP, ours, theirs, "ours").clashes


def test_the_same_change_on_both_sides_is_no_clash():
    both = replace(STEP, title="Nytt")
    assert merge(STEP, both, both, "ours").value == both and not merge(STEP, both, both, "ours").clashes


def pictures(*names: str) -> Step:
    return replace(STEP, illustrations=tuple(Illustration(image=name, alt=name) for name in names))


def test_what_each_side_added_to_a_list_is_kept():
    merged = merge(pictures("a", "b"), pictures("a", "var", "b"), pictures("ny", "a", "b"), "ours")
    assert merged.value == pictures("ny", "a", "var", "b") and not merged.clashes


def test_what_one_side_removed_from_a_list_is_gone():
    assert merge(pictures("a", "b"), pictures("b"), pictures("a", "b", "c"), "ours").value == pictures(
        "b", "c"
    )


def test_what_one_side_removed_and_the_other_changed_clashes():
    changed = replace(STEP, illustrations=(Illustration(image="a", alt="Ny text"),))
    merged = merge(pictures("a"), pictures(), changed, "ours")
    assert merged.clashes and merged.value == pictures()
    assert merge(pictures("a"), pictures(), changed, "theirs").value == changed


def test_words_are_added_to_words():
    base, ours, theirs = (tuple(Synonym(words=(w,)) for w in words) for words in ("ab", "abo", "abt"))
    assert {each.words[0] for each in merge(base, ours, theirs, "ours").value} == set("abot")


def test_a_list_of_what_has_no_name_is_one_side_s():
    ours, theirs = (replace(STEP, remarks=(Remark(kind="tip", body=body),)) for body in ("Vårt.", "Nytt."))
    assert merge(STEP, ours, theirs, "ours").value == ours and merge(STEP, ours, theirs, "ours").clashes


def test_a_list_follows_the_order_of_the_newer_text():
    assert arranged(list("abc"), list("abc"), list("cab"), kept="abc") == list("cab")


def test_a_list_that_was_moved_about_here_keeps_its_order():
    assert arranged(list("abc"), list("bac"), list("axbc"), kept="abxc") == list("baxc")


def test_what_stands_first_stays_first():
    assert arranged(list("b"), list("ab"), list("bc"), kept="abc") == list("abc")
