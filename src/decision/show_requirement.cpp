// Takes requirements of the rules; gives each as a line of prose with its parts beneath.
//
// Tested by tests/unit/decision/show_test.cpp.

#include <algorithm>

#include "decision/show.hpp"

namespace attain::decision {
namespace {

bool is_about_people(const model::Requirement& requirement) {
  return std::holds_alternative<model::PeopleRequirement>(requirement.kind);
}

}  // namespace

Wording::Wording(const model::Rules& rules, const model::Revision& revision,
                 std::string_view language)
    : rules_(rules),
      vocabulary_(*rules.vocabulary),
      revision_(revision),
      speech_(vocabulary_, language, &revision, Detail::kWhole),
      words_(speech_.words()),
      show_(show_phrases_for(words_)) {}

void Wording::annotate(const model::Annotations& annotations, Item& item) {
  named_.readings.insert(annotations.readings.begin(), annotations.readings.end());
  if (!annotations.readings.empty()) {
    const std::string cited = fmt::format(" [{}]", fmt::join(annotations.readings, ", "));
    item.words.insert(item.words.ends_with(':') ? item.words.size() - 1 : item.words.size(), cited);
  }
  std::vector<std::string> remarks;
  if (!annotations.cite.empty()) {
    remarks.push_back(fill(show_.source, speech_.name(annotations.cite)));
  }
  if (!annotations.note.empty()) {
    remarks.push_back(fill(show_.note, speech_.name(annotations.note)));
  }
  item.remarks.insert(item.remarks.begin(), remarks.begin(), remarks.end());
}

std::string Wording::stated(const Rational& number, const Style& style) const {
  const Range range{number, number};
  std::string words;
  switch (style.form) {
    case Form::kNumber:
      words = speech_.quantity(number, style.unit);
      break;
    case Form::kPeople:
      words = fill(speech_.form(show_.people, range), speech_.number(number));
      break;
    case Form::kCredentials:
      words = fill(speech_.form(show_.credentials, range), speech_.number(number));
      break;
    case Form::kPoints:
      words = fill(speech_.form(show_.point, range), speech_.number(number));
      break;
    case Form::kDate:
      words = speech_.date(number);
      break;
  }
  if (!style.comparator) return words;
  return speech_.compared(*style.comparator, words, style.form == Form::kDate);
}

const model::Field* Wording::attribute_of(const model::Number& number) const {
  const auto code = vocabulary_.attribute_codes.find(number.attribute);
  return code ? &vocabulary_.attributes[*code] : nullptr;
}

std::string Wording::numbers(const model::Number& number, const Style& style) const {
  const model::Field* attribute = attribute_of(number);
  std::vector<std::string> branches;
  for (const model::Branch& branch : number.branches) {
    if (!branch.value) continue;
    std::string words = stated(*branch.value, style);
    if (attribute == nullptr) return words;
    const std::string name =
        fill(words_.titled, title_of_field(*attribute), speech_.choice(*attribute, branch.choice));
    branches.push_back(fill(words_.branch, words, name));
  }
  if (branches.empty()) return std::string(words_.none_stated);
  return speech_.join(std::move(branches), words_.last_or);
}

void Wording::remark_undefined(const model::Number& number, std::string_view phrase,
                               Item& item) const {
  const model::Field* attribute = attribute_of(number);
  std::vector<std::string> branches;
  for (const model::Branch& branch : number.branches) {
    if (branch.value || attribute == nullptr) continue;
    branches.push_back(speech_.choice(*attribute, branch.choice));
  }
  if (branches.empty()) return;
  item.remarks.push_back(fill(phrase, speech_.join(std::move(branches), words_.last_and)));
}

std::string_view Wording::without_number(bool decides) const {
  if (!decides) return show_.cannot_meet;
  return revision_.options.size() > 1 ? show_.cannot_attain_so : show_.cannot_attain;
}

Item Wording::requirement(const model::Requirement& requirement, bool decides) {
  const Text& title = requirement.annotations.title;
  Item item = std::visit([&](const auto& rule) { return this->item(rule, title, decides); },
                         requirement.kind);
  annotate(requirement.annotations, item);
  return item;
}

Item Wording::item(const model::MeasureRequirement& rule, const Text& title, bool decides) {
  const std::string measure = title_of_measure(rule.measure);
  const std::string name = title.empty() ? measure : speech_.title(&title, {});
  Item item{fill(words_.titled, name,
                 numbers(rule.threshold, {Form::kNumber, rule.unit, rule.comparator}))};
  remark_undefined(rule.threshold, without_number(decides), item);
  return item;
}

Item Wording::item(const model::PartnerRequirement& rule, const Text& title, bool decides) {
  const model::Field& field =
      vocabulary_.attributes[*vocabulary_.attribute_codes.find(rule.attribute)];
  const std::string name = title.empty() ? title_of_field(field) : speech_.title(&title, {});
  std::string asked;
  if (!rule.values.empty()) {
    std::vector<std::string> values;
    for (const std::string& value : rule.values) values.push_back(speech_.choice(field, value));
    asked = rule.excluded ? fill(words_.other_than, speech_.join(values, words_.last_and))
                          : speech_.join(values, words_.last_or);
  } else {
    const bool is_date = field.type == model::FieldType::kDate;
    asked = numbers(rule.threshold,
                    {is_date ? Form::kDate : Form::kNumber, rule.unit, rule.comparator});
  }
  Item item{fill(words_.titled, name, asked)};
  remark_undefined(rule.threshold, without_number(decides), item);
  return item;
}

Item Wording::item(const model::CompetencyRequirement& rule, const Text& title, bool) {
  const std::string name =
      title.empty() ? title_of_competency(rule.competency) : speech_.title(&title, {});
  const model::Tier& tier = vocabulary_.tiers[*vocabulary_.tier_codes.find(rule.tier)];
  return {fill(show_.competency, name,
               speech_.compared(rule.comparator, speech_.title(&tier.title, tier.id)))};
}

std::string Wording::title_of_competency(std::string_view id) const {
  for (const model::Competency& competency : rules_.competencies) {
    if (competency.id == id) return speech_.title(&competency.revisions.back().title, id);
  }
  const auto code = vocabulary_.award_codes.find(id);
  return speech_.title(code ? &vocabulary_.awards[*code].title : nullptr, id);
}

Item Wording::item(const model::CombinedRequirement& rule, const Text& title, bool decides) {
  using Kind = model::CombinedRequirement::Kind;
  Item item = rule.kind == Kind::kAnyOf ? routes(rule, decides) : Item{};
  if (item.words.empty()) {
    const bool all = rule.kind == Kind::kAllOf;
    if (rule.kind == Kind::kNumberOf) {
      item.words =
          fill(show_.number_of, numbers(rule.threshold, {Form::kNumber, {}, rule.comparator}),
               rule.parts.size());
      remark_undefined(rule.threshold, without_number(decides), item);
    } else {
      const auto people = std::count_if(rule.parts.begin(), rule.parts.end(), is_about_people);
      item.words = all ? show_.all_of : people > 1 ? show_.any_of_routes : show_.any_of;
    }
    for (const model::Requirement& part : rule.parts) {
      item.parts.push_back(requirement(part, decides && all));
    }
  }
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  return item;
}

}  // namespace attain::decision
