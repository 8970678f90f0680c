#pragma once

#include <string>
#include <vector>

#include <attain/attain.hpp>

#include "differential/cases.hpp"

namespace attain::differential {

/// The rules as files that `attain::load` takes.
std::vector<RuleFile> to_files(const Rules& rules);

/// All files in a row, for messages.
std::string to_text(const Rules& rules);

/// The facts as JSON that `FactsReader` takes.
std::string to_json(const PartnerFacts& facts);

// Parts of these, in YAML's flow style.

std::string write_list(const std::vector<std::string>& parts);
std::string write_number(const Fraction& number, Unit unit);
std::string write_number(const Number& number);
std::string write_filter(const Filter& filter);
std::string write_test(const Test& test);
std::string write_requirement(const Requirement& requirement);
std::string write_measure(const Measure& measure);

}  // namespace attain::differential
