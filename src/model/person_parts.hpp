#pragma once

#include <cstddef>
#include <optional>

#include "model/context.hpp"

namespace attain::model {

/// Counts parts of tests of people against the limit of a file. False if they exceed it, which is
/// reported once.
bool count_test_parts(Context& context, const yaml::Node& node, std::size_t parts);

/// The test that asks for both tests; none, reported, if that exceeds the limit.
std::optional<PersonTest> both(Context& context, const yaml::Node& node, const PersonTest& first,
                               const PersonTest& second);

/// The test, asked of the people of whom quotas are being read, if any are.
std::optional<PersonTest> within_lead(Context& context, const yaml::Node& node,
                                      const PersonTest& test);

}  // namespace attain::model
