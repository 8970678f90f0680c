// Takes measures of the partner's own: a head count of people, a number that an attribute holds.
//
// Tested by tests/unit/model/measure_partner_test.cpp.

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/measure_kinds.hpp"
#include "model/person_test.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kPeopleKeys = with_annotations({{"people_holding"}, {"at_most"}});
constexpr auto kPartnerKeys = with_annotations({{"partner"}, {"at_most"}});

bool read_people(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kPeople;
  named.kind.bounds.least = 0;
  std::optional<WholeTest> test = read_person_test(context, *map.find("people_holding"));
  if (!test) return false;
  named.measure.holding = std::move(test->test);
  join_readings(test->readings, named.measure.annotations.readings);
  return true;
}

bool read_partner(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kAttribute;
  const yaml::Node& node = *map.find("partner");
  if (context.read.word(node, "a partner attribute") == nullptr) return false;
  const Vocabulary& vocabulary = context.vocabulary;
  const auto code = vocabulary.attribute_codes.find(node.text);
  if (!code) {
    context.read.unknown(Code::kUnknownAttribute, node.place,
                         fmt::format("unknown partner attribute {}", diagnostic::quoted(node.text)),
                         node.text, [&] { return names(vocabulary.attributes); });
    return false;
  }
  const Field& attribute = vocabulary.attributes[*code];
  if (!attribute.is_number()) {
    context.read.error(Code::kNotANumberField, node.place,
                       fmt::format("cannot measure by `{}`, which is a {}", attribute.id,
                                   to_string(attribute.type)),
                       "name an attribute that is a number");
    return false;
  }
  named.measure.attribute = attribute.id;
  named.kind.unit = attribute.currency;
  named.kind.whole = attribute.parts() == 1;
  if (attribute.type == FieldType::kCount) named.kind.bounds.least = 0;
  return true;
}

}  // namespace

const MeasureKind kPeopleMeasure = {"people_holding", kPeopleKeys, read_people};
const MeasureKind kPartnerMeasure = {"partner", kPartnerKeys, read_partner};

}  // namespace attain::model
