// Takes a requirement on people; gives it with their number and the test that each must pass.
//
// Tested by tests/unit/model/requirement_people_test.cpp.

#include <algorithm>

#include <fmt/format.h>

#include "model/annotations.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/person_test.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

constexpr Bounds kPeople = {1, 1'000'000};

constexpr auto kKeys = with_annotations(
    {{"people"}, {"holding", "write `holding:` and a credential, a profile or a set"}, {"id"}});

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  PeopleRequirement result;
  result.people = read_number(context, *map.find("people"), kPeople);
  const yaml::Node* holding = map.find("holding");
  if (holding == nullptr) return false;
  std::optional<WholeTest> test = read_person_test(context, *holding);
  if (!test) return false;
  result.holding = std::move(test->test);
  join_readings(test->readings, requirement.annotations.readings);
  requirement.kind = std::move(result);
  return true;
}

std::string local_id(const PersonTest& test) {
  if (!test.name.empty()) {
    // INVARIANT: a point separates the parts of an id, so no part has one.
    std::string name = test.name;
    std::replace(name.begin(), name.end(), '.', '-');
    return name;
  }
  std::vector<std::string> parts;
  for (const PersonTest& part : test.parts) parts.push_back(local_id(part));
  return joined_id(parts, test.kind == PersonTest::Kind::kAnyOf ? "-or-" : "-and-");
}

}  // namespace

const RequirementKind kPeopleRequirement = {"people", "a requirement on people", kKeys, read};

std::string local_id(const PeopleRequirement& requirement) { return local_id(requirement.holding); }

std::string dump(const PeopleRequirement& requirement) {
  return fmt::format("people {} holding {}", dump(requirement.people), dump(requirement.holding));
}

}  // namespace attain::model
