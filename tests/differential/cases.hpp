#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include <attain/attain.hpp>

namespace attain::differential {

/// Plain descriptions of generated rules and facts, apart from every type of the library, so that
/// the naive evaluator shares no code with the one it is held against.

struct Number {
  std::string attribute;                                        // empty: one branch, named ""
  std::map<std::string, std::optional<std::int64_t>> branches;  // none: undefined
};

struct Filter {
  enum class Kind { kAny, kListed, kExcluded };
  Kind kind = Kind::kAny;
  std::vector<std::string> values;
};

struct Measure {
  std::string list;
  std::string field;  // empty: the records are counted
  std::map<std::string, Filter> where;
  enum class Window { kNone, kAlways, kMonths, kDays };
  Window window = Window::kNone;
  int length = 0;
};

struct Test {
  enum class Kind { kCredential, kAnyOf, kAllOf };
  Kind kind = Kind::kCredential;
  std::string credential;
  std::vector<Test> parts;
};

struct Requirement {
  enum class Kind { kMeasure, kPeople, kAnyOf, kAllOf };
  Kind kind = Kind::kMeasure;
  std::string measure;
  std::string comparator;
  Number number;
  Test test;
  std::vector<Requirement> parts;
};

struct Tier {
  bool offered = true;
  std::vector<Requirement> requirements;
};

struct Rules {
  std::map<std::string, Measure> measures;
  std::vector<std::vector<Tier>> options;  // for each option, its tiers, lowest first
};

using Field = std::variant<std::string, std::int64_t, Date>;
using Record = std::map<std::string, Field>;  // fields that are not known are left out

struct Holding {
  std::string credential;
  std::optional<Date> passed;
  std::optional<Date> expires;
};

struct Person {
  std::optional<std::vector<Holding>> credentials;
};

struct PartnerFacts {
  Date as_of;
  std::map<std::string, std::string> attributes;
  std::map<std::string, std::optional<std::vector<Record>>> lists;
  std::optional<std::vector<Person>> people;
};

/// What every generated program declares.
extern const std::vector<std::string> kTiers;
extern const std::map<std::string, std::vector<std::string>> kAttributes;
extern const std::map<std::string, std::map<std::string, std::vector<std::string>>> kChoices;
extern const std::vector<std::string> kCredentials;

/// Whole numbers from a seed, the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <class T>
  const T& one_of(const std::vector<T>& list) {
    return list[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(list.size()) - 1))];
  }

 private:
  std::mt19937_64 engine_;
};

Rules make_rules(Random& random);

/// Facts in which about `unknown_percent` of what can be left out is.
PartnerFacts make_facts(Random& random, int unknown_percent);

/// The same facts with everything that was left out filled in.
PartnerFacts complete(const PartnerFacts& facts, Random& random);

/// The rules as files that `attain::load` takes.
std::vector<RuleFile> to_files(const Rules& rules);

/// The facts through the builder. REQUIRES: `rules` was loaded from `to_files`.
Facts to_facts(const PartnerFacts& facts, const RuleBook& rules);

}  // namespace attain::differential
