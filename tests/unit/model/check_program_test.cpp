#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(CheckProgram, TakesTheProgramOfTheseTests) {
  const Checked checked = check_vocabulary(kProgram);
  EXPECT_EQ(checked.problems, "");
  EXPECT_EQ(checked.dump, R"(program test-program
languages en, it
tiers
  silver
  gold
partner
  market one_of
    developed  or rich
    developing
  founded date
  size one_of
    small
    large
  premier flag
  staff count
  balance integer
  score decimal
  revenue money USD
  legal_name text
records
  sales
    region one_of
      north  or upper
      south
      west
    kind one_of
      fresh
      renewed
    seller text
    units count
    change integer
  visits
    seen_on date
    shop text
  deals
    stage one_of
      open
      won
    abroad flag
    worth money USD
    fee money EUR
    hours decimal
    rooms count
    signed_on date
people
  role one_of
    seller
    engineer
  years count
  remote flag
  joined date
  salary money USD
  motto text
credentials
  exam 70-346  title en "A"
  exam 70-347  title en "B"
  exam C.1  title en "C"
  certification MCSA-O365  title en "M"
competencies
  platform
  data
readings
  A1  en "one"
  A2  en "two"
)");
}

TEST(CheckProgram, AsksForWhatItNeeds) {
  EXPECT_EQ(check_vocabulary("title: T").problems,
            R"(1:1 missing-key: a program needs the key `format`
  write `format: attain/1`
1:1 missing-key: a program needs the key `program`
  write `program:` and the program's name
1:1 missing-key: a program needs the key `languages`
  write `languages: [en]`, the first one being that of bare texts
1:1 missing-key: a program needs the key `tiers`
  write `tiers:` and the tiers, lowest first
)");
  EXPECT_EQ(check_vocabulary("[format]").problems,
            R"(1:1 wrong-type: expected a program, found a list
  write a map of keys and values, `{ format: ... }`
)");
  EXPECT_EQ(check_vocabulary("format: attain/1\nprogramm: p\nlanguages: [en]\ntiers: {}").problems,
            R"(2:1 unknown-key: unknown key `programm` of a program
  did you mean `program`?
4:8 empty-list: this map is empty
  write at least one tier, `gold: {}`
)");
}

TEST(CheckProgram, ReportsWrongLanguagesOnce) {
  constexpr std::string_view kRest = "format: attain/1\nprogram: p\ntiers: { gold: {} }\n";
  const auto problems = [&](std::string_view lines) {
    return check_vocabulary(std::string(kRest) + std::string(lines)).problems;
  };
  EXPECT_EQ(problems("languages: []\ntitle: { en: T }"),
            R"(4:12 empty-list: this list is empty
  write at least one, `[en]`
)");
  EXPECT_EQ(problems("languages: en\ntitle: T"),
            R"(4:12 wrong-type: expected a list of languages, found `en`
  write a list, `[...]`
)");
  EXPECT_EQ(problems("languages: [en, en, English]\ntitle: T"),
            R"(4:17 duplicate-name: language `en` is listed already
4:21 invalid-name: `English` cannot name a language
  use a language tag such as `en` or `pt-BR`
)");
}

