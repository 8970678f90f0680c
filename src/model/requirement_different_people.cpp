// Takes places that different people fill; gives them, a line with a quota made two lines: of four
// who hold A, two of whom hold B too, two places ask for A and B and two for A.
//
// INVARIANT: whether all places can be filled is decided by a matching; what no matching decides is
// refused here, and so are more lines and places than one evaluation shall look at.
// Tested by tests/unit/model/requirement_different_people_test.cpp.

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/person_parts.hpp"
#include "model/person_test.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using Place = DifferentPeopleRequirement::Place;

constexpr std::int64_t kMostPlaces = 200;
constexpr std::size_t kMostLines = 16;

constexpr auto kKeys = with_annotations({{"different_people"}, {"id"}});
constexpr auto kPlaceKeys =
    with_annotations({{"people", "write `people:` and how many places there are"},
                      {"holding", "write `holding:` and a credential, a profile or a set"},
                      {"of_whom"},
                      {"id"}});
constexpr auto kQuotaKeys =
    with_annotations({{"people", "write `people:` and how many of them"},
                      {"holding", "write `holding:` and a credential, a profile or a set"},
                      {"id"}});

Number read_places(Context& context, const yaml::Node& node) {
  const bool compares = node.is_map() && !node.members.empty() &&
                        comparator_of(node.members.front().key.text).has_value();
  if (compares) {
    context.read.error(Code::kNotMatchable, node.place,
                       "places for different people are filled or not, so they are not compared",
                       "write the number of places alone");
    return {};
  }
  NumberKind kind;
  kind.bounds = {1, kMostPlaces};
  return read_number(context, node, kind);
}

std::int64_t largest(const Number& number) {
  std::int64_t most = 0;
  for (const Branch& branch : number.branches) {
    if (branch.value) most = std::max(most, branch.value->whole().value_or(0));
  }
  return most;
}

/// Whether it is 0 in every branch; an undefined one is not.
bool is_none(const Number& number) {
  return std::all_of(number.branches.begin(), number.branches.end(),
                     [](const Branch& branch) { return branch.value == Rational(0); });
}

/// What is left of `all` without `some`, branch by branch; none, reported, if that cannot be told.
std::optional<Number> without(Context& context, const yaml::Node& node, const Number& all,
                              const Number& some) {
  if (all.branches.empty() || some.branches.empty()) return std::nullopt;
  if (!all.attribute.empty() && !some.attribute.empty() && all.attribute != some.attribute) {
    context.read.error(Code::kNotMatchable, node.place,
                       "a line of places and its quota are split by different attributes",
                       "split both by the same attribute");
    return std::nullopt;
  }
  Number rest = all.attribute.empty() ? some : all;
  for (std::size_t i = 0; i < rest.branches.size(); ++i) {
    const auto& whole = all.branches[all.attribute.empty() ? 0 : i].value;
    const auto& part = some.branches[some.attribute.empty() ? 0 : i].value;
    rest.branches[i].value.reset();
    if (!whole || !part) continue;
    if (*part > *whole) {
      context.read.error(Code::kNumberOutOfRange, node.place,
                         fmt::format("{} of {} people are more than there are", part->to_string(),
                                     whole->to_string()),
                         "write a smaller number");
      return std::nullopt;
    }
    rest.branches[i].value = Rational(*whole->whole() - *part->whole());
  }
  return rest;
}

/// Reads lines of places.
class PlacesReader {
 public:
  PlacesReader(Context& context, Requirement& requirement)
      : context_(context), requirement_(requirement) {}

  bool read(const yaml::Node& list) {
    bool sound = true;
    for (const yaml::Node& item :
         context_.read.items(list, "a list of places", "list which people are needed")) {
      sound = line(item) && sound;
    }
    return sound && !places_.empty() && is_small(list);
  }

  std::vector<Place> take() { return std::move(places_); }

 private:
  bool line(const yaml::Node& node) {
    if (!node.is_map()) {
      context_.read.wrong_type(node, "places for people",
                               "write one such as `{ people: 2, holding: ... }`");
      return false;
    }
    if (!is_people(node)) return false;
    const auto map = context_.read.map(node, node.place, "a line of places", kPlaceKeys);
    std::optional<Place> place = read_place(node, *map);
    const yaml::Node* of_whom = map->find("of_whom");
    if (of_whom != nullptr) return quota(*of_whom, std::move(place));
    return place && add(node, std::move(*place));
  }

