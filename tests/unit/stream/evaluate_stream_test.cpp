// What comes of a whole stream: answers, problems, progress and counts. The generated ones are held
// against a loop over their lines.

#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <attain/stream.hpp>

#include "stream/blocks.hpp"
#include "support/seed.hpp"
#include "support/stream.hpp"

namespace attain::stream {
namespace {

using support::run_stream;
using support::source_of;
using support::StreamRun;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class EvaluateStream : public ::testing::Test {
 protected:
  EvaluateStream() : rules_(support::seed_rules()) { options_.tiers_only = true; }

  StreamRun run(std::string_view text, std::size_t at_a_time = 1 << 20) {
    return run_stream(rules_, source_of(text, at_a_time), options_);
  }

  static std::vector<CompetencyCount> counts(std::uint64_t silver, std::uint64_t gold,
                                             std::uint64_t not_met, std::uint64_t unknown) {
    return {{"cloud-productivity", {{"silver", silver}, {"gold", gold}}, not_met, 0, unknown, 0}};
  }

  const RuleBook rules_;
  StreamOptions options_;
};

constexpr std::string_view kMixed =
    "\xEF\xBB\xBF{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\r\n"
    "{\"id\":\"b\",\"as_of\":\r\n"
    " \t\r\n"
    "{\"id\":\"c\",\"as_of\":\"2018-03-31\",\"market\":\"north\",\"markt\":1}\n"
    "\n"
    "{\"id\":\"d\",\"as_of\":\"2018-03-31\",                                            }\n"
    "{\"id\":\"e\",\"as_of\":\"2018-03-31\"}";

constexpr std::string_view kMixedProblems =
    R"(facts:2:19: error[json-syntax]: expected a value, found the end of the text
  2 | {"id":"b","as_of":
    |                   ^
facts:4:41: error[unknown-value]: market: unknown value `north` of `market`
  4 | {"id":"c","as_of":"2018-03-31","market":"north","markt":1}
    |                                         ^^^^^^^
help: write one of `developed` or `developing`

facts:4:49: error[unknown-key]: markt: unknown key `markt`
  4 | {"id":"c","as_of":"2018-03-31","market":"north","markt":1}
    |                                                 ^^^^^^^
help: did you mean `market`?
facts:6:1: error[facts-too-large]: more than the limit of 60 bytes
help: state one partner at a time, or raise `max_bytes`
)";

TEST_F(EvaluateStream, AnswersEachLineInItsPlaceWhateverTheReads) {
  options_.facts.max_bytes = 60;
  for (const std::size_t at_a_time : {1U, 2U, 19U, 64U, 1000U}) {
    for (const unsigned threads : {0U, 1U, 2U, 8U}) {
      options_.threads = threads;
      const StreamRun mixed = run(kMixed, at_a_time);
      EXPECT_EQ(mixed.out, R"({"id":"a","tiers":{"cloud-productivity":null}}
{"line":2,"error":{"code":"json-syntax","message":"expected a value, found the end of the text"}}
{"line":4,"error":{"code":"unknown-value","message":"unknown value `north` of `market`"}}
{"line":6,"error":{"code":"facts-too-large","message":"more than the limit of 60 bytes"}}
{"id":"e","tiers":{"cloud-productivity":null}}
)");
      EXPECT_EQ(mixed.problems, kMixedProblems);
      EXPECT_EQ(mixed.summary, (StreamSummary{2, 3, 2, StreamEnd::kWhole, counts(0, 0, 0, 2)}));
      EXPECT_EQ(mixed.progress.back(), (StreamProgress{2, 3, 2, kMixed.size()}));
    }
  }
}

// What it holds beyond the limit is no longer there to look at.
TEST_F(EvaluateStream, ALineThatIsTooLongIsNeverBlank) {
  options_.facts.max_bytes = 60;
  const StreamRun found = run(std::string(60, ' ') + "\n" + std::string(61, ' ') + "{}\n");
  EXPECT_EQ(
      found.out,
      R"({"line":2,"error":{"code":"facts-too-large","message":"more than the limit of 60 bytes"}})"
      "\n");
  EXPECT_EQ(found.problems, R"(facts:2:1: error[facts-too-large]: more than the limit of 60 bytes
help: state one partner at a time, or raise `max_bytes`
)");
  EXPECT_EQ(found.summary.blank, 1U);
  EXPECT_EQ(found.summary.rejected, 1U);
}

TEST_F(EvaluateStream, AsTextWrongLinesHaveNoAnswer) {
  options_.format = StreamFormat::kText;
  options_.facts.max_bytes = 60;
  const StreamRun tiers = run(kMixed);
  EXPECT_EQ(tiers.out, "a  cloud-productivity  unknown\ne  cloud-productivity  unknown\n");
  EXPECT_EQ(tiers.problems, kMixedProblems);
}

TEST_F(EvaluateStream, DecisionsAsTextHaveAnEmptyLineBetween) {
  options_.tiers_only = false;
  options_.format = StreamFormat::kText;
  options_.text.language = "it";
  const auto text = [&](std::string_view json) {
    return to_text(rules_.evaluate(read_facts(json, rules_).value()), options_.text);
  };
  const std::string a = R"({"id":"a","as_of":"2018-03-31"})";
  const std::string b = R"({"id":"b","as_of":"2018-03-31"})";
  for (const std::size_t at_a_time : {1U, 1000U}) {
    EXPECT_EQ(run("{\n" + a + "\n\n{\n" + b, at_a_time).out, text(a) + "\n" + text(b));
  }
  EXPECT_EQ(run("{\n").out, "");
}

TEST_F(EvaluateStream, DecisionsAsJsonAreLines) {
  options_.tiers_only = false;
  options_.evaluate.revision = Date::parse("2017-08-01");
  options_.facts.as_of = Date::parse("2018-04-01");
  const Facts facts = read_facts(R"({"id":"a","people":[]})", rules_, options_.facts).value();
  const StreamRun one = run(R"({"id":"a","people":[]})");
  EXPECT_EQ(one.out, to_json(rules_.evaluate(facts, options_.evaluate)) + "\n");
  EXPECT_EQ(one.summary, (StreamSummary{1, 0, 0, StreamEnd::kWhole, counts(0, 0, 1, 0)}));
}

TEST_F(EvaluateStream, OfNothingIsASummaryOfNothing) {
  const StreamRun nothing = run("");
  EXPECT_EQ(nothing.out, "");
  EXPECT_EQ(nothing.summary, (StreamSummary{0, 0, 0, StreamEnd::kWhole, counts(0, 0, 0, 0)}));
  EXPECT_THAT(nothing.progress, IsEmpty());

  options_.evaluate.competency = "devops";
  const StreamRun none = run(R"({"id":"a","as_of":"2018-03-31"})");
  EXPECT_EQ(none.out, "{\"id\":\"a\",\"tiers\":{}}\n");
  EXPECT_EQ(none.summary, (StreamSummary{1, 0, 0, StreamEnd::kWhole, {}}));
}

TEST_F(EvaluateStream, TellsHowFarItHasComeAfterEachBlock) {
  std::string text;
  for (int line = 0; line < BlockReader::kMostLines + 1; ++line) text += "\n";
  for (const unsigned threads : {1U, 4U}) {
    options_.threads = threads;
    EXPECT_THAT(run(text).progress,
                ElementsAre(StreamProgress{0, 0, 64, 64}, StreamProgress{0, 0, 65, 65}));
  }
}

/// What a loop over the lines makes of them, which knows no blocks, reads or threads.
StreamRun line_by_line(std::string_view text, const RuleBook& rules, const StreamOptions& options) {
  StreamRun run;
  FactsOptions how = options.facts;
  text.remove_prefix(3);  // The byte order mark.
  for (how.first_line = 1; !text.empty(); ++how.first_line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == std::string_view::npos) {
      ++run.summary.blank;
      continue;
    }
    const FactsResult facts = read_facts(line, rules, how);
    run.problems += render(facts.diagnostics());
    ++(facts.ok() ? run.summary.evaluated : run.summary.rejected);
    if (!facts.ok()) {
      const Diagnostic& problem = facts.diagnostics().front();
      run.out += fmt::format("{{\"line\":{},\"error\":{{\"code\":\"{}\",\"message\":\"{}\"}}}}\n",
                             how.first_line, problem.code, problem.message);
    } else if (options.tiers_only) {
      run.out += to_json(rules.decide(facts.value()), facts.value().id()) + '\n';
    } else {
      run.out += to_json(rules.evaluate(facts.value())) + '\n';
    }
  }
  return run;
}

TEST_F(EvaluateStream, GivesTheSameForAnyNumberOfThreads) {
  options_.facts.max_bytes = 1000;
  const std::string text = support::PartnerLines(1000).text(3000);
  for (const bool tiers_only : {true, false}) {
    options_.tiers_only = tiers_only;
    options_.threads = 1;
    const StreamRun expected = line_by_line(text, rules_, options_);
    const StreamRun one = run(text);
    EXPECT_EQ(one.out, expected.out);
    EXPECT_EQ(one.problems, expected.problems);
    EXPECT_EQ(one.summary.evaluated, expected.summary.evaluated);
    EXPECT_EQ(one.summary.rejected, expected.summary.rejected);
    EXPECT_EQ(one.summary.blank, expected.summary.blank);
    const CompetencyCount& count = one.summary.competencies.front();
    EXPECT_EQ(count.tiers[0].attained + count.tiers[1].attained + count.not_met + count.unknown,
              expected.summary.evaluated);
    for (const unsigned threads : {2U, 3U, 8U}) {
      options_.threads = threads;
      const StreamRun many = run(text);
      EXPECT_EQ(many.out, one.out) << threads;
      EXPECT_EQ(many.problems, one.problems) << threads;
      EXPECT_EQ(many.summary, one.summary) << threads;
      EXPECT_EQ(many.progress, one.progress) << threads;
    }
  }
}

}  // namespace
}  // namespace attain::stream
