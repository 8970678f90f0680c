#pragma once

#include <attain/stream.hpp>

#include "stream/judge.hpp"

namespace attain::stream {

/// Hands the verdicts on one block after another to those who asked for them, and sums them up. Not
/// safe in two threads at once. Borrows the sink and the options.
class Delivery {
 public:
  Delivery(const RuleBook& rules, const StreamSink& sink, const StreamOptions& options);

  /// Delivers the verdicts on the next block, in the order of the input. False if none may follow.
  /// Throws what judging the block threw, and what a function of the caller's throws.
  bool deliver(const Verdicts& verdicts);

  /// Of what was delivered. Its `end` is kWhole unless a delivery was the last one.
  const StreamSummary& summary() const { return summary_; }

 private:
  void report(const Verdicts& verdicts);
  bool write(const Verdicts& verdicts);

  const StreamSink& sink_;
  const StreamOptions& options_;
  StreamSummary summary_;
  bool is_first_text_ = true;
};

}  // namespace attain::stream
