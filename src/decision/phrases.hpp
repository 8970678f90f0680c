#pragma once

#include <array>
#include <string_view>

namespace attain::decision {

/// A word or sentence for one, and for any other number.
struct Plural {
  std::string_view one;
  std::string_view other;
};

/// What is said of credentials of one kind.
struct CredentialVerbs {
  std::string_view gains;         ///< {0} credentials, as what a person does or must do.
  std::string_view gained_later;  ///< {0} credential, {1} date.
};

/// Every word that the renderer writes in one language; what stands in braces is filled in.
struct Phrases {
  std::string_view language;  ///< `en`.

  // Numbers and joins.
  std::string_view digit_separator;
  std::string_view decimal_point;
  std::string_view money;      ///< {0} currency, {1} number.
  std::string_view percent;    ///< {0} number.
  Plural percentage_points;    ///< {0} number, a difference of two numbers in percent.
  std::string_view range;      ///< {0} to {1}.
  std::string_view or_more;    ///< {0} or any number above.
  std::string_view or_less;    ///< {0} or any number below.
  std::string_view at_least;   ///< An amount without an upper bound.
  std::string_view up_to;      ///< An amount from nothing to {0}.
  std::string_view not_known;  ///< A number of which nothing is known.
  std::string_view last_and;   ///< Before the last of several.
  std::string_view last_or;
  std::string_view clause_and;  ///< Before the last of several longer phrases.
  std::string_view clause_or;
  Plural more;  ///< {0} that are not shown.

  // Statuses, in the order of Status.
  std::array<std::string_view, 5> statuses;

  // First lines.
  std::string_view partner_on;  ///< {0} partner, {1} date.
  std::string_view this_partner;
  std::string_view attribute;          ///< {0} title, {1} choice.
  std::string_view attribute_unknown;  ///< {0} title.
  std::string_view rules_of;           ///< {0} date.
  Plural open_texts;                   ///< {0} dates of texts that may give more, {1} absent facts.
  Plural other_texts;                  ///< {0} dates of texts that are accepted beside it.
  std::string_view competency;         ///< {0} title, {1} date of the text, {2} what is attained.
  std::string_view attained;           ///< {0} tier, {1} option.
  std::array<std::string_view, 4> not_attained;  ///< In the order of Status, but for met.
  std::string_view no_text;                      ///< {0} title, {1} date.
  std::string_view first_text;                   ///< {0} date.
  std::string_view text_withdrawn;               ///< {0} date.

  // Requirements.
  std::string_view any_of;
  std::string_view all_of;
  std::string_view number_of;                ///< {0} number asked for, {1} number of parts.
  std::string_view number_met;               ///< {0} what is asked for, {1} number.
  std::string_view titled;                   ///< {0} title, {1} what it asks.
  std::string_view branch;                   ///< {0} number, {1} branch.
  std::string_view no_number;                ///< {0} branches, the only ones that apply.
  std::string_view none_stated;              ///< In place of a number, among other branches.
  std::string_view actual_of;                ///< {0} actual, {1} required at least.
  std::string_view actual_asked;             ///< {0} actual, {1} what else is required.
  std::array<std::string_view, 5> compared;  ///< {0} number; in the order of Comparator.
  Plural short_by;                           ///< {0} amount.
  std::string_view too_many;                 ///< {0} amount.
  std::string_view too_much;                 ///< {0} amount with a unit.

  /// {0} date; in the order of Comparator.
  std::array<std::string_view, 5> compared_dates;

  // Partner attributes and other competencies.
  std::string_view yes;
  std::string_view no;
  std::string_view other_than;  ///< {0} values.
  std::string_view no_tier;     ///< In place of a tier.

  // Measures.
  std::string_view undefined;      ///< In place of a number.
  std::string_view capped;         ///< {0} value, {1} number.
  std::string_view from;           ///< {0} measure.
  std::string_view to;             ///< {0} measure.
  std::string_view in;             ///< {0} measure.
  std::string_view less;           ///< {0} measure.
  std::string_view distinct;       ///< {0} records counted, {1} field.
  std::string_view averaged;       ///< {0} records counted, {1} months.
  Plural months;                   ///< {0} number.
  Plural counted_people;           ///< {0} number, {1} people of the facts.
  Plural all_people;               ///< {0} number.
  Plural points;                   ///< {0} earned, {1} the most.
  std::string_view in_proportion;  ///< {0} points, {1} actual, {2} number that earns all points.
  std::string_view not_enough;     ///< {0} points.
  std::string_view each_term;      ///< {0} number.

