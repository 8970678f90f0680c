#pragma once

#include <span>
#include <string>
#include <string_view>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "facts/columns.hpp"

namespace attain::facts {

/// A rule book without competencies whose program declares a field of every plain type.
const RuleBook& sample_rules();

/// One whose program declares decimals, money, fields of people, awards and a retired credential.
const RuleBook& further_rules();

/// Columns for facts of that one, which know nothing.
Columns columns_of_further_rules();

/// The facts as text, or the problems as people read them. The input is called `f.json`, `f.yaml`.
std::string read_json(std::string_view json, FactsOptions options = {},
                      const RuleBook& rules = sample_rules());
std::string read_yaml(std::string_view yaml, FactsOptions options = {},
                      const RuleBook& rules = sample_rules());
std::string shown(const FactsResult& result);

/// An input and what reading it shows.
struct ReadingCase {
  std::string_view name;
  std::string_view input;
  std::string_view expected;
};

void check_json(std::span<const ReadingCase> cases, const RuleBook& rules = sample_rules());
void check_yaml(std::span<const ReadingCase> cases, const RuleBook& rules = sample_rules());

}  // namespace attain::facts
