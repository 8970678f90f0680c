// How a stream ends before its source does: the answers given are always those for a beginning of
// the input, whole lines all.

#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/stream.hpp>

#include "stream/blocks.hpp"
#include "support/seed.hpp"
#include "support/stream.hpp"

namespace attain::stream {
namespace {

using support::source_of;

constexpr int kBlock = BlockReader::kMostLines;
constexpr int kLines = 40 * kBlock;

class StreamEnds : public ::testing::TestWithParam<unsigned> {
 protected:
  StreamEnds() : rules_(support::seed_rules()) {
    for (int line = 0; line < kLines; ++line) text_ += kLine;
    options_.tiers_only = true;
    options_.threads = GetParam();
  }

  /// Answers all with a sink that keeps what it is given.
  StreamSummary run(const StreamSource& source) {
    return evaluate_stream(
        rules_, source,
        [this](std::string_view text) {
          out_ += text;
          return true;
        },
        options_);
  }

  /// The answers for so many lines.
  static std::string answers(std::uint64_t lines) {
    std::string text;
    for (std::uint64_t line = 0; line < lines; ++line) text += kAnswer;
    return text;
  }

  static constexpr std::string_view kLine = "{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\n";
  static constexpr std::string_view kAnswer =
      "{\"id\":\"a\",\"tiers\":{\"cloud-productivity\":null}}\n";

  const RuleBook rules_;
  std::string text_;
  StreamOptions options_;
  std::string out_;
};

INSTANTIATE_TEST_SUITE_P(Threads, StreamEnds, ::testing::Values(1U, 2U, 8U));

TEST_P(StreamEnds, WhenTheSinkWantsNoMore) {
  int calls = 0;
  const StreamSummary summary = evaluate_stream(
      rules_, source_of(text_),
      [&](std::string_view text) {
        out_ += text;
        return ++calls < 3;
      },
      options_);
  EXPECT_EQ(calls, 3);
  EXPECT_EQ(out_, answers(3 * kBlock));
  EXPECT_EQ(summary.evaluated, 3U * kBlock);
  EXPECT_EQ(summary.competencies.front().unknown, 3U * kBlock);
  EXPECT_EQ(summary.end, StreamEnd::kRefused);
}

TEST_P(StreamEnds, BeforeItBeginsIfItIsStopped) {
  std::stop_source stop;
  stop.request_stop();
  options_.stop = stop.get_token();
  const StreamSummary summary = run([](std::span<char>) -> std::size_t {
    ADD_FAILURE() << "nothing is to be read";
    return 0;
  });
  EXPECT_EQ(out_, "");
  EXPECT_EQ(summary.evaluated, 0U);
  EXPECT_EQ(summary.end, StreamEnd::kStopped);
}

TEST_P(StreamEnds, BetweenTwoLinesIfItIsStoppedMidway) {
  std::stop_source stop;
  options_.stop = stop.get_token();
  options_.progress = [&](const StreamProgress& progress) {
    if (progress.evaluated >= 5 * kBlock) stop.request_stop();
  };
  const StreamSummary summary = run(source_of(text_));
  EXPECT_GE(summary.evaluated, 5U * kBlock);
  EXPECT_LT(summary.evaluated, static_cast<std::uint64_t>(kLines));
  if (GetParam() == 1) {
    EXPECT_EQ(summary.evaluated, 5U * kBlock);
  }
  EXPECT_EQ(out_, answers(summary.evaluated));
  EXPECT_EQ(summary.competencies.front().unknown, summary.evaluated);
  EXPECT_EQ(summary.end, StreamEnd::kStopped);
}

TEST_P(StreamEnds, WholeIfItIsStoppedAfterTheLastLine) {
  std::stop_source stop;
  options_.stop = stop.get_token();
  const StreamSummary summary = run([&, source = source_of(kLine)](std::span<char> bytes) {
    const std::size_t count = source(bytes);
    if (count == 0) stop.request_stop();
    return count;
  });
  EXPECT_EQ(summary.end == StreamEnd::kWhole, out_ == kAnswer);
}

TEST_P(StreamEnds, WithWhatTheSourceThrowsOnceAllBeforeIsAnswered) {
  int reads = 0;
  const StreamSource source =
      [&reads, blocks = source_of(text_, kBlock * kLine.size())](std::span<char> bytes) {
        if (++reads == 4) throw std::runtime_error("the source");
        return blocks(bytes);
      };
  try {
    run(source);
    ADD_FAILURE();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "the source");
  }
  EXPECT_EQ(out_, answers(3 * kBlock));
}

TEST_P(StreamEnds, WithWhatTheSinkThrows) {
  int calls = 0;
  const StreamSink sink = [&](std::string_view) -> bool {
    if (++calls == 2) throw std::runtime_error("the sink");
    return true;
  };
  EXPECT_THROW(evaluate_stream(rules_, source_of(text_), sink, options_), std::runtime_error);
  EXPECT_EQ(calls, 2);
}

TEST_P(StreamEnds, WithWhatTheReportThrows) {
  options_.report = [](std::span<const Diagnostic> problems) {
    throw std::runtime_error(problems.front().code);
  };
  text_.replace(2 * kBlock * kLine.size(), 2, "{]");
  try {
    run(source_of(text_));
    ADD_FAILURE();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "json-syntax");
  }
  EXPECT_EQ(out_, answers(2 * kBlock));
}

TEST_P(StreamEnds, WithWhatTheProgressThrows) {
  options_.progress = [](const StreamProgress&) { throw 7; };
  EXPECT_THROW(run(source_of(text_)), int);
  EXPECT_EQ(out_, answers(kBlock));
}

}  // namespace
}  // namespace attain::stream
