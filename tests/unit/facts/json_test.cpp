// How facts are read from JSON: text by text, whatever the one before it was.

#include <random>
#include <string>

#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "facts/columns.hpp"
#include "facts/json_syntax.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr std::string_view kGood = R"({"id":"contoso","as_of":"2018-03-31"})";

constexpr ReadingCase kNumbers[] = {
    {"within the limits",
     R"({"as_of":"2018-03-31","offices":1000000000000000000,"balance":-1000000000000000000})",
     R"(facts "" on 2018-03-31
active: unknown
offices: 1000000000000000000
balance: -1000000000000000000
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: unknown
)"},
    {"with a fraction or an exponent", R"({"as_of":"2018-03-31","offices":1.50,"balance":-1E2})",
     R"(f.json:1:33: error[invalid-number]: offices: expected a count, found the number `1.50`
  1 | {"as_of":"2018-03-31","offices":1.50,"balance":-1E2}
    |                                 ^^^^
help: write a whole number, without a fraction or an exponent

f.json:1:48: error[invalid-number]: balance: expected a whole number, found the number `-1E2`
  1 | {"as_of":"2018-03-31","offices":1.50,"balance":-1E2}
    |                                                ^^^^
help: write a whole number, without a fraction or an exponent
)"},
    {"beyond the limits",
     R"({"as_of":"2018-03-31","offices":1000000000000000001,"balance":-9223372036854775808})",
     R"(f.json:1:33: error[number-out-of-range]: offices: the number `1000000000000000001` is out of range
  1 | {"as_of":"2018-03-31","offices":1000000000000000001,"balance":-9223372036854775808}
    |                                 ^^^^^^^^^^^^^^^^^^^
help: a number lies between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000

f.json:1:63: error[number-out-of-range]: balance: the number `-9223372036854775808` is out of range
  1 | {"as_of":"2018-03-31","offices":1000000000000000001,"balance":-9223372036854775808}
    |                                                               ^^^^^^^^^^^^^^^^^^^^
help: a number lies between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000
)"},
    {"beyond 64 bits, and what else is wrong",
     R"({"as_of":"2018-03-31","offices":18446744073709551616,"balance":-1e400,
 "active":1,"id":123456789012345678901234567890})",
     R"(f.json:1:33: error[number-out-of-range]: offices: the number `18446744073709551616` is out of range
  1 | {"as_of":"2018-03-31","offices":18446744073709551616,"balance":-1e400,
    |                                 ^^^^^^^^^^^^^^^^^^^^
help: a number lies between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000

f.json:1:64: error[invalid-number]: balance: expected a whole number, found the number `-1e400`
  1 | {"as_of":"2018-03-31","offices":18446744073709551616,"balance":-1e400,
    |                                                                ^^^^^^
help: write a whole number, without a fraction or an exponent

f.json:2:11: error[wrong-type]: active: expected `true` or `false`, found the number `1`
  2 |  "active":1,"id":123456789012345678901234567890}
    |           ^

f.json:2:18: error[wrong-type]: id: expected a text, found the number `123456789012345678901234567890`
  2 |  "active":1,"id":123456789012345678901234567890}
    |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: write it in quotes
)"},
    {"beyond 64 bits where it is not read",
     R"({"as_of":"2018-03-31","ofices":18446744073709551616})",
     R"(f.json:1:23: error[unknown-key]: ofices: unknown key `ofices`
  1 | {"as_of":"2018-03-31","ofices":18446744073709551616}
    |                       ^^^^^^^^
help: did you mean `offices`?
)"},
};

constexpr ReadingCase kTexts[] = {
    {"nothing", R"()",
     R"(f.json:1:1: error[empty-file]: the facts state nothing
help: write the facts of one partner, as `{ "as_of": "2018-03-31" }`
)"},
    {"no JSON", R"(as_of: 2018-03-31)",
     R"(f.json:1:1: error[json-syntax]: expected a value, found `as_of`
  1 | as_of: 2018-03-31
    | ^^^^^
help: a text stands in double quotes
)"},
    {"cut off",
     R"({"as_of":"2018-03-31",
 "market":"develo)",
     R"(f.json:2:11: error[json-syntax]: a text without its closing quote
  2 |  "market":"develo
    |           ^^^^^^^
help: end it by `"`; write a line break in it as `\n`
)"},
    {"a problem after the end",
     R"({
  "as_of":"2018-03-31"
}
{}
)",
     R"(f.json:4:1: error[json-syntax]: expected the end of the text, found `{`
  4 | {}
    | ^
help: state the facts of one partner, one object
)"},
};

TEST(JsonTest, NumbersAreToldAsTheyAreWritten) { check_json(kNumbers); }