  // Records.
  Plural records;    ///< {0} number.
  Plural counted;    ///< {0} number, {1} records.
  Plural left_out;   ///< {0} number.
  Plural may_count;  ///< {0} number.
  std::string_view no_records;
  std::string_view unknown_list;  ///< {0} name of the list.
  std::string_view not_listed;    ///< {0} field.
  std::string_view excluded;      ///< {0} field.
  std::string_view not_compared;  ///< {0} field.
  std::string_view no_alternative;
  std::string_view alternatives_unknown;
  std::string_view field_unknown;  ///< {0} field.
  std::string_view before_window;  ///< {0} date.
  std::string_view after_window;   ///< {0} date.

  // People.
  Plural people;                 ///< {0} number, {1} branch or nothing, {2} test.
  std::string_view people_with;  ///< {0} test.
  std::string_view nobody;
  Plural nearest;                            ///< {0} people.
  std::string_view lacks;                    ///< {0} credentials.
  std::string_view expired;                  ///< {0} credential, {1} date.
  std::string_view not_accepted;             ///< {0} credential, {1} the last date.
  std::string_view passed_too_late;          ///< {0} credential, {1} date.
  std::string_view accepted_until;           ///< {0} test, {1} date.
  std::string_view passed_until;             ///< {0} test, {1} date.
  std::string_view accepted_until_included;  ///< The same, with the day spelt out as the last.
  std::string_view passed_until_included;    ///< The same.
  std::string_view not_counted;              ///< {0} people.
  std::string_view credentials_unknown;      ///< {0} people.
  std::string_view people_unknown;
  std::string_view field_of_people_unknown;  ///< {0} field, {1} people.
  std::string_view some_of;                  ///< {0} number, {1} tests.
  std::string_view any_value;
  std::string_view condition;       ///< {0} field, {1} values.
  std::string_view flag_condition;  ///< {0} field, {1} yes or no.
  std::string_view of_whom;         ///< {0} people.
  std::string_view different_people;
  Plural unfilled;           ///< {0} number.
  Plural places_unfilled;    ///< {0} number.
  Plural credentials_among;  ///< {0} number, {1} branch or nothing, {2} test.
  std::string_view among;    ///< {0} test.

  // Gaps.
  std::string_view to_reach;           ///< {0} tier, {1} steps.
  std::string_view to_settle;          ///< {0} tier, {1} steps.
  std::string_view nothing_helps;      ///< {0} tier.
  std::string_view raise;              ///< {0} amount, {1} measure.
  std::string_view lower;              ///< {0} amount, {1} measure.
  std::string_view raise_unit;         ///< {0} amount with a unit, {1} measure.
  std::string_view lower_unit;         ///< {0} amount with a unit, {1} measure.
  std::string_view fewer_counted;      ///< {0} amount of people or credentials.
  std::string_view fewer_counted_for;  ///< {0} the same, {1} credentials.
  Plural more_people;                  ///< {0} amount, {1} credentials.
  Plural more_such_people;             ///< {0} amount.
  std::string_view change;             ///< {0} attribute, {1} values.
  std::string_view attain;             ///< {0} competency, {1} tier.
  std::string_view person_gains;       ///< {0} person, {1} what.
  CredentialVerbs exams;               ///< And assessments.
  CredentialVerbs certifications;
  std::string_view tell;            ///< {0} facts.
  std::string_view attribute_fact;  ///< {0} title.
  std::string_view list_fact;       ///< {0} name of the list.
  std::string_view people_fact;
  std::string_view credentials_fact;  ///< {0} person.
  std::string_view field_fact;        ///< {0} field, {1} person.
  std::string_view award_fact;        ///< {0} competency.

  // Last lines.
  std::string_view readings;
  std::string_view source;     ///< {0} document.
  std::string_view published;  ///< {0} date.
  std::string_view text_of;    ///< {0} date.
};

extern const Phrases kEnglish;
extern const Phrases kItalian;

/// The phrases of a language, by its first subtag (`it-IT` is Italian); English if there are none.
const Phrases& phrases_for(std::string_view language);

}  // namespace attain::decision
