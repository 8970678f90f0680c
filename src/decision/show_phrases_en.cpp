// The words of rules as prose in English, and the choice of a language's words.
//
// Tested by tests/unit/decision/show_test.cpp.

#include "decision/show_phrases.hpp"

namespace attain::decision {

const ShowPhrases kShowEnglish = {
    .in_effect = "In effect from {0}.",
    .followed = "Followed by the text of {0}.",
    .withdrawn = "Withdrawn on {0}, the first day on which it no longer holds.",
    .previous =
        "The text before it, of {0}, is accepted beside it until {1}, that day included; "
        "the better result counts.",
    .accepted_on = "It is accepted beside the text of {0} until {1}, that day included.",
    .options = "There are {0} options; a tier is attained by any one of them.",
    .source = "In the source: {0}",
    .note = "Note: {0}",

    .to_attain = "To attain {0}, all of these must hold:",
    .to_attain_one = "To attain {0}, this must hold:",
    .not_offered = "The tier {0} is not offered.",
    .same_people = "The same person may count for several of these.",

    .cannot_attain_so =
        "No number is given for {0}: such partners cannot attain this tier by this "
        "option.",
    .cannot_attain = "No number is given for {0}: such partners cannot attain this tier.",
    .cannot_meet = "No number is given for {0}: such partners cannot meet this.",
    .cannot_be_told =
        "No number is given for {0}: for such partners this is undefined, and nothing "
        "that asks for it is met.",

    .any_of = "any one of these is enough:",
    .any_of_routes = "any one of these routes is enough; people of one do not count for another:",
    .all_of = "all of these:",
    .number_of = "{0} of these {1}:",

    .people = {"{0} person", "{0} people"},
    .who = {"{0} who {1}", "{0} who each {1}"},
    .by_one_route = {"{0}, by one route: {1}", "{0}, all by one route: {1}"},
    .by_any_mix = "{0}, by any mix of routes: each {1}",
    .route = {"{0}", "each {0}"},
    .route_or = "; or ",
    .of_whom = "of whom {0} also {1}",
    .place_of_whom = {"{0} who also {1}", "{0} who each also {1}"},
    .of_whom_various = "of whom, as different people, nobody counted twice:",
    .different_people = "different people, nobody counted twice:",
    .credentials = {"{0} credential", "{0} credentials"},
    .credentials_among =
        "{0} among {1}, over all people together: a person counts once for each of "
        "them held",
    .passed = {"passed {0}", "passed {0}"},
    .holds = {"holds {0}", "hold {0}"},
    .has = {"has {0}", "have {0}"},
    .counts_as = {"counts as {0}", "count as {0}"},
    .meets = {"meets {0}", "meet {0}"},
    .some_of = "at least {0} of these: {1}",
    .test_or = "; ",

    .competency = "another competency, {0}, on the same day: {1}",

    .measures = "What is counted:",
    .common_measures = "What is counted for several options:",
    .sum = "the sum of {0} over {1}",
    .count = "the number of {0}",
    .count_distinct = "how many different values of {0} there are among {1}",
    .average = {"the average of a month: the sum of {0} over {1}, for the {2} month of the period",
                "the average of a month: the sum of {0} over {1}, divided by the {2} months of the "
                "period"},
    .plus = " plus ",
    .difference = "{0} minus {1}",
    .growth = "the growth from {0} to {1}, in percent of {0}; 0 % if {0} is 0 or less",
    .share = "{0}, in percent of {1}; 0 % if {1} is 0 or less",
    .head_count = "how many people there are who each {0}",
    .own_number = "the partner's own {0}",
    .points = "the sum of these points:",
    .points_up_to = "up to {0} for {1}: in proportion, all of them at {2} or more",
    .points_if = "{0} if all of this holds, or else none:",
    .only_if = "{0}; and none at all unless all of this holds:",
    .point = {"{0} point", "{0} points"},
    .each_term = "Unless every line earns {0}, all comes to 0.",
    .cap = "no more of it counts than {0}",

    .counts = {"{0} counts", "{0} count"},
    .counts_not = {"{0} does not", "{0} do not"},
    .any_value = "{0}: any",
    .alternatives = "at least one of these:",
    .always = "{0}: any date",
    .in_window = "{0}: in {1}",
    .months = {"the whole month of the evaluation",
               "the {0} whole months that end with the month of the evaluation"},
    .months_ago = {"the whole month that lies {1} before the month of the evaluation",
                   "the {0} whole months that end with the month {1} before the month of the "
                   "evaluation"},
    .days = {"the one day of the evaluation date", "the {0} days that end on the evaluation date"},
    .days_ago = "the {0} that end {1} before the evaluation date",
    .month_count = {"{0} month", "{0} months"},
    .day_count = {"{0} day", "{0} days"},

    .credential_titles = "Exams and assessments named above:",
    .retired = "{0}, retired on {1}",
    .replaced_by = "{0}, replaced by {1}",
};

const ShowPhrases& show_phrases_for(const Phrases& words) {
  return &words == &kItalian ? kShowItalian : kShowEnglish;
}

}  // namespace attain::decision
