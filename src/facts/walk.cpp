// Takes checks of the values of an input, gives the diagnostics of those that fail, with their
// places.
//
// Places and words are made only for problems that will be shown, so that hostile facts cost no
// more than a bounded number of searches through their text.
// Tested by tests/unit/facts/walk_test.cpp.

#include "facts/walk.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/utf8.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const value::Character character = value::first_character(text);
    if (!character.valid) return false;
    text.remove_prefix(character.size);
  }
  return true;
}

}  // namespace

void Walk::start(const Input* input, Errors errors, bool is_lenient) {
  input_ = input;
  errors_ = errors;
  is_lenient_ = is_lenient;
  has_noted_ = false;
  path_ = {};
  sink_ = {};
  untold_errors_ = 0;
  untold_warnings_ = 0;
}

std::string_view Walk::word_for_map() const {
  return input_ == nullptr ? "an object" : input_->word_for_map();
}

Scalar Walk::with_text(const Scalar& scalar) const {
  Scalar result = scalar;
  const bool is_untold = scalar.kind == Scalar::Kind::kNumber && scalar.text.empty();
  if (is_untold) result.text = input_->written(path_);
  return result;
}

void Walk::report(Severity severity, Part part, Problem problem) {
  Diagnostic diagnostic = input_ == nullptr ? Diagnostic{} : input_->locate(path_, part);
  diagnostic.severity = severity;
  diagnostic.path = path_.to_string();
  diagnostic.message = std::move(problem.message);
  diagnostic.help = std::move(problem.help);
  sink_.add(problem.code, std::move(diagnostic));
}

void Walk::refuse_type(std::string_view expected, const Scalar& found) {
  fail(Part::kValue, [&] { return wrong_type(expected, with_text(found), word_for_map()); });
}

void Walk::refuse_root(const Scalar& found) {
  fail(Part::kValue, [&] {
    Problem problem = wrong_type(word_for_map(), with_text(found), word_for_map());
    problem.help = "state the facts of one partner as keys and values";
    return problem;
  });
}

std::string Walk::place_of_key(const Path& path) const {
  if (input_ == nullptr) return {};
  const Diagnostic place = input_->locate(path, Part::kKey);
  return fmt::format("line {}, column {}", place.line, place.column);
}

void Walk::refuse(const Scalar& scalar, const model::Field& field) {
  fail(Part::kValue, [&] { return explain(with_text(scalar), field, word_for_map()); });
}

Value Walk::check_date(const Scalar& scalar) {
  const Value date = date_of(scalar);
  if (date == kUnknown) {
    fail(Part::kValue, [&] { return explain_date(with_text(scalar), word_for_map()); });
  }
  return date;
}

bool Walk::check_unparsed_text(const Scalar& scalar, std::string_view expected) {
  if (!scalar.is_text()) {
    fail(Part::kValue, [&] { return explain_text(expected, with_text(scalar), word_for_map()); });
    return false;
  }
  if (is_utf8(scalar.text)) return true;
  fail(Part::kValue, [&] {
    return Problem{Code::kInvalidUtf8,
                   fmt::format("the text {} is not UTF-8", diagnostic::quoted(scalar.text))};
  });
  return false;
}

void Walk::refuse_key(std::uint32_t first) {
  fail(Part::kKey, [&] {
    const std::string place = place_of_key(path_.sibling(first));
    return Problem{
        Code::kDuplicateKey,
        fmt::format("{} is stated twice{}{}", diagnostic::quoted(path_.steps().back().key),
                    place.empty() ? "" : ", first on ", place),
        "keep one of the two"};
  });
}

std::vector<Diagnostic> Walk::take() {
  std::size_t untold = untold_errors_ + untold_warnings_;
  const std::size_t found = sink_.size();
  std::vector<Diagnostic> problems = sink_.take(kMostProblems, true);
  if (found > kMostProblems) {
    problems.pop_back();  // What says how many more there are, of which it knows only some.
    untold += found - kMostProblems;
  }
  if (untold > 0) problems.push_back(diagnostic::more_problems(untold, untold_errors_ > 0));
  return problems;
}

}  // namespace attain::facts
