#pragma once

#include <string>
#include <string_view>

#include <attain/value.hpp>

#include "model/rules.hpp"

namespace attain::model {

/// The pieces that dumps of the vocabulary and of the rules are made of.

/// `"text"`, on one line.
std::string dump(std::string_view text);

/// `en "silver" it "argento"`.
std::string dump(const Text& text);

/// `2000`, `USD 2000`, `25 %`.
std::string dump(const Rational& number, const Unit& unit);

/// `2000`, `market{developed: 2000, developing: undefined}`.
std::string dump(const Number& number, const Unit& unit = {});

/// `at_most 5`, each with a space behind it where there are several.
std::string dump(const std::vector<Bound>& bounds);

/// Empty for `at_least`, else the comparator and a space.
std::string dump_if_unusual(Comparator comparator);

/// `workload in (yammer, intune)`.
std::string dump(const FilterTerm& term);

/// Each with two spaces before it: `  title en "x"  cite "Silver, 1"  note "y"  reading A1, A5`;
/// empty if there are none.
std::string dump(const Annotations& annotations);

/// `office-365-by-exams = all_of(70-346, 70-347)`.
std::string dump(const PersonTest& test);

}  // namespace attain::model
