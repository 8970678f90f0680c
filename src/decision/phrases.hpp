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
  std::string_view competency;         ///< {0} title, {1} date of the text, {2} what is attained.
  std::string_view attained;           ///< {0} tier, {1} option.
  std::array<std::string_view, 4> not_attained;  ///< In the order of Status, but for met.
  std::string_view no_text;                      ///< {0} title, {1} date.
  std::string_view first_text;                   ///< {0} date.
  std::string_view text_withdrawn;               ///< {0} date.

  // Requirements.
  std::string_view any_of;
  std::string_view all_of;
  std::string_view titled;                   ///< {0} title, {1} what it asks.
  std::string_view branch;                   ///< {0} number, {1} branch.
  std::string_view no_number;                ///< {0} branches, the only ones that apply.
  std::string_view none_stated;              ///< In place of a number, among other branches.
  std::string_view actual_of;                ///< {0} actual, {1} required at least.
  std::string_view actual_asked;             ///< {0} actual, {1} what else is required.
  std::array<std::string_view, 5> compared;  ///< {0} number; in the order of Comparator.
  Plural short_by;                           ///< {0} amount.
  std::string_view too_many;                 ///< {0} amount.

  // Records.
  Plural records;    ///< {0} number.
  Plural counted;    ///< {0} number, {1} records.
  Plural left_out;   ///< {0} number.
  Plural may_count;  ///< {0} number.
  std::string_view no_records;
  std::string_view unknown_list;   ///< {0} name of the list.
  std::string_view not_listed;     ///< {0} field.
  std::string_view excluded;       ///< {0} field.
  std::string_view field_unknown;  ///< {0} field.
  std::string_view before_window;  ///< {0} date.
  std::string_view after_window;   ///< {0} date.

  // People.
  Plural people;                 ///< {0} number, {1} branch or nothing, {2} test.
  std::string_view people_with;  ///< {0} test.
  std::string_view nobody;
  Plural nearest;                        ///< {0} people.
  std::string_view lacks;                ///< {0} credentials.
  std::string_view expired;              ///< {0} credential, {1} date.
  std::string_view not_counted;          ///< {0} people.
  std::string_view credentials_unknown;  ///< {0} people.
  std::string_view people_unknown;

  // Gaps.
  std::string_view to_reach;       ///< {0} tier, {1} steps.
  std::string_view to_settle;      ///< {0} tier, {1} steps.
  std::string_view nothing_helps;  ///< {0} tier.
  std::string_view raise;          ///< {0} amount, {1} measure.
  std::string_view lower;          ///< {0} amount, {1} measure.
  Plural more_people;              ///< {0} amount, {1} credentials.
  std::string_view person_gains;   ///< {0} person, {1} what.
  CredentialVerbs exams;           ///< And assessments.
  CredentialVerbs certifications;
  std::string_view tell;            ///< {0} facts.
  std::string_view attribute_fact;  ///< {0} title.
  std::string_view list_fact;       ///< {0} name of the list.
  std::string_view people_fact;
  std::string_view credentials_fact;  ///< {0} person.

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