// The parser makes binary fractions of them, of which 0.1 is none.
TEST(JsonTest, DecimalsAreReadFromTheirDigits) {
  constexpr ReadingCase kDecimals[] = {
      {"as numbers and as texts",
       R"({"as_of":"2018-03-31","rating":0.1,"deals":[{"hours":79999999999999.9999},
 {"customer":"0.5","hours":-2.50},{"hours":7},{"hours":"0.3"}],
 "people":[{"id":"ana","years":0.0001,"credentials":[]}]})",
       R"(facts "" on 2018-03-31
budget: unknown
rating: 0.1
slogan: unknown
deals: 4
  [0] customer: unknown, amount: unknown, hours: 79999999999999.9999
  [1] customer: "0.5", amount: unknown, hours: -2.5
  [2] customer: unknown, amount: unknown, hours: 7
  [3] customer: unknown, amount: unknown, hours: 0.3
competencies:
  cloud-platform: unknown
  datacenter: unknown
people: 1
  "ana" (role: unknown, years: 0.0001, city: unknown):
)"},
      {"that are none",
       R"({"as_of":"2018-03-31","rating":1e2,"ratin":0.5,"deals":[{"hours":0.00001},
 {"hours":100000000000000.1},{"hours":1e400},{"hours":123456789012345678901}]})",
       R"(f.json:1:32: error[invalid-number]: rating: the number `1e2` has an exponent
  1 | {"as_of":"2018-03-31","rating":1e2,"ratin":0.5,"deals":[{"hours":0.00001},
    |                                ^^^
help: write it in digits, such as `12` or `12.5`

f.json:1:36: error[unknown-key]: ratin: unknown key `ratin`
  1 | {"as_of":"2018-03-31","rating":1e2,"ratin":0.5,"deals":[{"hours":0.00001},
    |                                    ^^^^^^^
help: did you mean `rating`?

f.json:1:66: error[invalid-number]: deals[0].hours: the number `0.00001` has more than 4 digits after the point
  1 | {"as_of":"2018-03-31","rating":1e2,"ratin":0.5,"deals":[{"hours":0.00001},
    |                                                                  ^^^^^^^
help: round it to that many

f.json:2:11: error[number-out-of-range]: deals[1].hours: the number `100000000000000.1` is out of range
  2 |  {"hours":100000000000000.1},{"hours":1e400},{"hours":123456789012345678901}]}
    |           ^^^^^^^^^^^^^^^^^
help: a number lies between -100,000,000,000,000 and 100,000,000,000,000

f.json:2:39: error[invalid-number]: deals[2].hours: the number `1e400` has an exponent
  2 |  {"hours":100000000000000.1},{"hours":1e400},{"hours":123456789012345678901}]}
    |                                       ^^^^^
help: write it in digits, such as `12` or `12.5`

f.json:2:55: error[number-out-of-range]: deals[3].hours: the number `123456789012345678901` is out of range
  2 |  {"hours":100000000000000.1},{"hours":1e400},{"hours":123456789012345678901}]}
    |                                                       ^^^^^^^^^^^^^^^^^^^^^
help: a number lies between -100,000,000,000,000 and 100,000,000,000,000
)"},
      {"beside one that the parser refuses",
       R"({"as_of":"2018-03-31","rating":4.25,"deals":[{"customer":1e400}]})",
       R"(f.json:1:58: error[wrong-type]: deals[0].customer: expected a text, found the number `1e400`
  1 | {"as_of":"2018-03-31","rating":4.25,"deals":[{"customer":1e400}]}
    |                                                          ^^^^^
help: write it in quotes
)"},
  };
  check_json(kDecimals, further_rules());
}

TEST(JsonTest, ManyDecimalsAreReadInOneGo) {
  std::string json = R"({"as_of":"2018-03-31","deals":[)";
  for (int i = 0; i < 40'000; ++i) json += R"({"hours":0.25},)";
  json.back() = ']';
  const FactsResult result = read_facts(json + "}", further_rules());
  ASSERT_TRUE(result.ok());
  const std::vector<Value>& hours = result.value().columns().tables[0].columns[2];
  EXPECT_EQ(hours, std::vector<Value>(40'000, 2'500));
}

TEST(JsonTest, TextsThatAreNotFacts) { check_json(kTexts); }

TEST(JsonTest, TextsAreDecoded) {
  const FactsResult result = read_facts(
      R"({"\u0061s_of":"2018-03-31","id":"\u00e9\ud83d\ude00\"\\\/\u0000"})", sample_rules());
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().id(), std::string_view("é😀\"\\/\0", 10));
}

