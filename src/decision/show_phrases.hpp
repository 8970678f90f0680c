#pragma once

#include <string_view>

#include "decision/phrases.hpp"

namespace attain::decision {

/// A verb as one person and as several do it, credentials or conditions behind it.
struct Verb {
  std::string_view one;
  std::string_view other;
};

/// Every word of the rules as prose in one language, beside those of Phrases; what stands in braces
/// is filled in.
struct ShowPhrases {
  // Texts.
  std::string_view in_effect;    ///< {0} first day.
  std::string_view followed;     ///< {0} first day of the next text.
  std::string_view withdrawn;    ///< {0} first day without it.
  std::string_view previous;     ///< {0} the text before it, {1} the last day of that.
  std::string_view accepted_on;  ///< {0} the text after it, {1} its own last day.
  std::string_view options;      ///< {0} number.
  std::string_view source;       ///< {0} place in the source.
  std::string_view note;         ///< {0} note.

  // Tiers.
  std::string_view to_attain;      ///< {0} tier; several requirements.
  std::string_view to_attain_one;  ///< {0} tier; one requirement.
  std::string_view not_offered;    ///< {0} tier.
  std::string_view same_people;

  // Numbers.
  std::string_view cannot_attain_so;  ///< {0} branches; of one option of several.
  std::string_view cannot_attain;     ///< {0} branches.
  std::string_view cannot_meet;       ///< {0} branches.
  std::string_view cannot_be_told;    ///< {0} branches.

  // Combinations.
  std::string_view any_of;
  std::string_view any_of_routes;
  std::string_view all_of;
  std::string_view number_of;  ///< {0} number asked for, {1} number of parts.

  // People.
  Plural people;                     ///< {0} number.
  Plural who;                        ///< {0} people, {1} what they passed or hold.
  Plural by_one_route;               ///< {0} people, {1} routes.
  std::string_view by_any_mix;       ///< {0} people, {1} routes.
  Plural route;                      ///< {0} what each of them passed or holds.
  std::string_view route_or;         ///< Before every route but the first.
  std::string_view of_whom;          ///< {0} number, {1} what they also passed or hold.
  Plural place_of_whom;              ///< {0} people, {1} what they also passed or hold.
  std::string_view of_whom_various;  ///< Quotas of different people.
  std::string_view different_people;
  Plural credentials;                  ///< {0} number.
  std::string_view credentials_among;  ///< {0} credentials asked for, {1} those that count.
  Verb passed;
  Verb holds;
  Verb has;
  Verb counts_as;            ///< {0} a named test.
  Verb meets;                ///< Several tests, {0}.
  std::string_view some_of;  ///< {0} number, {1} tests.
  std::string_view test_or;  ///< Between tests in `some_of`.

  // Partner attributes and other competencies.
  std::string_view competency;  ///< {0} competency, {1} tier compared.

  // Measures.
  std::string_view measures;
  std::string_view common_measures;  ///< Of several options.
  std::string_view sum;              ///< {0} field, {1} list.
  std::string_view count;            ///< {0} list.
  std::string_view count_distinct;   ///< {0} field, {1} list.
  Plural average;                    ///< {0} field, {1} list, {2} months.
  std::string_view plus;             ///< Between the parts of a total.
  std::string_view difference;       ///< {0} minuend, {1} subtrahend.
  std::string_view growth;           ///< {0} from, {1} to.
  std::string_view share;            ///< {0} of, {1} in.
  std::string_view head_count;       ///< {0} what each of them passed or holds.
  std::string_view own_number;       ///< {0} attribute.
  std::string_view points;
  std::string_view points_up_to;  ///< {0} points, {1} measure, {2} number that earns all.
  std::string_view points_if;     ///< {0} points; all or nothing, conditions beneath.
  std::string_view only_if;       ///< {0} what is earned; conditions beneath.
  Plural point;                   ///< {0} number.
  std::string_view each_term;     ///< {0} number.
  std::string_view cap;           ///< {0} number.

  // What of records counts.
  Plural counts;                  ///< {0} values.
  Plural counts_not;              ///< {0} values.
  std::string_view any_value;     ///< {0} field.
  std::string_view alternatives;  ///< Conditions, one of which must hold, beneath.
  std::string_view always;        ///< {0} field of the date.
  std::string_view in_window;     ///< {0} field of the date, {1} window.
  Plural months;                  ///< {0} number.
  Plural months_ago;              ///< {0} months of the window, {1} how many months before.
  Plural days;                    ///< {0} number.
  std::string_view days_ago;      ///< {0} days of the window, {1} days before.
  Plural month_count;             ///< {0} number.
  Plural day_count;               ///< {0} number.

  // Last lines.
  std::string_view credential_titles;
  std::string_view retired;      ///< {0} title, {1} date.
  std::string_view replaced_by;  ///< {0} title, {1} credential.
};

extern const ShowPhrases kShowEnglish;
extern const ShowPhrases kShowItalian;

/// Those of the language that `words` are of.
const ShowPhrases& show_phrases_for(const Phrases& words);

}  // namespace attain::decision
