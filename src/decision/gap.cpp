// Takes the steps that close gaps; gives what they cost, in a fixed order of what counts, and the
// same steps joined. Counts stay at the greatest of their type where they would go beyond it.
//
// Tested by tests/unit/decision/gap_test.cpp.

#include "decision/gap.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

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

/// What a step is about: steps that are about the same can be taken as one.
struct Subject {
  Step::Kind kind = Step::Kind::kRaise;
  std::string_view name;
  std::string_view path;
  List<std::string_view> of;

  friend bool operator==(const Subject& a, const Subject& b) {
    return a.kind == b.kind && a.name == b.name && a.path == b.path &&
           std::equal(a.of.begin(), a.of.end(), b.of.begin(), b.of.end());
  }
};

Subject subject_of(const Step& step) {
  switch (step.kind) {
    case Step::Kind::kRaise:
    case Step::Kind::kLower:
      return {step.kind, step.subject, step.path, step.credentials};
    case Step::Kind::kCredentials:
      return {step.kind, step.subject, {}, {}};
    case Step::Kind::kPeople:
      return {step.kind, {}, {}, step.credentials};
    case Step::Kind::kChange:
    case Step::Kind::kAttain:
      return {step.kind, step.subject, {}, step.values};
    case Step::Kind::kFact:
      return {step.kind, {}, step.path, {}};
  }
  return {};
}

std::size_t hash_of(const Subject& subject) {
  auto hash = static_cast<std::size_t>(subject.kind);
  const auto mix = [&](std::string_view text) {
    hash = (hash ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15U;
  };
  mix(subject.name);
  mix(subject.path);
  for (const std::string_view text : subject.of) mix(text);
  return hash;
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

JointSteps::JointSteps(const model::Vocabulary& vocabulary, Arena& arena,
                       std::pmr::memory_resource* scratch)
    : vocabulary_(vocabulary), arena_(arena), steps_(scratch), places_(scratch) {}

Step* JointSteps::find(const Step& step) {
  const Subject subject = subject_of(step);
  const auto [first, end] = places_.equal_range(hash_of(subject));
  for (auto place = first; place != end; ++place) {
    Step& known = steps_[place->second];
    if (subject_of(known) == subject) return &known;
  }
  return nullptr;
}

void JointSteps::add(const Step& step) {
  Step* known = find(step);
  if (known == nullptr) {
    places_.emplace(hash_of(subject_of(step)), steps_.size());
    steps_.push_back(step);
    return;
  }
  known->amount.low = std::max(known->amount.low, step.amount.low);
  known->amount.high = std::max(known->amount.high, step.amount.high);
  if (step.kind == Step::Kind::kCredentials) {
    known->credentials = united(known->credentials, step.credentials);
  }
}

/// Both without repetition, in the order of the catalogue.
List<std::string_view> JointSteps::united(List<std::string_view> a, List<std::string_view> b) {
  std::pmr::vector<std::string_view> all(a.begin(), a.end(), steps_.get_allocator());
  all.insert(all.end(), b.begin(), b.end());
  const auto code = [&](std::string_view id) { return vocabulary_.credential_codes.find(id); };
  std::sort(all.begin(), all.end(),
            [&](std::string_view x, std::string_view y) { return code(x) < code(y); });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return arena_.keep(all);
}

void JointSteps::add(std::span<const Step> steps) {
  for (const Step& step : steps) add(step);
}

void JointSteps::add_beside(std::span<const Step> steps) {
  for (const Step& step : steps) {
    Step* known = step.kind == Step::Kind::kPeople ? find(step) : nullptr;
    if (known == nullptr) {
      add(step);
    } else {
      known->amount = value::add(known->amount, step.amount);
    }
  }
}

Steps JointSteps::take() {
  places_.clear();
  Steps taken(steps_.get_allocator());
  taken.swap(steps_);
  return taken;
}

}  // namespace attain::decision
