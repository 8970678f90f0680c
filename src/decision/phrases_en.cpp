// The renderer's words in English, and the choice of a language's words.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include "decision/phrases.hpp"

namespace attain::decision {

const Phrases kEnglish = {
    .language = "en",

    .digit_separator = ",",
    .range = "{0} to {1}",
    .or_more = "{0} or more",
    .or_less = "{0} or less",
    .at_least = "at least {0}",
    .up_to = "up to {0}",
    .not_known = "not known",
    .last_and = " and ",
    .last_or = " or ",
    .clause_and = ", and ",
    .clause_or = ", or ",
    .more = {"{0} more", "{0} more"},

    .statuses = {"not offered", "not met", "undefined", "unknown", "met"},

    .partner_on = "{0} on {1}",
    .this_partner = "this partner",
    .attribute = "{1} {0}",
    .attribute_unknown = "{0} not known",
    .rules_of = "by the rules of {0}",
    .competency = "{0}, text of {1}: {2}",
    .attained = "{0}, by {1}",
    .not_attained = {"no tier is offered", "no tier attained", "the rules do not say",
                     "not known which tier"},
    .no_text = "{0}: no text in effect on {1}",
    .first_text = "the first is of {0}",
    .text_withdrawn = "withdrawn on {0}",

    .any_of = "any of",
    .all_of = "all of",
    .titled = "{0}: {1}",
    .branch = "{0} ({1})",
    .no_number = "no number is stated for {0}",
    .none_stated = "no number",
    .actual_of = "{0} of {1}",
    .actual_asked = "{0}, required {1}",
    .compared = {"exactly {0}", "at least {0}", "at most {0}", "more than {0}", "less than {0}"},
    .short_by = {"{0} short", "{0} short"},
    .too_many = "{0} too many",

    .records = {"{0} record", "{0} records"},
    .counted = {"counted {0} of {1}", "counted {0} of {1}"},
    .left_out = {"left out {0}", "left out {0}"},
    .may_count = {"may count {0}", "may count {0}"},
    .no_records = "no records",
    .unknown_list = "{0} not known",
    .not_listed = "{0} not listed",
    .excluded = "{0} excluded",
    .field_unknown = "{0} not known",
    .before_window = "{0} lies before the window",
    .after_window = "{0} lies after the window",

    .people = {"{0} person{1} with {2}", "{0} people{1}, each with {2}"},
    .people_with = "people with {0}",
    .nobody = "nobody",
    .nearest = {"nearest {0}", "nearest {0}"},
    .lacks = "lacks {0}",
    .expired = "{0} expired on {1}",
    .not_counted = "not counted: {0}",
    .credentials_unknown = "credentials not known: {0}",
    .people_unknown = "people not known",

    .to_reach = "To reach {0}: {1}.",
    .to_settle = "To settle {0}: {1}.",
    .nothing_helps = "To reach {0}: no change of facts is enough.",
    .raise = "{0} more {1}",
    .lower = "{0} fewer {1}",
    .more_people = {"{0} more person with {1}", "{0} more people, each with {1}"},
    .person_gains = "{0} {1}",
    .exams = {.gains = "passes {0}", .gained_later = "passed {0} only on {1}"},
    .certifications = {.gains = "earns {0}", .gained_later = "earned {0} only on {1}"},
    .tell = "tell {0}",
    .attribute_fact = "the {0}",
    .list_fact = "the {0}",
    .people_fact = "the people",
    .credentials_fact = "the credentials of {0}",

    .readings = "Unclear texts are taken so:",
    .source = "Source: {0}",
    .published = "published {0}",
    .text_of = "text of {0}",
};

const Phrases& phrases_for(std::string_view language) {
  const std::string_view first = language.substr(0, language.find('-'));
  return first == kItalian.language ? kItalian : kEnglish;
}

}  // namespace attain::decision