  /// Other requirements than on people are no places.
  bool is_people(const yaml::Node& node) {
    for (const std::string_view key : {"different_people", "any_of", "all_of", "number_of",
                                       "credentials", "measure", "partner", "competency"}) {
      const yaml::Node* value = node.find(key);
      if (value == nullptr) continue;
      context_.read.error(Code::kNotMatchable, node.place,
                          fmt::format("`{}` cannot be a place for different people", key),
                          "write `people:` and `holding:`; `any_of` may stand in the test");
      return false;
    }
    return true;
  }

  std::optional<Place> read_place(const yaml::Node& node, const KeyedMap& map) {
    Place place;
    place.annotations = read_annotations(context_, map);
    const yaml::Node* people = map.find("people");
    if (people != nullptr) place.people = read_places(context_, *people);
    const yaml::Node* id = map.find("id");
    const bool named = id != nullptr && context_.read.name(*id, Spelling::kKebabCase, "places");
    const yaml::Node* holding = map.find("holding");
    if (holding == nullptr) return std::nullopt;
    std::optional<WholeTest> test = read_person_test(context_, *holding);
    if (!test) return std::nullopt;
    auto whole = within_lead(context_, node, test->test);
    if (!whole) return std::nullopt;
    place.holding = std::move(test->test);
    place.whole = std::move(*whole);
    join_readings(test->readings, place.annotations.readings);
    join_readings(place.annotations.readings, requirement_.annotations.readings);
    place.id = named ? id->text : id_of(place.holding);
    return place;
  }

  /// Reads the quota of a line; the line itself may be wrong.
  bool quota(const yaml::Node& of_whom, std::optional<Place> place) {
    static constexpr std::string_view kHelp =
        "write one `{ people: ..., holding: ... }`, or a line of places for each";
    const auto items = context_.read.items(of_whom, "a list of one quota", kHelp);
    if (items.empty()) return false;
    const yaml::Node& item = items.front();
    if (!item.is_map()) {
      context_.read.wrong_type(item, "a quota", "write one such as `{ people: 2, holding: ... }`");
      return false;
    }
    if (!is_people(item)) return false;
    if (items.size() > 1 || item.find("of_whom") != nullptr) {
      context_.read.error(Code::kNotMatchable, of_whom.place,
                          "a line of places has one quota at most, and that has none",
                          std::string(kHelp));
      return false;
    }
    const auto map = context_.read.map(item, item.place, "a quota", kQuotaKeys);
    std::optional<Place> part = read_place(item, *map);
    if (!part || !place) return false;
    auto holding = both(context_, item, place->holding, part->holding);
    auto whole = both(context_, item, place->whole, part->whole);
    auto rest = without(context_, item, place->people, part->people);
    if (!holding || !whole || !rest) return false;
    part->holding = std::move(*holding);
    part->whole = std::move(*whole);
    if (map->find("id") == nullptr) part->id = id_of(part->holding);
    place->people = std::move(*rest);
    if (!add(item, std::move(*part))) return false;
    return is_none(place->people) || add(item, std::move(*place));
  }

  bool add(const yaml::Node& node, Place place) {
    if (!ids_.add(place.id, 0)) {
      context_.read.error(
          Code::kDuplicateId, node.place,
          fmt::format("places beside these have the id {} already", diagnostic::quoted(place.id)),
          "give one of them an `id` of its own");
      return false;
    }
    places_.push_back(std::move(place));
    return true;
  }

  bool is_small(const yaml::Node& list) {
    std::int64_t all = 0;
    for (const Place& place : places_) all += largest(place.people);
    if (all <= kMostPlaces && places_.size() <= kMostLines) return true;
    context_.read.error(
        Code::kTooManyPlaces, list.place,
        fmt::format("there are {} places in {} lines, quotas apart", all, places_.size()),
        fmt::format("write at most {} places in {} lines", kMostPlaces, kMostLines));
    return false;
  }

  Context& context_;
  Requirement& requirement_;
  std::vector<Place> places_;
  value::NameIndex ids_;
};

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  PlacesReader reader(context, requirement);
  if (!reader.read(*map.find("different_people"))) return false;
  requirement.kind = DifferentPeopleRequirement{reader.take()};
  return true;
}

}  // namespace

const RequirementKind kDifferentPeopleRequirement = {
    "different_people", "a requirement on different people", kKeys, read};

std::string local_id(const DifferentPeopleRequirement& requirement) {
  std::vector<std::string> ids;
  for (const Place& place : requirement.places) ids.push_back(place.id);
  return joined_id(ids, "-beside-");
}

std::string dump(const DifferentPeopleRequirement& requirement) {
  std::vector<std::string> places;
  for (const Place& place : requirement.places) {
    places.push_back(fmt::format("{} holding {}", dump(place.people), dump(place.holding)));
  }
  return fmt::format("different_people {}", fmt::join(places, "; "));
}

}  // namespace attain::model
