// Takes tests of people; gives tests made of them, and bounds how large all of them together are.
//
// INVARIANT: what a test is written out to is counted before it is copied.
// Tested by tests/unit/model/person_test_test.cpp.

#include "model/person_parts.hpp"

#include <fmt/format.h>

#include "value/number.hpp"

namespace attain::model {
namespace {

constexpr std::size_t kMostParts = 250'000;

std::size_t size_of(const PersonTest& test) {
  std::size_t size = 1 + test.where.size();
  for (const PersonTest& part : test.parts) size += size_of(part);
  return size;
}

}  // namespace

bool count_test_parts(Context& context, const yaml::Node& node, std::size_t parts) {
  const bool fitted = context.test_parts <= kMostParts;
  context.test_parts += parts;
  if (context.test_parts <= kMostParts) return true;
  if (fitted) {
    context.read.error(diagnostic::Code::kTooManyRequirements, node.place,
                       fmt::format("tests of people have more than {} parts when profiles are "
                                   "written out",
                                   value::group_digits(kMostParts, ",")),
                       "split the competency, or let profiles use fewer others");
  }
  return false;
}

std::optional<PersonTest> both(Context& context, const yaml::Node& node, const PersonTest& first,
                               const PersonTest& second) {
  if (!count_test_parts(context, node, size_of(first) + size_of(second) + 1)) return std::nullopt;
  PersonTest whole;
  whole.kind = PersonTest::Kind::kAllOf;
  whole.parts = {first, second};
  return whole;
}

std::optional<PersonTest> within_lead(Context& context, const yaml::Node& node,
                                      const PersonTest& test) {
  if (context.lead == nullptr) return test;
  return both(context, node, *context.lead, test);
}

}  // namespace attain::model