TEST(JsonTest, ByteOrderMarkAndLineEndsAreNoPartOfIt) {
  EXPECT_TRUE(read_facts("\xEF\xBB\xBF{\"as_of\":\"2018-03-31\"}\r\n", sample_rules()).ok());
  EXPECT_EQ(read_json("\xEF\xBB\xBF{\"as_of\":\"2018-03-31\",\r\n\"ID\":1}\r\n"),
            R"(f.json:2:1: error[unknown-key]: ID: unknown key `ID`
  2 | "ID":1}
    | ^^^^
help: did you mean `id`?
)");
  EXPECT_EQ(read_json("\xEF\xBB\xBF \r\n"),
            R"(f.json:1:1: error[empty-file]: the facts state nothing
help: write the facts of one partner, as `{ "as_of": "2018-03-31" }`
)");
}

TEST(JsonTest, LimitsBytes) {
  FactsOptions options;
  options.max_bytes = kGood.size();
  EXPECT_TRUE(read_facts(kGood, sample_rules(), options).ok());
  options.max_bytes = kGood.size() - 1;
  EXPECT_EQ(read_json(kGood, options),
            R"(f.json:1:1: error[facts-too-large]: more than the limit of 36 bytes
help: state one partner at a time, or raise `max_bytes`
)");
}

TEST(JsonTest, LimitsDepth) {
  const auto nested = [](int depth) {
    const auto count = static_cast<std::size_t>(depth);
    return R"({"as_of":"2018-03-31","x":)" + std::string(count, '[') + "1" +
           std::string(count, ']') + "}";
  };
  EXPECT_EQ(read_facts(nested(63), sample_rules()).diagnostics()[0].code, "unknown-key");
  EXPECT_EQ(read_facts(nested(64), sample_rules()).diagnostics()[0].code, "too-deep");
  EXPECT_EQ(read_facts(nested(400'000), sample_rules()).diagnostics()[0].code, "too-deep");
}

TEST(JsonTest, AReaderIsAsNewForEachText) {
  FactsReader reader(sample_rules());
  std::string long_text = R"({"as_of":"2018-03-31","licenses":[)";
  for (int i = 0; i < 5'000; ++i) long_text += R"({"customer":"c","users":1},)";
  long_text.back() = ']';
  long_text += '}';
  const std::string expected = shown(read_facts(kGood, sample_rules()));
  for (const std::string_view between :
       {std::string_view(kGood), std::string_view(long_text), std::string_view("{"),
        std::string_view(R"({"as_of":1,"people":{"ana":["MCSA","x"]},"sales":[{"amount":1e999}]})"),
        std::string_view(""), std::string_view("[[[[1e400")}) {
    reader.read_json(between);
    EXPECT_EQ(shown(reader.read_json(kGood)), expected) << between.substr(0, 80);
  }
  FactsReader moved = std::move(reader);
  EXPECT_EQ(shown(moved.read_json(kGood)), expected);
}

TEST(JsonTest, TellsAHundredProblemsAndHowManyMore) {
  std::string json = R"({"as_of":"2018-03-31","licenses":[)";
  for (int i = 0; i < 30'000; ++i) json += R"({"user":1.5,"users":1.5},)";
  json.back() = ']';
  const FactsResult result = read_facts(json + "}", sample_rules());
  ASSERT_EQ(result.diagnostics().size(), 101U);
  EXPECT_EQ(result.diagnostics()[99].path, "licenses[49].users");
  EXPECT_EQ(result.diagnostics()[99].column, 1280);
  EXPECT_EQ(result.diagnostics()[99].message, "expected a count, found the number `1.5`");
  EXPECT_EQ(result.diagnostics()[100].message, "59900 more problems were found");
}

// Texts that are read in one go, beside the same texts with one key escaped, which are not.
TEST(JsonTest, BothReadingsGiveTheSame) {
  constexpr std::string_view kSeeds[] = {
      R"({"as_of":"2018-03-31","licenses":[{"users":12,"customer":"é"},{"license":"paid"},{}]})",
      R"({"id":"a","as_of":"2018-03-31","people":[{"id":"ana","credentials":["70-346",)"
      R"({"id":"MCSA","passed":"2018-01-01"}]},{"id":"ben"}],"offices":-0,"active":true})",
      R"({ "as_of" : "2018-03-31" , "people" : { "ana" : [ "70-347", "70-346" ], "ben" : [] },
 "sales" : [ { "sold" : "2018-02-28" , "amount" : 999999999999999999 , "renewed" : false } ] })",
  };
  constexpr std::string_view kBytes("{}[]:,\"0129.-+eE \n\tatrfl\x00\x1f\x7f\xc3\xa9\xff", 29);
  std::mt19937 random(20180401);
  const auto below = [&random](std::size_t n) { return random() % n; };
  FactsReader reader(sample_rules());
  int right = 0;
  for (int i = 0; i < 30'000; ++i) {
    std::string text(kSeeds[below(std::size(kSeeds))]);
    for (std::size_t edits = below(3); edits > 0; --edits) {
      const std::size_t at = below(text.size());
      const std::size_t kind = below(4);
      if (kind == 0) text.erase(at, 1 + below(3));
      if (kind == 1) text.insert(at, 1, kBytes[below(kBytes.size())]);
      if (kind == 2) text[at] = kBytes[below(kBytes.size())];
      if (kind == 3) text.insert(at, text.substr(below(text.size()), below(30)));
    }
    std::string escaped = text;
    const std::size_t key = escaped.find("\"as_of\"");
    if (key == std::string::npos) continue;
    escaped.replace(key, 7, R"("\u0061s_of")");
    const FactsResult plain = reader.read_json(text);
    const FactsResult parsed = reader.read_json(escaped);
    ASSERT_EQ(plain.ok(), parsed.ok()) << text;
    ASSERT_EQ(plain.diagnostics().size(), parsed.diagnostics().size()) << text;
    for (std::size_t k = 0; k < plain.diagnostics().size(); ++k) {
      ASSERT_EQ(plain.diagnostics()[k].code, parsed.diagnostics()[k].code) << text;
      ASSERT_EQ(plain.diagnostics()[k].path, parsed.diagnostics()[k].path) << text;
    }
    if (!plain.ok()) continue;
    ++right;
    ASSERT_EQ(dump(plain.value().columns()), dump(parsed.value().columns())) << text;
  }
  EXPECT_GT(right, 5'000);
}

// Their number is not known before all are read.
TEST(JsonTest, LimitsRecordsAndPeople) {
  FactsOptions options;
  options.max_records = 3;
  options.max_people = 2;
  const auto code = [&options](std::string_view json) {
    const FactsResult result = read_facts(json, sample_rules(), options);
    return result.diagnostics().empty() ? std::string() : result.diagnostics()[0].code;
  };
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","licenses":[{},{}],"sales":[{}]})"), "");
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","licenses":[{},{}],"sales":[{},{}]})"),
            "too-many-records");
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","licenses":[{},{},{},{}],"sales":[{}]})"),
            "too-many-records");
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","people":[{"id":"a"},{"id":"b"}]})"), "");
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","people":[{"id":"a"},{"id":"b"},{"id":"c"}]})"),
            "too-many-people");
  EXPECT_EQ(code(R"({"as_of":"2018-03-31","people":{"a":[],"b":[],"c":[]}})"), "too-many-people");
}

