#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/diagnostic.hpp>

#include "diagnostic/sink.hpp"
#include "facts/check_value.hpp"
#include "facts/columns.hpp"
#include "facts/input.hpp"
#include "facts/path.hpp"
#include "facts/scalar.hpp"
#include "facts/seen_keys.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// A walk through the facts of one partner: where it stands, and what was wrong on the way. Checks
/// of a value are about the value at `path`, which whoever walks keeps up to date.
class Walk {
 public:
  using Part = Input::Part;

  /// Whether errors are told, or only that there are some. Warnings are told in any case.
  enum class Errors : std::uint8_t { kTold, kNoted };

  /// `input` is null for facts without a text; else it outlives the walk.
  /// `is_lenient`: keys that nothing declares are passed over, with a warning.
  void start(const Input* input, Errors errors = Errors::kTold, bool is_lenient = false);

  Path& path() { return path_; }

  /// Reports what `make_problem` returns, at `path`. It is not called once so many problems are
  /// known that this one would not be shown.
  template <class MakeProblem>
  void fail(Part part, MakeProblem make_problem) {
    if (errors_ == Errors::kNoted) {
      has_noted_ = true;
    } else if (sink_.errors() >= kMostProblems) {
      ++untold_errors_;
    } else {
      report(Severity::kError, part, make_problem());
    }
  }

  /// The same for what is no error: the facts are given all the same.
  template <class MakeProblem>
  void warn(Part part, MakeProblem make_problem) {
    if (sink_.size() - sink_.errors() >= kMostProblems) {
      ++untold_warnings_;
    } else {
      report(Severity::kWarning, part, make_problem());
    }
  }

  /// The same for a key that nothing declares.
  template <class MakeProblem>
  void fail_unknown(MakeProblem make_problem) {
    if (is_lenient_) {
      warn(Part::kKey, make_problem);
    } else {
      fail(Part::kKey, make_problem);
    }
  }

  /// Reports a problem whose place is known already.
  void add(diagnostic::Code code, Diagnostic diagnostic) { sink_.add(code, std::move(diagnostic)); }

  /// Something else stands here than `expected`: `a list of records`.
  void refuse_type(std::string_view expected, const Scalar& found);

  /// The facts as a whole are no map.
  void refuse_root(const Scalar& found);

  /// `line 3, column 5` of a key; empty if there is no text.
  std::string place_of_key(const Path& path) const;

  /// The value, or kUnknown, which is reported.
  Value check(const Scalar& scalar, const model::Field& field) {
    const bool is_untold = scalar.kind == Scalar::Kind::kNumber && scalar.text.empty();
    const Value value = is_untold ? value_of(with_text(scalar), field) : value_of(scalar, field);
    if (value == kUnknown) refuse(scalar, field);
    return value;
  }
  Value check_date(const Scalar& scalar);

  /// Whether it is a text; else that is reported.
  bool check_text(const Scalar& scalar, std::string_view expected = "a text") {
    // A text that was parsed has been checked as a whole.
    return (scalar.is_text() && input_ != nullptr) || check_unparsed_text(scalar, expected);
  }

  /// Whether the key at `path` is stated for the first time in its map; else that is reported.
  bool check_first(SeenKeys& seen, std::size_t code) {
    const std::uint32_t earlier = seen.note(code, path_.steps().back().ordinal);
    if (earlier != SeenKeys::kNone) refuse_key(earlier);
    return earlier == SeenKeys::kNone;
  }

  bool has_errors() const { return has_noted_ || sink_.has_errors(); }

  /// The problems in the order of the input; if they are many, errors before warnings.
  std::vector<Diagnostic> take();

 private:
  static constexpr std::size_t kMostProblems = 100;

  void report(Severity severity, Part part, Problem problem);
  void refuse(const Scalar& scalar, const model::Field& field);
  void refuse_key(std::uint32_t first);
  bool check_unparsed_text(const Scalar& scalar, std::string_view expected);
  std::string_view word_for_map() const;
  Scalar with_text(const Scalar& scalar) const;

  const Input* input_ = nullptr;
  Errors errors_ = Errors::kTold;
  bool is_lenient_ = false;
  bool has_noted_ = false;
  Path path_;
  diagnostic::Sink sink_;
  std::size_t untold_errors_ = 0;  // Beyond those in the sink.
  std::size_t untold_warnings_ = 0;
};

}  // namespace attain::facts
