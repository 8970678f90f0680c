// Takes the steps that close gaps; gives what they cost, in a fixed order of what counts, and the
// same steps joined. Counts stay at the greatest of their type where they would go beyond it.
//
// Tested by tests/unit/decision/gap_test.cpp.

#include "decision/gap.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "value/exact.hpp"

namespace attain::decision {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

std::uint64_t plus(std::uint64_t sum, std::uint64_t more) {
  return more > kMost - sum ? kMost : sum + more;
}

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  return b != 0 && a > kMost / b ? kMost : a * b;
}

std::uint64_t heads_of(const Step& step) {
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::uint64_t>(step.amount.high.whole().value_or(most));
}

/// What a step is about: steps with the same key can be taken as one.
std::string key_of(const Step& step) {
  const auto of_amount = [&](char kind) {
    return fmt::format("{}{} {} {}", kind, step.subject, step.path,
                       fmt::join(step.credentials, " "));
  };
  const auto of_values = [&](char kind) {
    return fmt::format("{}{} {}", kind, step.subject, fmt::join(step.values, " "));
  };
  switch (step.kind) {
    case Step::Kind::kRaise:
      return of_amount('r');
    case Step::Kind::kLower:
      return of_amount('l');
    case Step::Kind::kCredentials:
      return fmt::format("c{}", step.subject);
    case Step::Kind::kPeople:
      return fmt::format("p{}", fmt::join(step.credentials, " "));
    case Step::Kind::kChange:
      return of_values('v');
    case Step::Kind::kAttain:
      return of_values('a');
    case Step::Kind::kFact:
      return fmt::format("f{}", step.path);
  }
  return {};
}

}  // namespace

std::strong_ordering operator<=>(const Cost& a, const Cost& b) {
  const auto in_order = [](const Cost& cost) {
    return std::tie(cost.unclosable, cost.awards, cost.credentials, cost.people, cost.changes,
                    cost.shortfall, cost.facts);
  };
  return in_order(a) <=> in_order(b);
}

Cost cost_of(const RequirementDecision& requirement, const Rational& shortfall) {
  Cost cost;
  cost.unclosable = !requirement.closable;
  cost.shortfall = shortfall;
  for (const Step& step : requirement.gap) {
    switch (step.kind) {
      case Step::Kind::kRaise:
      case Step::Kind::kLower:
        break;
      case Step::Kind::kCredentials:
        cost.credentials = plus(cost.credentials, step.credentials.size());
        break;
      case Step::Kind::kPeople:
        cost.people = plus(cost.people, heads_of(step));
        cost.credentials = plus(cost.credentials, times(heads_of(step), step.credentials.size()));
        break;
      case Step::Kind::kChange:
        cost.changes = plus(cost.changes, 1);
        break;
      case Step::Kind::kAttain:
        cost.awards = plus(cost.awards, 1);
        break;
      case Step::Kind::kFact:
        cost.facts = plus(cost.facts, 1);
        break;
    }
  }
  return cost;
}

void JointSteps::add(const Step& step) {
  const auto [place, is_new] = places_.try_emplace(key_of(step), steps_.size());
  if (is_new) {
    steps_.push_back(step);
    return;
  }
  Step& known = steps_[place->second];
  known.amount.low = std::max(known.amount.low, step.amount.low);
  known.amount.high = std::max(known.amount.high, step.amount.high);
  if (step.kind == Step::Kind::kCredentials) widen(known.credentials, step);
}

void JointSteps::widen(std::vector<std::string_view>& credentials, const Step& by) const {
  credentials.insert(credentials.end(), by.credentials.begin(), by.credentials.end());
  const auto code = [&](std::string_view id) { return vocabulary_.credential_codes.find(id); };
  std::sort(credentials.begin(), credentials.end(),
            [&](std::string_view a, std::string_view b) { return code(a) < code(b); });
  credentials.erase(std::unique(credentials.begin(), credentials.end()), credentials.end());
}

void JointSteps::add(const std::vector<Step>& steps) {
  for (const Step& step : steps) add(step);
}

void JointSteps::add_beside(const std::vector<Step>& steps) {
  for (const Step& step : steps) {
    const auto known = places_.find(key_of(step));
    if (step.kind != Step::Kind::kPeople || known == places_.end()) {
      add(step);
      continue;
    }
    Range& amount = steps_[known->second].amount;
    amount = value::add(amount, step.amount);
  }
}

std::vector<Step> JointSteps::take() {
  places_.clear();
  return std::exchange(steps_, {});
}

}  // namespace attain::decision