// The parser and the search for problems are two readings of JSON, which must agree: what one
// refuses the other explains.
TEST(JsonTest, WhateverIsRefusedIsExplained) {
  constexpr std::string_view kSeeds[] = {
      R"({"as_of":"2018-03-31","licenses":[{"users":12,"customer":"\u00e9\ud83d\ude00"},{}]})",
      R"( { "a" : [ -1.5e+3 , true , false , null , "x\\\"y" ] , "b" : { "" : [ [ ] ] } } )",
      R"([18446744073709551615,-9223372036854775808,1e308,1e400,0,-0])",
  };
  constexpr std::string_view kBytes("{}[]:,\"\\u0dD9e.-+ \n\tatrfl\x00\x1f\x7f\x80\xc3\xed\xff",
                                    33);
  std::mt19937 random(20180331);
  const auto below = [&random](std::size_t n) { return random() % n; };
  FactsReader reader(sample_rules());
  int json = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string text(kSeeds[below(std::size(kSeeds))]);
    for (std::size_t edits = 1 + below(3); edits > 0 && !text.empty(); --edits) {
      const std::size_t at = below(text.size());
      const std::size_t kind = below(4);
      if (kind == 0) text.erase(at, 1 + below(3));
      if (kind == 1) text.insert(at, 1, kBytes[below(kBytes.size())]);
      if (kind == 2) text[at] = kBytes[below(kBytes.size())];
      if (kind == 3) text.resize(at);
    }
    const FactsResult result = reader.read_json(text);
    ASSERT_FALSE(result.ok() && find_syntax_problem(text)) << text;
    if (result.ok() || result.diagnostics()[0].code != "json-syntax") ++json;
    ASSERT_TRUE(result.ok() || result.diagnostics()[0].message != "the text is not JSON") << text;
  }
  EXPECT_GT(json, 1'000);
}

}  // namespace

}  // namespace attain::facts
