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

 private:
  // One for each kind of requirement: what its line says, and what stands beneath.
  std::string line_of_measure(const RequirementDecision& requirement) const;
  std::string line_of_people(const RequirementDecision& requirement) const;
  void write_records(const RequirementDecision& requirement, std::size_t indent);
  void write_uncounted_people(const RequirementDecision& requirement, std::size_t indent);

  void write_group(const RequirementDecision& requirement, Counted counted,
                   std::string_view heading, std::size_t indent);
  std::string record(const model::Measure& measure, const RecordEvidence& record) const;
  std::string field_value(const model::Field& field, facts::Value value) const;
  std::string reason(const model::RecordList& list, const RecordEvidence& record) const;
  std::string counted_person(const PersonEvidence& person, bool by_what) const;
  std::string lacking_person(const PersonEvidence& person) const;
  std::string short_of(const RequirementDecision& requirement) const;

  const model::Measure& measure_of(const RequirementDecision& requirement) const;
  void add_line(std::size_t indent, std::string_view text);

  const Speech& speech_;
  const Phrases& words_;
  const Decision& decision_;
  const model::Vocabulary& vocabulary_;
  const model::Revision& revision_;
  const bool colour_;
  std::string& out_;
  std::set<std::string_view> shown_;  ///< Measures whose records stand above already.
};

}  // namespace attain::decision
