#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/decision.hpp>

#include "decision/json_writer.hpp"
#include "model/rules.hpp"

namespace attain::decision {

/// Writes a decision, with one overload of `write` for each part of it, and of `member` for each
/// type of a value.
class DecisionWriter {
 public:
  /// REQUIRES: `vocabulary` is the decision's, and outlives this.
  DecisionWriter(const model::Vocabulary& vocabulary, JsonWriter& json)
      : vocabulary_(vocabulary), json_(json) {}

  void write(const Decision& decision);

 private:
  // json.cpp
  void write(const CompetencyDecision& competency);
  void write(const OptionDecision& option);
  void write(const RequirementDecision& requirement);
  void write_kind(const RequirementDecision& requirement);
  void write_partner(const RequirementDecision& requirement);
  void write_comparison(const RequirementDecision& requirement);

  // json_evidence.cpp
  void write(const Threshold& threshold, bool is_date = false);
  void write(const RecordEvidence& record);
  void write(const PersonEvidence& person);
  void write(const CredentialEvidence& credential);
  void write(const PlaceEvidence& place);
  void write(const MeasureEvidence& measure);
  void write_kind(const MeasureEvidence& measure);
  void write(const TermEvidence& term);
  void write(const Step& step);
  void write_step(const Step& step);

  // json_person_test.cpp
  void write(const model::PersonTest& test);
  void write_combination(const model::PersonTest& test);
  void write(const std::vector<model::FilterTerm>& filter);
  void write(const model::FilterTerm& term);
  void write_bounds(const model::FilterTerm& term);

  void write(std::string_view text) { json_.string(text); }
  void write(std::size_t number) { json_.integer(static_cast<std::int64_t>(number)); }
  void write(Date date) { json_.string(date.to_string()); }

  /// A number; a day, if `is_date`.
  void write_number(const Rational& number, bool is_date = false);

  /// A number, or its bounds, or null if it is not bounded at all.
  void write_range(const Range& range, bool is_date = false);

  template <class Items>
  void list(std::string_view name, const Items& items) {
    json_.key(name);
    json_.begin_list();
    for (const auto& item : items) write(item);
    json_.end_list();
  }

  void member(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.string(text);
  }

  void nullable(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.string_or_null(text);
  }

  void member(std::string_view name, std::same_as<bool> auto value) {
    json_.key(name);
    json_.boolean(value);
  }

  void member(std::string_view name, std::size_t number) {
    json_.key(name);
    write(number);
  }

  void member(std::string_view name, const std::optional<Rational>& number) {
    json_.key(name);
    number ? json_.number(*number) : json_.null();
  }

  void member(std::string_view name, const std::optional<Date>& date) {
    json_.key(name);
    date ? write(*date) : json_.null();
  }

  void member(std::string_view name, const Range& range) {
    json_.key(name);
    write_range(range);
  }

  const model::Vocabulary& vocabulary_;
  JsonWriter& json_;
};

}  // namespace attain::decision
