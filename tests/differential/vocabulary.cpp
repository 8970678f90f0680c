// What every generated program declares: a field and an attribute of each type, and small domains,
// so that generated filters and splits meet generated facts often.

#include <algorithm>
#include <stdexcept>

#include "differential/cases.hpp"

namespace attain::differential {

const std::vector<std::string> kTiers = {"bronze", "silver", "gold"};

const std::vector<Field> kAttributes = {
    {"market", Type::kOneOf, {"north", "south"}},
    {"size", Type::kOneOf, {"small", "medium", "large"}},
    {"certified", Type::kFlag},
    {"local", Type::kFlag},
    {"employees", Type::kCount},
    {"balance", Type::kInteger},
    {"score", Type::kDecimal},
    {"revenue", Type::kMoney},
    {"since", Type::kDate},
};

const std::map<std::string, std::vector<Field>> kLists = {
    {"sales",
     {{"region", Type::kOneOf, {"east", "west", "far"}},
      {"kind", Type::kOneOf, {"new", "old"}},
      {"online", Type::kFlag},
      {"amount", Type::kCount},
      {"change", Type::kInteger},
      {"weight", Type::kDecimal},
      {"price", Type::kMoney},
      {"customer", Type::kText}}},
    {"visits",
     {{"region", Type::kOneOf, {"east", "west", "far"}},
      {"minutes", Type::kCount},
      {"fee", Type::kMoney},
      {"day", Type::kDate},
      {"place", Type::kText}}},
};

const std::vector<Field> kPersonFields = {
    {"role", Type::kOneOf, {"sales", "technical"}},
    {"active", Type::kFlag},
    {"years", Type::kCount},
    {"rating", Type::kDecimal},
    {"joined", Type::kDate},
};

const std::vector<std::string> kCatalogue = {"E1", "E2", "E3", "E4", "C1", "C2"};
const std::vector<std::string> kDeclaredAwards = {"held-one", "held-two"};

const Field& field_of(const std::vector<Field>& fields, const std::string& name) {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const Field& field) { return field.name == name; });
  if (found == fields.end()) throw std::logic_error("no field " + name);
  return *found;
}

}  // namespace attain::differential
