#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "decision/speech.hpp"
#include "facts/columns.hpp"
#include "model/rules.hpp"

namespace attain::decision {

/// Writes the requirements of one competency as a tree, each with its mark (`+` met, `-` not met,
/// `?` unknown, `~` undefined) and its evidence beneath.
class Tree {
 public:
  /// REQUIRES: all that is passed by reference outlives this.
  Tree(const Speech& speech, const Decision& decision, const model::Revision& revision, bool colour,
       std::string& out);

  /// The requirement and its parts, `indent` spaces from the left.
  void write(const RequirementDecision& requirement, std::size_t indent);

  /// A status, or its mark, in colour if that is wanted.
  std::string coloured(Status status, std::string_view text) const;

  static std::string_view mark_of(Status status);

 private:
  /// `is_quota`: of the people of the requirement that it stands in.
  void write(const RequirementDecision& requirement, std::size_t indent, bool is_quota);

  // One for each kind of requirement: what its line says, and what stands beneath.
  std::string line(const RequirementDecision& requirement) const;
  std::string line_of_measure(const RequirementDecision& requirement) const;
  std::string line_of_people(const RequirementDecision& requirement) const;
  std::string line_of_places(const RequirementDecision& requirement) const;
  std::string line_of_attribute(const RequirementDecision& requirement) const;
  std::string line_of_number(const RequirementDecision& requirement) const;
  void write_beneath(const RequirementDecision& requirement, std::size_t indent);

  // Measures.
  void write_measure(const MeasureEvidence& measure, std::size_t indent);
  void write_part(std::string_view phrase, const MeasureEvidence& part, std::size_t indent);
  void write_term(const TermEvidence& term, std::size_t indent);
  void write_people(const MeasureEvidence& measure, std::size_t indent);
  void write_records(const MeasureEvidence& measure, std::size_t indent);
  void write_group(const MeasureEvidence& measure, Counted counted, std::string_view heading,
                   std::size_t indent);
  std::string value(const MeasureEvidence& measure) const;
  std::string title(const TermEvidence& term) const;
  std::string counted_records(const MeasureEvidence& measure) const;
  std::string record(const model::Measure& measure, const RecordEvidence& record) const;
  std::string field_value(const model::Field& field, facts::Value value) const;
  std::string reason(const model::RecordList& list, const RecordEvidence& record) const;
  const model::Measure& measure_of(std::string_view name) const;
  const model::RecordList& list_of(std::string_view name) const;
  const facts::Table& table_of(const model::RecordList& list) const;

  // People.
  void write_places(const RequirementDecision& requirement, std::size_t indent);
  void write_uncounted_people(const RequirementDecision& requirement, std::size_t indent);
  std::string counted_person(const PersonEvidence& person, bool by_what) const;
  std::string lacking_person(const PersonEvidence& person) const;
  std::string person_with_fields(const model::PersonTest& test, const PersonEvidence& person) const;
  std::string nearest(const RequirementDecision& requirement) const;

  /// Of people of whom it is not known whether they pass: what is not known.
  std::vector<std::string> unknown_of(List<PersonEvidence> people,
                                      const model::PersonTest* test) const;
  void add_short_of(const RequirementDecision& requirement, std::vector<std::string>& parts) const;

  void add_line(std::size_t indent, std::string_view text);

  const Speech& speech_;
  const Phrases& words_;
  const Decision& decision_;
  const model::Vocabulary& vocabulary_;
  const model::Revision& revision_;
  const bool colour_;
  std::string& out_;
  std::set<std::string_view> shown_;  ///< Measures whose evidence stands above already.
};

}  // namespace attain::decision
