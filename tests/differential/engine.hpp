#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include <attain/attain.hpp>

#include "differential/cases.hpp"

namespace attain::differential {

/// The library, with generated rules loaded. Throws with all text if they, or facts, do not load.
class Engine {
 public:
  explicit Engine(const Rules& rules);

  const RuleBook& book() const { return book_; }
  Facts read(const PartnerFacts& facts);
  Decision evaluate(const PartnerFacts& facts) { return book_.evaluate(read(facts), on(facts)); }

  /// By the rules of the day that the facts say.
  static EvaluateOptions on(const PartnerFacts& facts) { return {facts.rules_day}; }

 private:
  RuleBook book_;
  FactsReader reader_;
};

Fraction to_fraction(const Rational& number);
bool equal(const Range& actual, const Interval& expected);

/// Counts the cases of a test, and tells how many it went through in a second.
class Pace {
 public:
  explicit Pace(std::string what) : what_(std::move(what)) {}
  ~Pace();
  void add(std::int64_t cases = 1) { cases_ += cases; }
  std::int64_t cases() const { return cases_; }

 private:
  std::string what_;
  std::int64_t cases_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace attain::differential
