#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "model/reader.hpp"
#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string problems_of_name(std::string_view name, Spelling spelling) {
  Read parsed(name);
  const bool sound = parsed.read.name(parsed.root(), spelling, "a set");
  const std::string problems = brief(parsed.sink);
  EXPECT_EQ(sound, problems.empty()) << name;
  return problems;
}

TEST(ReaderScalar, TakesNamesThatAreSpeltAsTheyMust) {
  EXPECT_EQ(problems_of_name("cloud-productivity-2", Spelling::kKebabCase), "");
  EXPECT_EQ(problems_of_name("365", Spelling::kKebabCase), "");
  EXPECT_EQ(problems_of_name("active_users", Spelling::kSnakeCase), "");
  EXPECT_EQ(problems_of_name("MCSA-O365", Spelling::kCredential), "");
  EXPECT_EQ(problems_of_name("'70-346'", Spelling::kCredential), "");
  for (const char* language : {"en", "pt-BR", "zh-Hant-TW", "gsw"}) {
    EXPECT_EQ(problems_of_name(language, Spelling::kLanguage), "");
  }
}

TEST(ReaderScalar, ReportsNamesThatAreSpeltOtherwise) {
  EXPECT_EQ(problems_of_name("Managing_Partners", Spelling::kKebabCase),
            R"(1:1 invalid-name: `Managing_Partners` cannot name a set
  write `managing-partners`: lower case letters and digits, words joined by `-`
)");
  EXPECT_EQ(problems_of_name("-a-", Spelling::kKebabCase),
            R"(1:1 invalid-name: `-a-` cannot name a set
  write `a`: lower case letters and digits, words joined by `-`
)");
  EXPECT_EQ(problems_of_name("'+++'", Spelling::kKebabCase),
            R"(1:1 invalid-name: `+++` cannot name a set
  use lower case letters and digits, words joined by `-`
)");
  EXPECT_EQ(problems_of_name("Active Users", Spelling::kSnakeCase),
            R"(1:1 invalid-name: `Active Users` cannot name a set
  write `active_users`: lower case letters and digits, words joined by `_`, a letter first
)");
  EXPECT_EQ(problems_of_name("2nd", Spelling::kSnakeCase),
            R"(1:1 invalid-name: `2nd` cannot name a set
  use lower case letters and digits, words joined by `_`, a letter first
)");
  EXPECT_EQ(problems_of_name("MCSA O365", Spelling::kCredential),
            R"(1:1 invalid-name: `MCSA O365` cannot name a set
  write `MCSA-O365`: letters, digits, `-`, `_`, `.` and `:`
)");
  EXPECT_EQ(problems_of_name("english", Spelling::kLanguage),
            R"(1:1 invalid-name: `english` cannot name a set
  use a language tag such as `en` or `pt-BR`
)");
  EXPECT_EQ(problems_of_name("en-", Spelling::kLanguage),
            R"(1:1 invalid-name: `en-` cannot name a set
  write `en`: a language tag such as `en` or `pt-BR`
)");
  EXPECT_EQ(problems_of_name("[a]", Spelling::kKebabCase),
            R"(1:1 wrong-type: expected a name, found a list
)");
  EXPECT_EQ(problems_of_name(std::string(64, 'a'), Spelling::kKebabCase), "");
  EXPECT_EQ(
      problems_of_name(std::string(65, 'a'), Spelling::kKebabCase),
      R"(1:1 invalid-name: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...` is too long a name
  use at most 64 characters
)");
}

std::string integer(std::string_view text, Bounds bounds = {0, 5000}) {
  Read parsed(text);
  const auto number = parsed.read.integer(parsed.root(), bounds);
  return number ? std::to_string(*number) : brief(parsed.sink);
}

TEST(ReaderScalar, TakesWholeNumbers) {
  EXPECT_EQ(integer("0"), "0");
  EXPECT_EQ(integer("5000"), "5000");
  EXPECT_EQ(integer("-1", {}), "-1");
  EXPECT_EQ(integer("1000000000000000000", {}), "1000000000000000000");
}

