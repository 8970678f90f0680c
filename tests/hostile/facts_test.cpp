// Hostile facts: in a stream a line that is wrong costs that line alone, in every reading a value
// is what is written or refused; on a small stack, and the same under any locale.

#include <string>
#include <string_view>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>
#include <attain/stream.hpp>

#include "hostile/surroundings.hpp"
#include "support/stream.hpp"

namespace attain::hostile {
namespace {

using namespace std::string_literals;

/// A program with a field of each type that numbers have.
RuleBook make_rules() {
  const RuleFile files[] = {{"program.yaml", R"(format: attain/1
program: p
languages: [en]
tiers: { gold: {} }
partner: { size: count, change: integer, score: decimal, sales: { money: USD }, active: flag }
credentials:
  exams: { E-1: One }
)"},
                            {"cloud/2018-01-01.yaml", R"(format: attain/1
competency: cloud
revision: 2018-01-01
options: { o: { tiers: { gold: [ { partner: score, at_least: 2.5 } ] } } }
)"}};
  const LoadResult result = load(files, "p");
  EXPECT_EQ(render(result.diagnostics()), "");
  return result.rulebook();
}

const RuleBook& rules() {
  static const RuleBook made = make_rules();
  return made;
}

struct Row {
  std::string_view name;
  std::string text;
  std::string_view expected;
};

constexpr std::string_view kGood = R"({"id":"g","as_of":"2018-03-31","score":2.5})";
constexpr std::string_view kAnswer = R"({"id":"g","tiers":{"cloud":"gold"}})";

/// What stands between the answers of two good lines if `line` is between these.
std::string answer_between(const std::string& line) {
  const std::string text = std::string(kGood) + "\n" + line + "\n" + std::string(kGood);
  StreamOptions options;
  options.tiers_only = true;
  const support::StreamRun run = support::run_stream(rules(), support::source_of(text, 7), options);
  const std::string first = std::string(kAnswer) + "\n";
  if (!run.out.starts_with(first) || !run.out.ends_with("\n" + first)) return run.out;
  EXPECT_EQ(run.summary.evaluated, 2U);
  return run.out.substr(first.size(), run.out.size() - 2 * first.size() - 1);
}

/// What an attribute with this value comes to, by JSON and by YAML.
std::string read_both_ways(const std::string& attribute) {
  std::string text;
  FactsOptions options;
  options.as_of = Date::parse("2018-03-31");
  for (const FactsResult& read :
       {read_facts("{\"" + attribute.substr(0, attribute.find(':')) +
                       "\":" + attribute.substr(attribute.find(':') + 1) + "}",
                   rules(), options),
        read_facts_yaml(attribute, rules(), options)}) {
    for (const Diagnostic& found : read.diagnostics()) {
      text += found.code + ": " + found.message + "\n";
    }
    if (read.ok()) text += "read\n";
  }
  return text;
}

TEST(HostileFacts, CostTheirLineAlone) {
  const Row rows[] = {
      {"an open brace", R"({"as_of":"2018-03-31")",
       R"({"line":2,"error":{"code":"json-syntax","message":"expected `,` or `}`, found the end of the text"}})"},
      {"keys without quotes", "{as_of:'2018-03-31'}",
       R"({"line":2,"error":{"code":"json-syntax","message":"expected a key in double quotes, found `as_of`"}})"},
      {"an open string", R"({"id":"x)",
       R"({"line":2,"error":{"code":"json-syntax","message":"a text without its closing quote"}})"},
      {"bytes that are no UTF-8", "{\"id\":\"\xff\"}",
       R"({"line":2,"error":{"code":"invalid-utf8","message":"the byte 0xFF is not UTF-8"}})"},
      {"a raw control character", "{\"id\":\"a\x01\"}",
       R"({"line":2,"error":{"code":"control-character","message":"the control character U+0001 is not allowed"}})"},
      {"a NUL", "{\"id\":\"a\0\"}"s,
       R"({"line":2,"error":{"code":"control-character","message":"the control character U+0000 is not allowed"}})"},
      {"two objects", "{}{}",
       R"({"line":2,"error":{"code":"json-syntax","message":"expected the end of the text, found `{`"}})"},
      {"a brace too many", "{}}",
       R"({"line":2,"error":{"code":"json-syntax","message":"expected the end of the text, found `}`"}})"},
      {"an array", R"([{"as_of":"2018-03-31"}])",
       R"({"line":2,"error":{"code":"wrong-type","message":"expected an object, found a list"}})"},
      {"a mark that is none", "\xef\xbb\xbf{}",
       R"({"line":2,"error":{"code":"missing-as-of","message":"the day of the facts is missing"}})"},
      {"garbage where nothing is read", R"({"as_of":"2018-03-31","size":nul})",
       R"({"line":2,"error":{"code":"json-syntax","message":"expected a value, found `nul`"}})"},
      {"an exponent without digits", R"({"as_of":"2018-03-31","score":-2.5e})",
       R"({"line":2,"error":{"code":"json-syntax","message":"`-2.5e` is no JSON number"}})"},
      {"a key twice, escaped", R"({"as_of":"2018-03-31","size":1,"si\u007ae":2})",
       R"({"line":2,"error":{"code":"duplicate-key","message":"`size` is stated twice, first on line 2, column 23"}})"},
      {"100,000 brackets", std::string(100'000, '['),
       R"({"line":2,"error":{"code":"too-deep","message":"more than 64 lists and objects inside one another"}})"},
      {"a number beyond all", R"({"as_of":"2018-03-31","size":18446744073709551616})",
       R"({"line":2,"error":{"code":"number-out-of-range","message":"the number `18446744073709551616` is out of range"}})"},
      {"a longer line than the limit", std::string((1 << 20) + 1, ' ') + "{}",
       R"({"line":2,"error":{"code":"facts-too-large","message":"more than the limit of 1,048,576 bytes"}})"},
  };
  for (const Row& row : rows) {
    expect_everywhere(
        row.name, [&row] { return answer_between(row.text); }, row.expected);
  }
}

TEST(HostileFacts, AreNeverGuessedAt) {
  const Row rows[] = {
      {"octal", "size: 017", R"(json-syntax: `017` is no JSON number
invalid-number: expected a count, found `017`
)"},
      {"hexadecimal", "size: 0x1F", R"(json-syntax: expected a value, found `0x1F`
invalid-number: expected a count, found `0x1F`
)"},
      {"an exponent", "size: 1e3", R"(invalid-number: expected a count, found the number `1e3`
invalid-number: expected a count, found the number `1e3`
)"},
      {"an underscore", "size: 1_000", R"(json-syntax: expected a value, found `1_000`
invalid-number: expected a count, found `1_000`
)"},
      {"whole, with a point", "size: 2.000",
       R"(invalid-number: expected a count, found the number `2.000`
invalid-number: expected a count, found the number `2.000`
)"},
      {"below nothing", "size: -1",
       R"(number-out-of-range: expected a count, found the negative number `-1`
number-out-of-range: expected a count, found the negative number `-1`
)"},
      {"minus nothing", "size: -0", R"(read
read
)"},
      {"infinite", "score: .inf", R"(json-syntax: expected a value, found `.inf`
invalid-number: expected a number, found `.inf`
)"},
      {"not a number", "score: NaN", R"(json-syntax: expected a value, found `NaN`
invalid-number: expected a number, found `NaN`
)"},
      {"nothing behind the point", "score: 1.", R"(json-syntax: `1.` is no JSON number
invalid-number: expected a number, found `1.`
)"},
      {"nothing before it", "score: .5", R"(json-syntax: `.5` is no JSON number
invalid-number: expected a number, found `.5`
)"},
      {"too fine", "score: 10.0000000000000000000001",
       R"(invalid-number: the number `10.0000000000000000000001` has more than 4 digits after the point
invalid-number: the number `10.0000000000000000000001` has more than 4 digits after the point
)"},
      {"too small", "score: 1e-400", R"(invalid-number: the number `1e-400` has an exponent
invalid-number: expected a number, found `1e-400`
)"},
      {"too large", "score: 1e400", R"(invalid-number: the number `1e400` has an exponent
invalid-number: expected a number, found `1e400`
)"},
      {"thousands", "score: \"1.234,5\"",
       R"(invalid-number: expected a number, found the text `1.234,5`
invalid-number: expected a number, found the text `1.234,5`
)"},
      {"as it must be", "score: 1234.5", R"(read
read
)"},
      {"a word for true", "active: yes",
       R"(json-syntax: expected a value, found `yes`
wrong-type: expected `true` or `false`, found `yes`
)"},
      {"true by another case", "active: True",
       R"(json-syntax: expected a value, found `True`
wrong-type: expected `true` or `false`, found `True`
)"},
      {"nothing", "active: null", R"(null-value: expected `true` or `false`, found null
null-value: `null` is no value
)"},
      {"money without its currency", "sales: 5",
       R"(wrong-type: expected an amount in `USD`, found the number `5`
invalid-number: expected an amount in `USD`, found `5`
)"},
      {"money by commas", "sales: \"USD 1.234,50\"",
       R"(invalid-number: expected an amount in `USD`, found the text `USD 1.234,50`
invalid-number: expected an amount in `USD`, found the text `USD 1.234,50`
)"},
  };
  for (const Row& row : rows) {
    expect_everywhere(
        row.name, [&row] { return read_both_ways(row.text); }, row.expected);
  }
}

}  // namespace
}  // namespace attain::hostile
