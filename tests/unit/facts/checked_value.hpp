#pragma once

#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "facts/check_value.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

using Kind = Scalar::Kind;

inline const model::Field& field(std::string_view name) {
  for (const RuleBook* rules : {&sample_rules(), &further_rules()}) {
    const model::Vocabulary& vocabulary = rules->compiled()->vocabulary();
    if (name == "license") return vocabulary.record_lists[0].fields[1];
    const auto code = vocabulary.attribute_codes.find(name);
    if (code) return vocabulary.attributes[*code];
  }
  return sample_rules().compiled()->vocabulary().attributes[0];
}

inline std::string worded(const Problem& problem) {
  return fmt::format("{}: {}{}{}", diagnostic::name(problem.code), problem.message,
                     problem.help.empty() ? "" : "; ", problem.help);
}

/// The value that `scalar` states of the field, or the problem with it.
inline std::string checked(const Scalar& scalar, std::string_view name) {
  const Value value = value_of(scalar, field(name));
  if (value != kUnknown) return fmt::format("{}", value);
  return worded(explain(scalar, field(name), "an object"));
}

constexpr Scalar text(std::string_view value) { return {Kind::kText, value}; }
constexpr Scalar plain(std::string_view value) { return {Kind::kPlain, value}; }
constexpr Scalar integer(std::int64_t value) { return {Kind::kInteger, {}, value}; }
constexpr Scalar number(std::string_view value) { return {Kind::kNumber, value}; }
constexpr Scalar flag(bool value) { return {Kind::kFlag, {}, value ? 1 : 0}; }
inline constexpr Scalar kDate = {Kind::kDate, {}, 17'621};
inline constexpr Scalar kNull = {Kind::kNull};
inline constexpr Scalar kList = {Kind::kList};
inline constexpr Scalar kMap = {Kind::kMap};

struct Case {
  Scalar scalar;
  std::string_view expected;
};

inline void check(std::string_view name, std::span<const Case> cases) {
  for (const Case& one : cases) EXPECT_EQ(checked(one.scalar, name), one.expected);
}

}  // namespace attain::facts
