// Takes measures and the requirements on them; adds them with their lists, fields, parts and terms
// as codes and places in the program's arrays.
//
// Tested by tests/unit/compile/measure_test.cpp.

#include "compile/builder.hpp"

namespace attain::compile {

void Builder::resolve(const model::MeasureRequirement& requirement, std::uint32_t index) {
  const Number threshold = add(requirement.threshold);
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kMeasure;
  compiled.comparator = requirement.comparator;
  compiled.subject = measures_.find(requirement.measure)->second;
  compiled.threshold = threshold;
}

void Builder::add(const model::Measure& measure, std::uint32_t index) {
  Measure compiled;
  compiled.kind = measure.kind;
  compiled.source = &measure;
  switch (measure.kind) {
    case model::Measure::Kind::kSum:
    case model::Measure::Kind::kCount:
    case model::Measure::Kind::kCountDistinct:
    case model::Measure::Kind::kAverage:
      add_records(measure, compiled);
      break;
    case model::Measure::Kind::kTotal:
    case model::Measure::Kind::kDifference:
    case model::Measure::Kind::kGrowth:
    case model::Measure::Kind::kShare:
      compiled.of.first = static_cast<std::uint32_t>(program_.operands.size());
      for (const std::string& part : measure.of) {
        program_.operands.push_back(measures_.find(part)->second);
      }
      compiled.of.end = static_cast<std::uint32_t>(program_.operands.size());
      break;
    case model::Measure::Kind::kPeople:
      compiled.test = intern(measure.holding);
      break;
    case model::Measure::Kind::kAttribute: {
      const model::Vocabulary& vocabulary = program_.vocabulary();
      compiled.attribute = *vocabulary.attribute_codes.find(measure.attribute);
      const model::Field& attribute = vocabulary.attributes[compiled.attribute];
      compiled.parts = attribute.parts();
      compiled.may_be_negative = attribute.type != model::FieldType::kCount;
      break;
    }
    case model::Measure::Kind::kPoints:
      break;
  }
  if (measure.cap) compiled.cap = add(*measure.cap);
  program_.measures[index] = compiled;
  if (measure.kind == model::Measure::Kind::kPoints) add_points(measure, index);
}

void Builder::add_records(const model::Measure& measure, Measure& compiled) {
  const model::Vocabulary& vocabulary = program_.vocabulary();
  compiled.records = *vocabulary.record_list_codes.find(measure.records);
  const model::RecordList& list = vocabulary.record_lists[compiled.records];
  if (measure.kind != model::Measure::Kind::kCount) {
    compiled.field = *list.field_codes.find(measure.field);
    const model::Field& field = list.fields[compiled.field];
    compiled.parts = field.parts();
    compiled.may_be_negative = field.is_number() && field.type != model::FieldType::kCount;
    const bool is_flag = field.type == model::FieldType::kFlag;
    compiled.choices = is_flag ? 2 : static_cast<std::uint32_t>(field.choices.size());
  }
  if (measure.within && measure.within->kind != model::Window::Kind::kAlways) {
    compiled.window = *measure.within;
    compiled.date_field = *list.date_field;
  }
  compiled.selection = intern(compiled.records, measure.where);
  compiled.filter = program_.selections[compiled.selection].filter;
}

void Builder::add_points(const model::Measure& measure, std::uint32_t index) {
  std::vector<Term> terms;
  for (const model::PointsTerm& term : measure.terms) terms.push_back(compiled(term));
  Span span{static_cast<std::uint32_t>(program_.terms.size()), 0};
  program_.terms.insert(program_.terms.end(), terms.begin(), terms.end());
  span.end = static_cast<std::uint32_t>(program_.terms.size());
  program_.measures[index].terms = span;
}

Term Builder::compiled(const model::PointsTerm& term) {
  Term compiled;
  compiled.source = &term;
  compiled.points = add(term.points);
  if (!term.measure.empty()) {
    compiled.measure = measures_.find(term.measure)->second;
    compiled.full_at = add(term.full_at);
  }
  compiled.conditions.first = static_cast<std::uint32_t>(program_.requirements.size());
  for (const model::Requirement& condition : term.conditions) add(condition);
  compiled.conditions.end = static_cast<std::uint32_t>(program_.requirements.size());
  return compiled;
}

}  // namespace attain::compile
