"""What `rights` reports: one rule a module, all of them listed once, by hand, in ALL."""

from rights.rules import (
    credit_removed,
    cure_clock,
    file_missing,
    ignore_unused,
    licence_basis_unclear,
    licence_cc0_wording,
    licence_choice,
    licence_conflict,
    licence_contradictory,
    licence_depends_on_date,
    licence_designator_mismatch,
    licence_form,
    licence_incomplete,
    licence_link_broken_form,
    licence_mismatch,
    licence_not_allowed,
    licence_port_unknown,
    licence_retired,
    licence_text_link_mismatch,
    licence_typo,
    licence_unknown,
    licence_version_missing,
    licence_version_unknown,
    obligation_creator,
    obligation_licence_link,
    obligation_non_commercial,
    obligation_notice,
    obligation_own_sentence,
    obligation_share_alike,
    obligation_source_link,
    obligation_title,
    post_unreadable,
)
from rights.rules.base import ImageCase, PostCase, Rule

__all__ = ["ALL", "ImageCase", "PostCase", "Rule"]

# In the order of the catalogue.
ALL: tuple[Rule, ...] = (
    # credit: presence and pairing
    credit_removed.RULE,
    # licence: the string itself
    licence_unknown.RULE,
    licence_typo.RULE,
    licence_form.RULE,
    licence_version_missing.RULE,
    licence_version_unknown.RULE,
    licence_port_unknown.RULE,
    licence_contradictory.RULE,
    licence_incomplete.RULE,
    licence_designator_mismatch.RULE,
    licence_text_link_mismatch.RULE,
    licence_link_broken_form.RULE,
    licence_conflict.RULE,
    licence_choice.RULE,
    licence_retired.RULE,
    licence_cc0_wording.RULE,
    licence_basis_unclear.RULE,
    licence_depends_on_date.RULE,
    licence_not_allowed.RULE,
    # obligation: what the licence asks
    obligation_creator.RULE,
    obligation_title.RULE,
    obligation_source_link.RULE,
    obligation_licence_link.RULE,
    obligation_non_commercial.RULE,
    obligation_share_alike.RULE,
    obligation_notice.RULE,
    obligation_own_sentence.RULE,
    cure_clock.RULE,
    # name: people
    # file: embedded metadata
    post_unreadable.RULE,
    file_missing.RULE,
    # match: post against file, register, source
    licence_mismatch.RULE,
    # synthetic, terms, register, ignore
    ignore_unused.RULE,
)
