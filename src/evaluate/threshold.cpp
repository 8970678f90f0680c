// Takes a number of the rules, a comparator and an actual range; gives the status.
// A split by an attribute that the facts lack is judged by every branch: 4,000 users are enough in
// any market, and the answer is unknown only where the branches differ.
//
// Tested by tests/unit/evaluate/threshold_test.cpp.

#include "evaluate/threshold.hpp"

namespace attain::evaluate {
namespace {

Status settle(bool always, bool never) {
  if (always) return Status::kMet;
  return never ? Status::kNotMet : Status::kUnknown;
}

/// Of a Range and a Rational, or a Count and a whole number.
template <class Ends, class Number>
Status compare_ends(const Ends& actual, Comparator comparator, const Number& required) {
  switch (comparator) {
    case Comparator::kIs:
      return settle(actual.low == required && actual.high == required,
                    actual.low > required || actual.high < required);
    case Comparator::kAtLeast:
      return settle(actual.low >= required, actual.high < required);
    case Comparator::kAtMost:
      return settle(actual.high <= required, actual.low > required);
    case Comparator::kMoreThan:
      return settle(actual.low > required, actual.high <= required);
    case Comparator::kLessThan:
      return settle(actual.high < required, actual.low >= required);
  }
  return Status::kUnknown;
}

}  // namespace

Status compare(const Range& actual, Comparator comparator, const Rational& required) {
  return compare_ends(actual, comparator, required);
}

Status compare(const Count& actual, Comparator comparator, std::int64_t required) {
  return compare_ends(actual, comparator, required);
}

compile::Span branches_for(const compile::Number& number,
                           std::span<const facts::Value> attributes) {
  if (number.attribute == compile::kNone) return number.branches;
  const facts::Value code = attributes[number.attribute];
  if (code == facts::kUnknown) return number.branches;
  const std::uint32_t branch = number.branches.first + static_cast<std::uint32_t>(code);
  return {branch, branch + 1};
}

Status judge(const compile::Program& program, const compile::Number& number, Comparator comparator,
             const Range& actual, std::span<const facts::Value> attributes) {
  const compile::Span branches = branches_for(number, attributes);
  const auto judge_branch = [&](std::uint32_t branch) {
    const std::optional<Rational>& required = program.numbers[branch];
    return required ? compare(actual, comparator, *required) : Status::kUndefined;
  };
  const Status status = judge_branch(branches.first);
  for (std::uint32_t branch = branches.first + 1; branch < branches.end; ++branch) {
    if (judge_branch(branch) != status) return Status::kUnknown;
  }
  return status;
}

Status judge(const compile::Program& program, const compile::Number& number, Comparator comparator,
             const Count& actual, std::span<const facts::Value> attributes) {
  const compile::Span branches = branches_for(number, attributes);
  const std::int64_t required = program.whole_numbers[branches.first];
  if (branches.size() > 1 || required == compile::kNotWhole) {
    return judge(program, number, comparator, Range(actual), attributes);
  }
  return compare(actual, comparator, required);
}

}  // namespace attain::evaluate
