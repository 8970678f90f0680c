// Takes measures and the requirements on them; adds filters as bit sets over the codes of a field.
//
// Tested by tests/unit/compile/compile_test.cpp.

#include <algorithm>

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

void Builder::add(const model::Measure& measure) {
  const model::Vocabulary& vocabulary = program_.vocabulary();
  Measure compiled;
  compiled.kind = measure.kind;
  compiled.source = &measure;
  compiled.records = *vocabulary.record_list_codes.find(measure.records);
  const model::RecordList& list = vocabulary.record_lists[compiled.records];
  if (measure.kind == model::Measure::Kind::kSum) {
    compiled.field = *list.field_codes.find(measure.field);
  }
  if (measure.within && measure.within->kind != model::Window::Kind::kAlways) {
    compiled.window = *measure.within;
    compiled.date_field = *list.date_field;
  }
  compiled.filter.first = static_cast<std::uint32_t>(program_.filter_terms.size());
  for (const model::FilterTerm& term : measure.where) {
    if (term.kind != model::FilterTerm::Kind::kAny) add(term, list);
  }
  compiled.filter.end = static_cast<std::uint32_t>(program_.filter_terms.size());
  measures_[measure.id] = static_cast<std::uint32_t>(program_.measures.size());
  program_.measures.push_back(compiled);
}

void Builder::add(const model::FilterTerm& term, const model::RecordList& list) {
  FilterTerm compiled;
  compiled.field = *list.field_codes.find(term.field);
  compiled.excludes = term.kind == model::FilterTerm::Kind::kExcluded;
  const model::Field& field = list.fields[compiled.field];
  const std::size_t word_count = (field.choices.size() + 63) / 64;

  std::vector<std::uint64_t> words(word_count, compiled.excludes ? ~std::uint64_t{0} : 0);
  for (const std::string& value : term.values) {
    const std::uint32_t code = *field.choice_codes.find(value);
    words[code / 64] ^= std::uint64_t{1} << (code % 64);
  }
  if (compiled.excludes && field.choices.size() % 64 != 0) {
    words.back() &= (std::uint64_t{1} << (field.choices.size() % 64)) - 1;
  }
  compiled.words.first = static_cast<std::uint32_t>(program_.words.size());
  program_.words.insert(program_.words.end(), words.begin(), words.end());
  compiled.words.end = static_cast<std::uint32_t>(program_.words.size());
  program_.filter_terms.push_back(compiled);
}

}  // namespace attain::compile
