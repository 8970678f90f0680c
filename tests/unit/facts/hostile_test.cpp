// What one broken line of a stream does: it costs that line, and is told at that line.

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

struct HostileLine {
  std::string line;
  std::string_view code;
  int column;
};

std::vector<HostileLine> hostile_lines() {
  const std::string day = R"("as_of":"2018-03-31")";
  return {
      {R"({"as_of":"2018-03-31")", "json-syntax", 22},
      {"{" + day + ",", "json-syntax", 23},
      {R"({as_of:'2018-03-31'})", "json-syntax", 2},
      {"{" + day + ",}", "json-syntax", 23},
      {"{" + day + "} // of March", "json-syntax", 24},
      {"{\"id\":\"contoso," + day + "}", "json-syntax", 17},
      {"{\"id\":\"contoso", "json-syntax", 7},
      {"{\"id\":\"\xff\xfe\"," + day + "}", "invalid-utf8", 8},
      {"{\"id\":\"\xc0\xaf\"," + day + "}", "invalid-utf8", 8},
      {std::string("{\"id\":\"a\0b\",", 12) + day + "}", "control-character", 9},
      {"{\"id\":\"a\tb\"," + day + "}", "control-character", 9},
      {"{" + day + "}{" + day + "}", "json-syntax", 23},
      {"{" + day + "} {" + day + "}", "json-syntax", 24},
      {"{" + day + "}}", "json-syntax", 23},
      {"{" + day + "}]", "json-syntax", 23},
      {"[{" + day + "}]", "wrong-type", 1},
      {"{", "json-syntax", 2},
      {"}", "json-syntax", 1},
      {"{" + day + ",\"x\":nul}", "json-syntax", 27},
      {"{" + day + ",\"offices\":NaN}", "json-syntax", 33},
      {"{" + day + ",\"offices\":-2.5e}", "json-syntax", 33},
      {"{" + day + ",\"offices\":012}", "json-syntax", 33},
      {"{" + day + ",\"offices\":1e400}", "invalid-number", 33},
      {"{" + day + ",\"offices\":18446744073709551615}", "number-out-of-range", 33},
      {"{" + day + ",\"offices\":18446744073709551616}", "number-out-of-range", 33},
      {"{" + day + ",\"balance\":-9223372036854775809}", "number-out-of-range", 33},
      {"{" + day + ",\"market\":\"developed\",\"m\\u0061rket\":\"developing\"}", "duplicate-key",
       44},
      {"{" + day + ",\"id\":\"\\ud800\"}", "json-syntax", 29},
      {"{" + day + ",\"id\":\"\\x41\"}", "json-syntax", 29},
      {"\xEF\xBB\xBF\xEF\xBB\xBF{" + day + "}", "json-syntax", 1},
      {"\"text\"", "wrong-type", 1},
      {"7", "wrong-type", 1},
      {"null", "null-value", 1},
      {",", "json-syntax", 1},
      {"\xff", "json-syntax", 1},
      {std::string(1, '\0'), "json-syntax", 1},
      {"", "empty-file", 1},
      {" \t\r", "empty-file", 1},
      {std::string(200'000, '['), "too-deep", 65},
      {std::string((1 << 20) + 1, ' '), "facts-too-large", 1},
  };
}

TEST(HostileTest, EachLineIsRefusedAtItsPlace) {
  FactsReader reader(sample_rules());
  FactsOptions options;
  for (const HostileLine& hostile : hostile_lines()) {
    ++options.first_line;
    SCOPED_TRACE(hostile.line.substr(0, 80));
    const FactsResult result = reader.read_json(hostile.line, options);
    EXPECT_FALSE(result.ok());
    ASSERT_EQ(result.diagnostics().size(), 1U) << render(result.diagnostics());
    const Diagnostic& problem = result.diagnostics()[0];
    EXPECT_EQ(problem.code, hostile.code);
    EXPECT_EQ(problem.line, options.first_line);
    EXPECT_EQ(problem.column, hostile.column);
    EXPECT_LT(problem.source_line.size(), 1'001U);
  }
}

TEST(HostileTest, GoodLinesAmongBadOnesReadAsAlone) {
  std::vector<std::string> good;
  for (int i = 0; i < 40; ++i) {
    good.push_back(R"({"as_of":"2018-03-31","id":"p)" + std::to_string(i) +
                   R"(","people":{"ana":["MCSA"]},"licenses":[{"users":)" + std::to_string(i) +
                   "}]}");
  }
  std::vector<std::string> lines = good;
  for (const HostileLine& hostile : hostile_lines()) lines.push_back(hostile.line);
  std::mt19937 random(7);
  FactsReader reader(sample_rules());
  for (int round = 0; round < 20; ++round) {
    std::shuffle(lines.begin(), lines.end(), random);
    std::size_t read = 0;
    for (const std::string& line : lines) {
      const FactsResult result = reader.read_json(line);
      if (!result.ok()) continue;
      ++read;
      EXPECT_EQ(shown(result), shown(read_facts(line, sample_rules())));
    }
    EXPECT_EQ(read, good.size());
  }
}

// Problems are looked up in the text again; only so many are, whatever the text.
TEST(HostileTest, ATextFullOfProblemsIsReadInOneGo) {
  for (const std::string_view piece : {R"({"a":1},)", R"({"users":1e400},)",
                                       R"({"users":1000000000000000000},)", "null,", "1.5,"}) {
    std::string json = R"({"as_of":"2018-03-31","licenses":[)";
    while (json.size() + piece.size() < (1 << 20) - 1) json += piece;
    json.back() = ']';
    const FactsResult result = read_facts(json + "}", sample_rules());
    EXPECT_FALSE(result.ok());
    EXPECT_LE(result.diagnostics().size(), 101U);
  }
}

}  // namespace

}  // namespace attain::facts
