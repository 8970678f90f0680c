#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "differential/cases.hpp"

namespace attain::differential {

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
  template <class T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t i = list.size(); i > 1; --i) {
      std::swap(list[i - 1],
                list[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(i) - 1))]);
    }
  }

 private:
  std::mt19937_64 engine_;
};

/// Which rules to make.
struct Style {
  bool rising = false;      // only thresholds that more records and credentials come nearer to
  int most_revisions = 2;   // of each competency
  bool other_award = true;  // a second competency, that the first may ask for
  int nesting = 2;          // of combinations
};

/// What one generated text is made with.
struct Maker {
  Random& random;
  const Style& style;
  Revision& revision;
  std::vector<std::string> awards = {};  // that it may ask for
  int next_id = 1;
};

/// `award`, and maybe `other`.
Rules make_rules(Random& random, const Style& style = {});

Number make_number(Random& random, std::int64_t low, std::int64_t high, Unit unit = Unit::kNone,
                   bool fractional = false);

/// Some of them, at least one.
std::vector<std::string> some_of(const std::vector<std::string>& all, Random& random);

/// States every `one_of` field if `all_stated`.
Filter make_filter(Maker& maker, const std::vector<Field>& fields, bool all_stated);
Test make_test(Maker& maker, int depth);
void make_sets_and_profiles(Maker& maker);

/// Of kind kPeople, kDifferentPeople or kCredentials.
Requirement make_people_requirement(Maker& maker);
Requirement make_different_people(Maker& maker, int most_places);
Requirement make_credentials(Maker& maker);

/// A comparator of either direction, or if `rising` one of the two that more comes nearer to.
std::string make_comparator(Maker& maker);

/// Appends measures, each of which may use those before it.
void make_measures(Maker& maker, std::int64_t count);
Measure make_points(Maker& maker, const std::string& name);

/// Uses the measures made so far.
Requirement make_requirement(Maker& maker, int depth);

/// A day on which a text of the rules starts or ends, or the day before or after.
Date make_day_of_change(Random& random, const Rules& rules);

/// A day on which facts may be of, give or take.
Date make_day(Random& random);

/// Any value of that type, from a small domain.
Value make_value(Random& random, const Field& field);

/// Facts in which about `unknown_percent` of what can be left out is.
PartnerFacts make_facts(Random& random, int unknown_percent);
Record make_record(Random& random, const std::string& list, Date as_of, int unknown_percent);
Person make_person(Random& random, Date as_of, int unknown_percent);

/// The same facts with everything that was left out filled in.
PartnerFacts complete(const PartnerFacts& facts, Random& random);

}  // namespace attain::differential
