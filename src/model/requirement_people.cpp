// Takes a requirement on people; gives it with their number, the test that each must pass and the
// quotas of the same people.
//
// INVARIANT: a quota looks only at people who pass the test of what it is a quota of, so its own
// whole test asks for both.
// Tested by tests/unit/model/requirement_people_test.cpp.

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "model/annotations.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/person_parts.hpp"
#include "model/person_test.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::int64_t kMostPeople = 1'000'000;

constexpr auto kKeys =
    with_annotations({{"people"},
                      {"holding", "write `holding:` and a credential, a profile or a set"},
                      {"of_whom"},
                      {"id"}});

/// Reports items that cannot be quotas of the same people.
bool are_quotas(Context& context, const yaml::Node& list) {
  bool sound = true;
  const auto is_no_quota = [](const yaml::Node& item) {
    constexpr std::array<std::string_view, 7> kOthers = {
        "measure", "credentials", "partner", "competency", "any_of", "all_of", "number_of"};
    return std::any_of(kOthers.begin(), kOthers.end(),
                       [&](std::string_view key) { return item.find(key) != nullptr; });
  };
  for (const yaml::Node& item : list.items) {
    if (!item.is_map() || !is_no_quota(item)) continue;
    context.read.error(Code::kNotMatchable, item.place,
                       "only `people` and `different_people` can be quotas of the same people",
                       "put other requirements beside this one");
    sound = false;
  }
  return sound;
}

/// `lead` is null if it is wrong what the people must pass of whom these are quotas.
bool read_quotas(Context& context, const yaml::Node& list, const PersonTest* lead,
                 PeopleRequirement& result) {
  if (list.is_list() && !are_quotas(context, list)) return false;
  const PersonTest* outer = std::exchange(context.lead, lead);
  auto quotas = read_requirements(context, list, "list how many of these people hold what else");
  context.lead = outer;
  if (!quotas) return false;
  result.of_whom = std::move(*quotas);
  return true;
}

/// Reads what each must pass; false if it is missing or wrong.
bool read_holding(Context& context, const KeyedMap& map, Requirement& requirement,
                  PeopleRequirement& result) {
  const yaml::Node* holding = map.find("holding");
  if (holding == nullptr) return false;
  std::optional<WholeTest> test = read_person_test(context, *holding);
  if (!test) return false;
  result.holding = std::move(test->test);
  auto whole = within_lead(context, *holding, result.holding);
  if (!whole) return false;
  result.whole = std::move(*whole);
  join_readings(test->readings, requirement.annotations.readings);
  return true;
}

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  PeopleRequirement result;
  const Count count = read_count(context, *map.find("people"), kMostPeople);
  result.people = count.number;
  result.comparator = count.comparator;
  bool sound = read_holding(context, map, requirement, result);
  if (const yaml::Node* of_whom = map.find("of_whom")) {
    sound = read_quotas(context, *of_whom, sound ? &result.whole : nullptr, result) && sound;
  }
  if (sound) requirement.kind = std::move(result);
  return sound;
}

}  // namespace

const RequirementKind kPeopleRequirement = {"people", "a requirement on people", kKeys, read};

std::string local_id(const PeopleRequirement& requirement) { return id_of(requirement.holding); }

std::string dump(const PeopleRequirement& requirement) {
  return fmt::format("people {}{} holding {}", dump_if_unusual(requirement.comparator),
                     dump(requirement.people), dump(requirement.holding));
}

}  // namespace attain::model
