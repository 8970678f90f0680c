#pragma once

#include <string>
#include <vector>

#include <attain/attain.hpp>

namespace bench {

/// What every benchmark runs on: the shipped rules and partners made up from a fixed seed.
struct Workload {
  std::vector<attain::RuleFile> rule_files;
  attain::RuleBook rules;
  std::vector<std::string> partners;  ///< JSON.
  std::vector<attain::Facts> facts;   ///< Of the partners, in their order.

  /// The one competency that is also written by hand.
  std::string competency = "cloud-productivity";
  attain::EvaluateOptions options() const { return {.revision = {}, .competency = competency}; }
};

/// Ends the program, with what is wrong on standard error, if rules or partners do not load.
Workload make_workload();

}  // namespace bench
