// Takes one partner's facts; gives the tier of bench/rules' five-distinct-people, and the reasons
// for it. What a person holds is six bits, the places that the person can fill are five, and
// people are seated one after the other along augmenting paths.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <array>
#include <bit>

#include "bench/by_hand/facts.hpp"

namespace bench::by_hand {
namespace {

using attain::facts::Columns;
using attain::facts::Person;
using attain::model::Vocabulary;
using simdjson::dom::element;

constexpr std::uint32_t kArchitecture = 1;
constexpr std::uint32_t kCloud = 2;
constexpr std::uint32_t kCode = 4;
constexpr std::uint32_t kData = 8;
constexpr std::uint32_t kNetwork = 16;
constexpr std::uint32_t kSecurity = 32;
constexpr std::uint32_t kCombinations = 64;
constexpr std::array<Named, 6> kNamed = {{{"architecture", kArchitecture},
                                          {"cloud", kCloud},
                                          {"code", kCode},
                                          {"data", kData},
                                          {"network", kNetwork},
                                          {"security", kSecurity}}};

constexpr std::size_t kPlaces = 5;
constexpr std::uint32_t kSilverPlaces = 0b00111;
constexpr std::uint32_t kGoldPlaces = 0b11111;

constexpr bool all(std::uint32_t held, std::uint32_t wanted) { return (held & wanted) == wanted; }
constexpr bool any(std::uint32_t held, std::uint32_t wanted) { return (held & wanted) != 0; }

/// The places that a person can fill, by what the person holds.
constexpr std::array<std::uint8_t, kCombinations> kPlacesOf = [] {
  std::array<std::uint8_t, kCombinations> places{};
  for (std::uint32_t held = 0; held < kCombinations; ++held) {
    const bool architect = any(held, kArchitecture) || all(held, kCloud | kNetwork);
    const bool developer = any(held, kCode | kCloud);
    const bool administrator = any(held, kNetwork | kCloud);
    const bool guardian = all(held, kSecurity) && any(held, kNetwork | kCode);
    const bool analyst = std::popcount(held & (kData | kCode | kArchitecture)) >= 2;
    places[held] = static_cast<std::uint8_t>((architect ? 1 : 0) | (developer ? 2 : 0) |
                                             (administrator ? 4 : 0) | (guardian ? 8 : 0) |
                                             (analyst ? 16 : 0));
  }
  return places;
}();

/// What a person holds who has gained the fewest credentials that a place asks for.
constexpr std::array<std::array<std::uint8_t, kCombinations>, kPlaces> kWanted = [] {
  std::array<std::array<std::uint8_t, kCombinations>, kPlaces> wanted{};
  for (std::size_t place = 0; place < kPlaces; ++place) {
    for (std::uint32_t held = 0; held < kCombinations; ++held) {
      std::uint32_t best = kCombinations - 1;
      for (std::uint32_t with = 0; with < kCombinations; ++with) {
        const bool fits = all(with, held) && any(kPlacesOf[with], std::uint32_t{1} << place);
        if (fits && std::popcount(with) < std::popcount(best)) best = with;
      }
      wanted[place][held] = static_cast<std::uint8_t>(best);
    }
  }
  return wanted;
}();

/// Seats people at places, as many as can be, each at one that the person can fill.
class Seats {
 public:
  struct Sitter {
    std::uint32_t places = 0;
    std::size_t index = 0;
  };

  explicit Seats(std::uint32_t places) : places_(places) {}

  bool full() const { return taken_ == places_; }
  int empty() const { return std::popcount(places_ & ~taken_); }
  int taken() const { return std::popcount(taken_); }

  void add(Sitter sitter) {
    if (full()) return;
    std::uint32_t untried = places_;
    seat(sitter, untried);
  }

  std::vector<std::size_t> sitters() const {
    std::vector<std::size_t> people;
    for (std::size_t place = 0; place < kPlaces; ++place) {
      if (any(taken_, std::uint32_t{1} << place)) people.push_back(sitters_[place].index);
    }
    return people;
  }

 private:
  bool seat(Sitter sitter, std::uint32_t& untried) {
    while (any(sitter.places, untried)) {
      const auto place = static_cast<std::size_t>(std::countr_zero(sitter.places & untried));
      const std::uint32_t bit = std::uint32_t{1} << place;
      untried &= ~bit;
      if (any(taken_, bit) && !seat(sitters_[place], untried)) continue;
      sitters_[place] = sitter;
      taken_ |= bit;
      return true;
    }
    return false;
  }

  std::uint32_t places_;
  std::uint32_t taken_ = 0;
  std::array<Sitter, kPlaces> sitters_;
};

struct Team {
  Seats silver{kSilverPlaces};
  Seats gold{kGoldPlaces};

  void add(std::uint32_t held, std::size_t index) {
    silver.add({kPlacesOf[held], index});
    gold.add({kPlacesOf[held], index});
  }
  Tier tier() const {
    if (gold.full()) return Tier::kGold;
    return silver.full() ? Tier::kSilver : Tier::kNone;
  }
};

class FiveDistinctPeople : public Twin {
 public:
  explicit FiveDistinctPeople(const Vocabulary& vocabulary) : credentials_(vocabulary, kNamed) {}

  Tier decide(const Columns& facts) const override;
  Explanation explain(const Columns& facts) const override;
  Tier decide_json(std::string_view json) override;

 private:
  Credentials credentials_;
  simdjson::dom::parser parser_;
};

Tier FiveDistinctPeople::decide(const Columns& facts) const {
  Team team;
  for (std::size_t i = 0; i < facts.people.size() && !team.gold.full(); ++i) {
    team.add(credentials_.held(facts, facts.people[i]), i);
  }
  return team.tier();
}

Explanation FiveDistinctPeople::explain(const Columns& facts) const {
  Explanation result;
  Team team;
  for (std::size_t i = 0; i < facts.people.size(); ++i) {
    const Person& person = facts.people[i];
    const std::uint32_t held = credentials_.held(facts, person);
    team.add(held, i);
    for (std::size_t place = 0; place < kPlaces; ++place) {
      result.people[place].push_back(tested(person.id, held, kWanted[place][held], kNamed));
    }
  }
  result.seats = {team.silver.sitters(), team.gold.sitters()};
  result.to_silver = {0, team.silver.empty()};
  result.to_gold = {0, team.gold.empty()};
  result.number = team.gold.taken();
  result.tier = team.tier();
  return result;
}

Tier FiveDistinctPeople::decide_json(std::string_view json) {
  element partner;
  if (parser_.parse(json.data(), json.size()).get(partner) != simdjson::SUCCESS) return Tier::kNone;
  Team team;
  const std::string_view as_of = text(partner, "as_of");
  std::size_t index = 0;
  for (const element person : list(partner, "people")) {
    team.add(held(person, as_of, kNamed), index++);
    if (team.gold.full()) break;
  }
  return team.tier();
}

}  // namespace

std::unique_ptr<Twin> five_distinct_people(const Vocabulary& vocabulary) {
  return std::make_unique<FiveDistinctPeople>(vocabulary);
}

}  // namespace bench::by_hand
