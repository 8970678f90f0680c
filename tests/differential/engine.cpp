// Loads generated rules and reads generated facts, through the files and the JSON that users write.

#include "differential/engine.hpp"

#include <cstdio>
#include <stdexcept>

#include <gtest/gtest.h>

#include "differential/write.hpp"

namespace attain::differential {
namespace {

RuleBook load_or_throw(const Rules& rules) {
  const LoadResult loaded = load(to_files(rules), "generated");
  if (!loaded.ok()) throw std::logic_error(render(loaded.diagnostics()) + to_text(rules));
  return loaded.rulebook();
}

}  // namespace

Engine::Engine(const Rules& rules) : book_(load_or_throw(rules)), reader_(book_) {}

Facts Engine::read(const PartnerFacts& facts) {
  const std::string json = to_json(facts);
  const FactsResult result = reader_.read_json(json);
  if (!result.ok()) throw std::logic_error(render(result.diagnostics()) + json);
  return result.value();
}

Fraction to_fraction(const Rational& number) {
  if (number.is_bounded()) return {number.numerator(), number.denominator()};
  return number.numerator() > 0 ? Fraction::infinite() : -Fraction::infinite();
}

bool equal(const Range& actual, const Interval& expected) {
  return to_fraction(actual.low) == expected.low && to_fraction(actual.high) == expected.high;
}

Pace::~Pace() {
  const auto spent = std::chrono::steady_clock::now() - start_;
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(spent).count();
  const std::int64_t rate = cases_ * 1'000 / (milliseconds + 1);
  std::printf("%lld %s, %lld a second\n", static_cast<long long>(cases_), what_.c_str(),
              static_cast<long long>(rate));
  testing::Test::RecordProperty("cases", std::to_string(cases_));
  testing::Test::RecordProperty("cases_a_second", std::to_string(rate));
}

}  // namespace attain::differential
