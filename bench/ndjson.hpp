#pragma once

#include <string>

#include "bench/shapes.hpp"

namespace bench {

/// All partners of a workload as lines of JSON, to be answered with their tiers. Borrows it.
class Lines {
 public:
  explicit Lines(const Workload& workload);

  /// The answers that attain gives in so many threads; until the next call.
  const std::string& answered(unsigned threads);

  /// The same by hand: lines are found, judged and answered, and nothing is checked.
  const std::string& answered_by_hand();

 private:
  const Workload& workload_;
  std::string input_;
  std::string output_;
};

}  // namespace bench