TEST(CheckProgram, ReportsWrongTiers) {
  EXPECT_EQ(check_vocabulary("format: attain/1\nprogram: p\nlanguages: [en]\n"
                             "tiers: { Gold: {}, silver: Silver, bronze: { name: x } }")
                .problems,
            R"(4:10 invalid-name: `Gold` cannot name a tier
  write `gold`: lower case letters and digits, words joined by `-`
4:28 wrong-type: expected a tier, found `Silver`
  write a map of keys and values, `{ title: ... }`
4:46 unknown-key: unknown key `name` of a tier
  write `title`
)");
  EXPECT_EQ(
      check_vocabulary("format: attain/1\nprogram: P\nlanguages: [en]\ntiers: [silver]").problems,
      R"(2:10 invalid-name: `P` cannot name a program
  write `p`: lower case letters and digits, words joined by `-`
4:8 wrong-type: expected a map of tiers by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(CheckProgram, KeepsTheKeysOfFactsApart) {
  EXPECT_EQ(check_vocabulary(R"(format: attain/1
program: p
languages: [en]
tiers: { gold: {} }
partner: { people: count, market: text }
records: { as_of: { a: text }, market: { a: text }, Sales: { a: text }, none: {} }
)")
                .problems,
            R"(5:12 shadowed-name: `people` already is a key of all facts
  choose another name: facts give attributes and records side by side
6:12 shadowed-name: `as_of` already is a key of all facts
  choose another name: facts give attributes and records side by side
6:32 shadowed-name: `market` already is a partner attribute
  choose another name: facts give attributes and records side by side
6:53 invalid-name: `Sales` cannot name a list of records
  write `sales`: lower case letters and digits, words joined by `_`, a letter first
6:79 empty-list: this map is empty
  declare at least one, such as `active_users: count`
)");
  EXPECT_EQ(check_vocabulary("format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n"
                             "partner: { competencies: count }\nrecords: { id: { a: text } }")
                .problems,
            R"(5:12 shadowed-name: `competencies` already is a key of all facts
  choose another name: facts give attributes and records side by side
6:12 shadowed-name: `id` already is a key of all facts
  choose another name: facts give attributes and records side by side
)");
  EXPECT_EQ(check_vocabulary("format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n"
                             "partner: [market]\nrecords: [sales]\n")
                .problems,
            R"(5:10 wrong-type: expected a map of names and types, found a list
  write a map of names and values, `{ name: ... }`
6:10 wrong-type: expected a map of lists of records by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(CheckProgram, TakesFieldsOfPeople) {
  const auto check = [](std::string_view people) {
    return check_vocabulary("format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n" +
                            std::string(people));
  };
  EXPECT_EQ(check("people: { started: date, left: date, market: text }\npartner: { market: text }")
                .problems,
            "");
  EXPECT_EQ(check("people: { id: text, credentials: count, Role: text }").problems,
            R"(5:11 shadowed-name: `id` already is a key of all people
  choose another name: facts give fields beside it
5:21 shadowed-name: `credentials` already is a key of all people
  choose another name: facts give fields beside it
5:41 invalid-name: `Role` cannot name a field of people
  write `role`: lower case letters and digits, words joined by `_`, a letter first
)");
  EXPECT_EQ(check("people: [role]").problems,
            R"(5:9 wrong-type: expected a map of names and types, found a list
  write a map of names and values, `{ name: ... }`
)");
  EXPECT_EQ(check("people: {}").problems,
            R"(5:9 empty-list: this map is empty
  declare at least one, such as `active_users: count`
)");
}

TEST(CheckProgram, KeepsNoneForNoTier) {
  EXPECT_EQ(check_vocabulary("format: attain/1\nprogram: p\nlanguages: [en]\n"
                             "tiers: { none: {}, gold: {} }")
                .problems,
            R"(4:10 shadowed-name: `none` already means no tier in facts
  give the tier another name
)");
}

TEST(CheckProgram, TakesOneDateFieldAList) {
  EXPECT_EQ(check_vocabulary(R"(format: attain/1
program: p
languages: [en]
tiers: { gold: {} }
records: { sales: { sold_on: date, units: count, paid_on: date } }
)")
                .problems,
            R"(5:50 two-date-fields: `sales` has a date field already, `sold_on`
  keep as a date the one that windows go by, and make the other `text`
)");
}

TEST(CheckProgram, LimitsTiers) {
  const auto problems = [](std::size_t most) {
    Read parsed("format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { silver: {}, gold: {} }\n");
    Limits limits;
    limits.max_tiers = most;
    check_program(parsed.document, parsed.sink, limits);
    return brief(parsed.sink);
  };
  EXPECT_EQ(problems(2), "");
  EXPECT_EQ(problems(1), R"(4:1 too-many-tiers: this program has more than 1 tiers
  split the program, or raise `Limits::max_tiers`
)");
}

}  // namespace
}  // namespace attain::model
