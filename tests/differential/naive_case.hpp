#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "differential/naive.hpp"

namespace attain::differential {

enum class Answer { kNo, kMaybe, kYes };

/// One text and the facts of a partner in which every `one_of` and flag attribute is filled in:
/// what all parts of the naive evaluator look at.
struct Case {
  const Rules& rules;
  const Revision& revision;
  const PartnerFacts& facts;
  const PartnerFacts& partner;             // as they are, with what is not known
  std::map<std::string, Interval>& ranks;  // of other competencies, so far
  std::map<std::string, std::optional<Interval>> measured = {};  // so far; none: undefined
};

/// The partner's branch of a number; none: undefined.
std::optional<Fraction> branch_of(const Number& number, const PartnerFacts& facts);

bool compares(const Fraction& actual, const std::string& comparator, const Fraction& number);
Answer compares(const Interval& actual, const std::string& comparator, const Fraction& number);

/// The values, and those of the sets that are named among them.
std::vector<std::string> expand(const std::vector<std::string>& values, const Revision& revision);

Answer passes(const Filter& filter, const Record& record, const Revision& revision);

/// Whether the day lies in the window, found by stepping back from the evaluation date.
bool lies_within(const Window& window, Date day, Date as_of);

/// The k-th greatest, k from 1; the least of all (`kNo`, `kNotMet`) if there are fewer.
Answer kth_greatest(std::vector<Answer> answers, int k);

Answer passes(const Test& test, const Person& person, const Case& at);

/// How many people pass all of the tests.
Interval heads_of(const std::vector<const Test*>& tests, const Case& at);

Judged judge_people(const Requirement& requirement, Case& at, std::vector<const Test*> leads = {});
Judged judge_different_people(const Requirement& requirement, Case& at,
                              const std::vector<const Test*>& leads = {});
Judged judge_credentials(const Requirement& requirement, Case& at);

/// None: undefined.
std::optional<Interval> measure(const std::string& name, Case& at);

Judged judge_requirement(const Requirement& requirement, Case& at);

/// An undefined number, or value, makes the status undefined.
Status compare(const std::optional<Interval>& actual, const std::string& comparator,
               const Number& number, const PartnerFacts& facts);

}  // namespace attain::differential
