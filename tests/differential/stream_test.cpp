// Streams of generated partners, by generated rules, with several numbers of threads: every answer
// is what the naive evaluator finds, and the bytes are the same for all of them.

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/stream.hpp>

#include "differential/cases.hpp"
#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/naive.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr int kRuleBooks = 30;
constexpr int kPartners = 200;

struct Streamed {
  std::string answers;
  StreamSummary summary;
};

Streamed stream(const RuleBook& rules, std::string_view lines, unsigned threads, bool tiers_only) {
  Streamed streamed;
  StreamOptions options;
  options.threads = threads;
  options.tiers_only = tiers_only;
  const auto source = [&](std::span<char> bytes) {
    const std::size_t taken = lines.copy(bytes.data(), bytes.size());
    lines.remove_prefix(taken);
    return taken;
  };
  const auto sink = [&](std::string_view text) {
    streamed.answers += text;
    return true;
  };
  streamed.summary = evaluate_stream(rules, source, sink, options);
  return streamed;
}

/// How many partners attain each tier of a competency, by the naive evaluator.
void expect_counted(const CompetencyCount& counted, const std::vector<JudgedCompetency>& judged) {
  std::vector<std::uint64_t> expected(kTiers.size());
  std::uint64_t none = 0;
  for (const JudgedCompetency& one : judged) {
    const JudgedRevision* by = best(one);
    const int rank = by == nullptr ? 0 : highest(*by, Status::kMet);
    ++(rank == 0 ? none : expected[static_cast<std::size_t>(rank - 1)]);
  }
  for (std::size_t t = 0; t < kTiers.size(); ++t) {
    EXPECT_EQ(counted.tiers[t].attained, expected[t]) << counted.competency << " " << t;
  }
  EXPECT_EQ(counted.not_met + counted.undefined + counted.unknown + counted.not_offered, none);
}

TEST(DifferentialStream, EqualsTheNaiveEvaluatorWithAnyNumberOfThreads) {
  Random random(7);
  for (int i = 0; i < kRuleBooks; ++i) {
    const Rules rules = make_rules(random);
    Engine engine(rules);
    std::string lines;
    std::string decisions;
    std::vector<PartnerFacts> partners;
    for (int j = 0; j < kPartners; ++j) {
      partners.push_back(make_facts(random, 12));
      partners.back().rules_day.reset();  // a stream has one for all
      lines += to_json(partners.back()) + "\n";
      decisions += attain::to_json(engine.book().evaluate(engine.read(partners.back()))) + "\n";
    }
    const Streamed tiers = stream(engine.book(), lines, 1, true);
    ASSERT_EQ(tiers.summary.evaluated, std::uint64_t{kPartners}) << to_text(rules);
    for (const CompetencyCount& counted : tiers.summary.competencies) {
      std::vector<JudgedCompetency> judged;
      for (const PartnerFacts& partner : partners) {
        judged.push_back(judge(rules, counted.competency, partner));
      }
      expect_counted(counted, judged);
    }
    for (const unsigned threads : {1U, 2U, 3U, 8U}) {
      const Streamed again = stream(engine.book(), lines, threads, true);
      EXPECT_TRUE(again.answers == tiers.answers && again.summary == tiers.summary) << threads;
      EXPECT_TRUE(stream(engine.book(), lines, threads, false).answers == decisions) << threads;
    }
    if (HasFailure()) FAIL() << "rule book " << i << "\n" << to_text(rules);
  }
}

}  // namespace
}  // namespace attain::differential
