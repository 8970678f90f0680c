// Takes the steps that close gaps; gives what they cost, in a fixed order of what counts, and the
// same steps joined. Fractions are compared by cross-multiplication in 128 bits: both parts lie
// within 2^63, so no product can overflow.
//
// Tested by tests/unit/decision/gap_test.cpp.

#include "decision/gap.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attain::decision {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t plus(std::uint64_t sum, Wide more) {
  return static_cast<std::uint64_t>(
      std::min<Wide>(sum + more, std::numeric_limits<std::uint64_t>::max()));
}

/// What a step is about: steps with the same key can be taken as one.
std::string key_of(const Step& step) {
  const auto key = [](char kind, std::string_view about) {
    return fmt::format("{}{}", kind, about);
  };
  switch (step.kind) {
    case Step::Kind::kRaise:
      return key('r', step.subject);
    case Step::Kind::kLower:
      return key('l', step.subject);
    case Step::Kind::kCredentials:
      return key('c', step.subject);
    case Step::Kind::kPeople:
      return fmt::format("p{}", fmt::join(step.credentials, " "));
    case Step::Kind::kFact:
      return key('f', step.path);
  }
  return {};
}

}  // namespace

std::strong_ordering operator<=>(const Shortfall& a, const Shortfall& b) {
  return static_cast<Wide>(a.amount) * static_cast<Wide>(b.of) <=>
         static_cast<Wide>(b.amount) * static_cast<Wide>(a.of);
}

std::strong_ordering operator<=>(const Cost& a, const Cost& b) {
  return std::tie(a.unclosable, a.credentials, a.people, a.shortfall, a.facts) <=>
         std::tie(b.unclosable, b.credentials, b.people, b.shortfall, b.facts);
}

Cost cost_of(const RequirementDecision& requirement, const Shortfall& shortfall) {
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
      case Step::Kind::kPeople: {
        const auto people = static_cast<Wide>(step.amount.high);
        cost.people = plus(cost.people, people);
        cost.credentials = plus(cost.credentials, people * step.credentials.size());
        break;
      }
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

std::vector<Step> JointSteps::take() {
  places_.clear();
  return std::exchange(steps_, {});
}

}  // namespace attain::decision
