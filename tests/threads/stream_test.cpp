// Streams in many threads, several at once by one rule book: the answers are those of one thread,
// nobody's functions are called twice at once, and the thread sanitizer finds no race.

#include "support/stream.hpp"

#include <cstdint>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"

namespace {

using attain::support::run_stream;
using attain::support::source_of;
using attain::support::StreamRun;

constexpr int kLines = 3000;

attain::StreamOptions tiers_in(unsigned threads) {
  attain::StreamOptions options;
  options.tiers_only = true;
  options.facts.max_bytes = 1000;
  options.threads = threads;
  return options;
}

TEST(Stream, GivesTheAnswersOfOneThreadToAll) {
  const attain::RuleBook rules = attain::support::seed_rules();
  const std::string text = attain::support::PartnerLines(1000).text(kLines);
  const StreamRun expected = run_stream(rules, source_of(text), tiers_in(1));
  std::vector<StreamRun> runs(3);
  {
    std::vector<std::jthread> threads;
    for (StreamRun& run : runs) {
      threads.emplace_back([&] { run = run_stream(rules, source_of(text, 5000), tiers_in(4)); });
    }
  }
  for (const StreamRun& run : runs) {
    EXPECT_EQ(run.out, expected.out);
    EXPECT_EQ(run.problems, expected.problems);
    EXPECT_EQ(run.summary, expected.summary);
  }
}

TEST(Stream, CallsNoFunctionTwiceAtOnce) {
  const attain::RuleBook rules = attain::support::seed_rules();
  const std::string text = attain::support::PartnerLines(1000).text(kLines);
  std::mutex reading;
  std::mutex writing;
  const auto alone = [](std::mutex& mutex) {
    const std::unique_lock lock(mutex, std::try_to_lock);
    EXPECT_TRUE(lock.owns_lock());
    std::this_thread::yield();
  };
  attain::StreamOptions options = tiers_in(8);
  options.report = [&](std::span<const attain::Diagnostic>) { alone(writing); };
  options.progress = [&](const attain::StreamProgress&) { alone(writing); };
  const attain::StreamSink sink = [&](std::string_view) {
    alone(writing);
    return true;
  };
  const attain::StreamSource source = [&, whole = source_of(text, 3000)](std::span<char> bytes) {
    alone(reading);
    return whole(bytes);
  };
  EXPECT_EQ(evaluate_stream(rules, source, sink, options).end, attain::StreamEnd::kWhole);
}

TEST(Stream, StopsWhenAnotherThreadAsksForIt) {
  const attain::RuleBook rules = attain::support::seed_rules();
  std::stop_source stop;
  attain::StreamOptions options = tiers_in(4);
  options.stop = stop.get_token();
  std::uint64_t answered = 0;
  std::jthread asks;
  options.progress = [&](const attain::StreamProgress& progress) {
    answered = progress.evaluated;
    if (!asks.joinable()) asks = std::jthread([&] { stop.request_stop(); });
  };
  const attain::StreamSource endless = [](std::span<char> bytes) {
    constexpr std::string_view kLine = "{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\n";
    return kLine.copy(bytes.data(), bytes.size());
  };
  const attain::StreamSink sink = [](std::string_view) { return true; };
  const attain::StreamSummary summary = evaluate_stream(rules, endless, sink, options);
  EXPECT_EQ(summary.end, attain::StreamEnd::kStopped);
  EXPECT_GE(summary.evaluated, answered);
}

}  // namespace
