#pragma once

#include <string>
#include <string_view>

#include <attain/text.hpp>

#include "model/rules.hpp"

namespace attain::model {

/// The pieces that dumps of the vocabulary and of the rules are made of.

/// `"text"`, on one line.
std::string dump(std::string_view text);

/// `en "silver" it "argento"`.
std::string dump(const Text& text);

/// `2000`, `market{developed: 2000, developing: undefined}`.
std::string dump(const Number& number);

/// Each with two spaces before it: `  title en "x"  cite "Silver, 1"  note "y"  reading A1, A5`;
/// empty if there are none.
std::string dump(const Annotations& annotations);

/// `office-365-by-exams = all_of(70-346, 70-347)`.
std::string dump(const PersonTest& test);

}  // namespace attain::model
