// Takes rules, a source and a sink; gives the sink an answer for each line of the source, and the
// caller what became of them.
//
// Threads are equal, and the caller's is one of them. Each takes a block of lines and judges it. If
// all before it are delivered it delivers this one, and those behind it that wait; if not, it
// leaves its verdicts to wait and goes on. Few may wait, so that the input is read as fast as
// answers are taken. A thread waits only while another reads, or if it is far ahead of one that is
// behind.
//
// INVARIANT: what is delivered are the answers for a beginning of the input, whatever ends a
// stream: a failure, like an answer, waits for the turn of its block.
//
// Tested by evaluate_stream_test.cpp and evaluate_stream_end_test.cpp in tests/unit/stream/, by
// tests/allocation/stream_memory_test.cpp and by tests/threads/stream_test.cpp.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include <attain/stream.hpp>

#include "stream/blocks.hpp"
#include "stream/delivery.hpp"
#include "stream/judge.hpp"
#include "stream/reorder_buffer.hpp"

namespace attain {
namespace stream {
namespace {

// A decision takes some fifty times as long as the tiers alone, and so much more room.
constexpr int kMostDecisions = BlockReader::kMostLines / 8;

/// How many blocks may be judged, and not yet delivered, while one before them is not.
std::size_t capacity(unsigned threads) {
  constexpr unsigned kMostThreads = 128;  // Of more, not all have two.
  return std::size_t{2} * std::clamp(threads, 1U, kMostThreads);
}

class Stream {
 public:
  Stream(const RuleBook& rules, const StreamSource& source, const StreamSink& sink,
         const StreamOptions& options)
      : rules_(rules),
        options_(options),
        blocks_(source, options.facts.max_bytes,
                options.tiers_only ? BlockReader::kMostLines : kMostDecisions),
        verdicts_(capacity(options.threads), no_verdicts(rules, options)),
        delivery_(rules, sink, options) {}

  StreamSummary run() {
    work_in_threads();
    if (failure_) std::rethrow_exception(failure_);
    if (read_failure_) std::rethrow_exception(read_failure_);
    StreamSummary summary = delivery_.summary();
    const bool is_whole = summary.end == StreamEnd::kWhole;
    if (is_whole && !blocks_.at_end()) summary.end = StreamEnd::kStopped;
    return summary;
  }

 private:
  void work_in_threads() {
    std::vector<std::jthread> others;
    try {
      for (unsigned started = 1; started < options_.threads; ++started) {
        others.emplace_back([this] { work(); });
      }
    } catch (...) {
      // There are no more to be had: fewer give the same answers, only later.
    }
    work();
  }

  void work() noexcept {
    try {
      Judge judge(rules_, options_);
      for (Block block; take(block);) {
        Verdicts& verdicts = judge.judge(block);
        if (verdicts_.put(block.sequence, verdicts)) deliver(verdicts);
      }
    } catch (...) {
      fail();
      end();
    }
  }

  /// Delivers these verdicts and all that wait for them alone. REQUIRES: this thread has the turn.
  void deliver(const Verdicts& first) {
    for (const Verdicts* verdicts = &first; verdicts != nullptr; verdicts = verdicts_.next()) {
      if (!delivery_.deliver(*verdicts)) {
        end();
        return;
      }
    }
  }

  /// A failure to read comes after all blocks that were read: they are delivered all the same.
  bool take(Block& block) {
    const std::lock_guard lock(input_);
    if (is_closed_ || options_.stop.stop_requested()) return false;
    try {
      return blocks_.next(block);
    } catch (...) {
      read_failure_ = std::current_exception();
      is_closed_ = true;
      return false;
    }
  }

  /// Keeps the first failure. REQUIRES: an exception is being handled.
  void fail() {
    const std::lock_guard lock(failing_);
    if (!failure_) failure_ = std::current_exception();
  }

  /// Nothing more is read or delivered.
  void end() {
    is_closed_ = true;
    verdicts_.end();
  }

  const RuleBook& rules_;
  const StreamOptions& options_;
  std::mutex input_;  ///< Of `blocks_` and `read_failure_`.
  BlockReader blocks_;
  std::exception_ptr read_failure_;
  std::atomic<bool> is_closed_ = false;
  ReorderBuffer verdicts_;  ///< Its turns are those of `delivery_`.
  Delivery delivery_;
  std::mutex failing_;  ///< Of `failure_`.
  std::exception_ptr failure_;
};

}  // namespace
}  // namespace stream

StreamSummary evaluate_stream(const RuleBook& rules, const StreamSource& source,
                              const StreamSink& sink, const StreamOptions& options) {
  return stream::Stream(rules, source, sink, options).run();
}

}  // namespace attain
