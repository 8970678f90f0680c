#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "compile/program.hpp"

namespace attain::compile {

/// Appends checked rules to a program's arrays. One function for each part of the rules; each kind
/// of requirement has a file of its own.
///
/// INVARIANT: names resolve, because the model has checked them.
class Builder {
 public:
  explicit Builder(Program& program) : program_(program) {}

  void add(const model::Competency& competency);

 private:
  void add(const model::Revision& revision);
  void add(const model::Option& option);
  void add(const model::Requirement& requirement);

  /// Resolve the parts of one kind of requirement into `compiled`, an element of the program that
  /// may move while parts are added: they write through its index.
  void resolve(const model::MeasureRequirement& requirement, std::uint32_t index);
  void resolve(const model::PeopleRequirement& requirement, std::uint32_t index);
  void resolve(const model::CombinedRequirement& requirement, std::uint32_t index);

  void add(const model::Measure& measure);
  void add(const model::FilterTerm& term, const model::RecordList& list);
  std::uint32_t intern(const model::PersonTest& test);
  void add(const model::PersonTest& test);
  Number add(const model::Number& number);

  Program& program_;
  std::map<std::string, std::uint32_t, std::less<>> measures_;  ///< Of the revision at hand.
  std::map<std::string, std::uint32_t, std::less<>> tests_;     ///< By how they are written.
};

/// A person's test in one line, the same for equal tests: `all_of(70-346, 70-347)`.
std::string written(const model::PersonTest& test);

}  // namespace attain::compile