TEST(ReaderScalar, ReportsWhatIsNoWholeNumber) {
  EXPECT_EQ(integer("'2000'"),
            R"(1:1 wrong-type: expected a whole number, found the quoted text `2000`
  write `2000` without quotes
)");
  EXPECT_EQ(integer("'two'"),
            R"(1:1 wrong-type: expected a whole number, found the quoted text `two`
)");
  EXPECT_EQ(integer("[2000]"), R"(1:1 wrong-type: expected a whole number, found a list
)");
  EXPECT_EQ(integer("two"),
            R"(1:1 invalid-number: `two` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(integer("017"), R"(1:1 invalid-number: `017` is not a whole number
  write `17`
)");
  EXPECT_EQ(integer("1_000"), R"(1:1 invalid-number: `1_000` is not a whole number
  write `1000`
)");
  EXPECT_EQ(integer("2,000"), R"(1:1 invalid-number: `2,000` is not a whole number
  write `2000`
)");
  EXPECT_EQ(integer("2 000"), R"(1:1 invalid-number: `2 000` is not a whole number
  write `2000`
)");
  EXPECT_EQ(integer("+5"), R"(1:1 invalid-number: `+5` is not a whole number
  write `5`
)");
  EXPECT_EQ(integer("1e3"),
            R"(1:1 invalid-number: `1e3` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(integer("2.5"),
            R"(1:1 invalid-number: `2.5` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(integer("0x1F"),
            R"(1:1 invalid-number: `0x1F` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(integer("true"),
            R"(1:1 invalid-number: `true` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
}

TEST(ReaderScalar, ReportsNumbersOutOfRange) {
  EXPECT_EQ(integer("-1"),
            R"(1:1 number-out-of-range: `-1` is out of range
  write a number from 0 to 5,000
)");
  EXPECT_EQ(integer("5001"),
            R"(1:1 number-out-of-range: `5001` is out of range
  write a number from 0 to 5,000
)");
  EXPECT_EQ(integer("1000000000000000001", {}),
            R"(1:1 number-out-of-range: `1000000000000000001` is out of range
  write a number from -1,000,000,000,000,000,000 to 1,000,000,000,000,000,000
)");
  EXPECT_EQ(integer("99999999999999999999999", {}),
            R"(1:1 number-out-of-range: `99999999999999999999999` is out of range
  write a number from -1,000,000,000,000,000,000 to 1,000,000,000,000,000,000
)");
}

std::string date(std::string_view text) {
  Read parsed(text);
  const auto day = parsed.read.date(parsed.root());
  return day ? day->to_string() : brief(parsed.sink);
}

TEST(ReaderScalar, TakesDays) { EXPECT_EQ(date("2016-02-29"), "2016-02-29"); }

TEST(ReaderScalar, ReportsWhatIsNoDay) {
  EXPECT_EQ(date("2018-02-29"), R"(1:1 invalid-date: there is no day `2018-02-29`
)");
  EXPECT_EQ(date("2018-3-1"),
            R"(1:1 invalid-date: `2018-3-1` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(date("31.03.2018"),
            R"(1:1 invalid-date: `31.03.2018` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(date("'2018-03-31'"),
            R"(1:1 wrong-type: expected a date, found the quoted text `2018-03-31`
  write `2018-03-31` without quotes
)");
  EXPECT_EQ(date("'soon'"),
            R"(1:1 wrong-type: expected a date, found the quoted text `soon`
  write a day as `2018-03-31`
)");
  EXPECT_EQ(date("{ day: 1 }"),
            R"(1:1 wrong-type: expected a date, found a map
  write a day as `2018-03-31`
)");
}

std::string texts(std::string_view yaml, const std::vector<std::string>& languages = {"en", "it"}) {
  Read parsed(yaml);
  parsed.read.use_languages(languages);
  std::string result;
  const Text text = parsed.read.text(parsed.root());
  for (const auto& [language, words] : text.entries()) {
    result += language + "=" + words + "\n";
  }
  return result + brief(parsed.sink);
}

TEST(ReaderScalar, TakesTexts) {
  EXPECT_EQ(texts("silver"), "en=silver\n");
  EXPECT_EQ(texts("NO"), "en=NO\n");
  EXPECT_EQ(texts("007"), "en=007\n");
  EXPECT_EQ(texts("1_000"), "en=1_000\n");
  EXPECT_EQ(texts("{ it: argento, en: silver }"), "en=silver\nit=argento\n");
  EXPECT_EQ(texts("silver", {}), "=silver\n");
  EXPECT_EQ(texts("{ it: argento }", {}), "");
}

TEST(ReaderScalar, ReportsTextsThatLackSomething) {
  EXPECT_EQ(texts("{ it: argento }"), R"(it=argento
1:1 missing-text: this text is not stated in `en`, the program's first language
  add `en: ...`
)");
  EXPECT_EQ(texts("{}"),
            R"(1:1 missing-text: this text is not stated in `en`, the program's first language
  add `en: ...`
)");
  EXPECT_EQ(texts("{ en: silver, de: Silber }"), R"(en=silver
1:15 unknown-language: unknown language `de`
  write one of `en` or `it`
)");
  EXPECT_EQ(texts("{ em: silver }"), R"(1:3 unknown-language: unknown language `em`
  did you mean `en`?
)");
  EXPECT_EQ(texts("{ en: [silver] }"), R"(1:7 wrong-type: expected a text, found a list
)");
  EXPECT_EQ(texts("[silver]"), R"(1:1 wrong-type: expected a text, found a list
)");
  EXPECT_EQ(texts("''"), R"(1:1 missing-text: this text is empty
  write the text or leave it out
)");
}

}  // namespace
}  // namespace attain::model
