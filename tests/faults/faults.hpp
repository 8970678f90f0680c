#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <attain/rulebook.hpp>

namespace attain::faults {

/// What is written at a site in place of what stands there, and the code it is reported with.
struct Fault {
  std::string text;
  std::string_view code;
};

/// A stretch of a rule file that may be made wrong without disturbing what stands elsewhere.
struct Site {
  std::size_t begin = 0;  ///< Bytes.
  std::size_t size = 0;   ///< 0: the fault is put in before what stands here.
  std::vector<Fault> faults;
};

/// All sites of a rule file: `program.yaml` or a revision, by its path. They do not overlap.
std::vector<Site> sites_of(const RuleFile& file);

/// A rule file with so many of its sites made wrong, or all of them if it has fewer, and where the
/// faults are: `2018-01-01.yaml:3:7 unknown-key`, sorted.
struct Broken {
  std::string text;
  std::vector<std::string> faults;
};
Broken put_in(const RuleFile& file, std::vector<Site> sites, std::size_t count,
              std::mt19937& random);

}  // namespace attain::faults
