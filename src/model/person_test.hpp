#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// A test of one person with its profiles and sets written out.
struct WholeTest {
  PersonTest test;
  std::size_t depth = 1;              ///< Of tests in one another.
  std::size_t size = 1;               ///< Tests in it, itself too.
  std::vector<std::string> readings;  ///< Cited in it and in its profiles.
};

/// Reads `profiles`. Needs the sets; a profile may use those above and below it.
void read_profiles(Context& context, const yaml::Node& node);

/// Reads the test that `holding` states; none, reported, if there is no such.
std::optional<WholeTest> read_person_test(Context& context, const yaml::Node& node);

}  // namespace attain::model
