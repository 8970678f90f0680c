#include "value/exact.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/value/big.hpp"
#include "value/wide.hpp"

namespace attain {

// What a failed expectation shows.
void PrintTo(const Rational& number, std::ostream* out) { *out << number.to_string(); }
void PrintTo(const Range& range, std::ostream* out) {
  *out << range.low.to_string() << " to " << range.high.to_string();
}

namespace value {
namespace {

constexpr auto kMost = static_cast<Wide>(~UnsignedWide{0} >> 1);
constexpr Rational kUnbounded = Rational::unbounded();

Rational over(Wide numerator, Wide denominator) {
  return Rational::fraction(numerator, denominator);
}
Range only(const Rational& number) { return {number, number}; }

TEST(Exact, AddsAndSubtracts) {
  EXPECT_EQ(add({1, 2}, {10, 20}), (Range{11, 22}));
  EXPECT_EQ(add(only(over(1, 6)), only(over(1, 10))), only(over(4, 15)));
  EXPECT_EQ(add(only(over(1, 2)), only(over(-1, 2))), only(0));
  EXPECT_EQ(add({-kUnbounded, 2}, {10, 20}), (Range{-kUnbounded, 22}));
  EXPECT_EQ(add({1, 2}, {10, kUnbounded}), (Range{11, kUnbounded}));
  EXPECT_EQ(add({1, kUnbounded}, {-kUnbounded, 1}), (Range{-kUnbounded, kUnbounded}));
  EXPECT_EQ(subtract({1, 2}, {10, 20}), (Range{-19, -8}));
  EXPECT_EQ(subtract({1, 2}, {10, kUnbounded}), (Range{-kUnbounded, -8}));
  EXPECT_EQ(subtract({1, kUnbounded}, {10, 20}), (Range{-19, kUnbounded}));
  EXPECT_EQ(subtract({-kUnbounded, 1}, {-kUnbounded, 1}), (Range{-kUnbounded, kUnbounded}));
}

TEST(Exact, ScalesAndDivides) {
  EXPECT_EQ(scale({-1, 2}, over(3, 2)), (Range{over(-3, 2), 3}));
  EXPECT_EQ(scale({-1, kUnbounded}, 5), (Range{-5, kUnbounded}));
  EXPECT_EQ(scale({-kUnbounded, -1}, 5), (Range{-kUnbounded, -5}));
  EXPECT_EQ(scale({-kUnbounded, kUnbounded}, 0), only(0));
  EXPECT_EQ(divide({-1, 2}, over(3, 2)), (Range{over(-2, 3), over(4, 3)}));
  EXPECT_EQ(divide({0, kUnbounded}, 12), (Range{0, kUnbounded}));
}

TEST(Exact, TakesAPartInPercent) {
  EXPECT_EQ(percentage(only(1), only(4)), only(25));
  EXPECT_EQ(percentage(only(-1), only(3)), only(over(-100, 3)));
  EXPECT_EQ(percentage(only(5), only(0)), only(0));
  EXPECT_EQ(percentage(only(5), only(-1)), only(0));
  // The least part of the greatest whole, and the other way round.
  EXPECT_EQ(percentage({1, 2}, {4, 8}), (Range{over(25, 2), 50}));
  EXPECT_EQ(percentage({-2, -1}, {4, 8}), (Range{-50, over(-25, 2)}));
  EXPECT_EQ(percentage({1, 2}, {0, 8}), (Range{0, kUnbounded}));
  EXPECT_EQ(percentage({1, kUnbounded}, {4, 8}), (Range{over(25, 2), kUnbounded}));
  EXPECT_EQ(percentage(only(5), {4, kUnbounded}), (Range{0, 125}));
}

TEST(Exact, TakesTheGrowthInPercent) {
  struct Case {
    Range from;
    Range to;
    Range growth;
  };
  const Case cases[] = {
      {only(100), only(125), only(25)},
      {only(100), only(50), only(-50)},
      {only(100), only(-50), only(-150)},
      {only(3), only(4), only(over(100, 3))},
      {only(over(1, 4)), only(over(1, 2)), only(100)},
      {only(0), only(5), only(0)},
      {only(-5), only(5), only(0)},
      {{-5, 0}, {-kUnbounded, kUnbounded}, only(0)},
      // The least to from the greatest from, and the other way round.
      {{50, 100}, {100, 150}, {0, 200}},
      // Below 0 a greater from makes for the greater growth.
      {{50, 100}, {-100, -50}, {-300, -150}},
      {{50, 100}, {-100, 100}, {-300, 100}},
      // Near 0 a from makes growth as great as one likes, and at 0 there is none.
      {{0, 100}, {50, 150}, {-50, kUnbounded}},
      {{0, 100}, {150, 150}, {0, kUnbounded}},
      {{0, 100}, {-50, 150}, {-kUnbounded, kUnbounded}},
      {{-10, 100}, {-50, -50}, {-kUnbounded, 0}},
      {{0, 100}, {0, 0}, {-100, 0}},
      // As from grows without bound, growth nears a fall by all there was.
      {{50, kUnbounded}, {100, 150}, {-100, 200}},
      {{50, kUnbounded}, {-100, -50}, {-300, -100}},
      {{50, kUnbounded}, {0, 0}, only(-100)},
      {{50, 100}, {100, kUnbounded}, {0, kUnbounded}},
      {{50, 100}, {-kUnbounded, 100}, {-kUnbounded, 100}},
      {{0, kUnbounded}, {0, kUnbounded}, {-100, kUnbounded}},
      {{-kUnbounded, kUnbounded}, {-kUnbounded, kUnbounded}, {-kUnbounded, kUnbounded}},
  };
  for (const Case& expected : cases) {
    EXPECT_EQ(growth(expected.from, expected.to), expected.growth)
        << ::testing::PrintToString(expected.from) << " then "
        << ::testing::PrintToString(expected.to);
  }
}

TEST(Exact, TakesTheShareOfAFullNumber) {
  EXPECT_EQ(share({1, 3}, 4), (Range{over(1, 4), over(3, 4)}));
  EXPECT_EQ(share({-1, 5}, 4), (Range{0, 1}));
  EXPECT_EQ(share({4, 5}, 4), only(1));
  EXPECT_EQ(share({-5, -4}, 4), only(0));
  EXPECT_EQ(share({2, kUnbounded}, 4), (Range{over(1, 2), 1}));
  EXPECT_EQ(share({-kUnbounded, 1}, 4), (Range{0, over(1, 4)}));
  EXPECT_EQ(share(only(over(15, 2)), over(45, 2)), only(over(1, 3)));
  EXPECT_EQ(share(only(over(kMost, kMost - 1)), over(kMost - 2, kMost - 1)), only(1));
}

TEST(Exact, HoldsBothInAHull) {
  EXPECT_EQ(hull({1, 2}, {4, 5}), (Range{1, 5}));
  EXPECT_EQ(hull({1, 9}, {4, 5}), (Range{1, 9}));
  EXPECT_EQ(hull({-kUnbounded, 2}, {4, kUnbounded}), (Range{-kUnbounded, kUnbounded}));
}

TEST(Exact, StaysExactWhereOnlyWhatIsInBetweenIsTooLong) {
  // In lowest terms each of these fits, though the products on the way do not.
  EXPECT_EQ(add(only(over(kMost, 2)), only(over(kMost, 2))), only(over(kMost, 1)));
  EXPECT_EQ(add(only(over(kMost - 1, kMost)), only(over(-1, kMost))), only(over(kMost - 2, kMost)));
  EXPECT_EQ(scale(only(over(kMost, 7)), over(14, kMost)), only(2));
  EXPECT_EQ(divide(only(over(1, kMost)), over(kMost - 1, kMost)), only(over(1, kMost - 1)));
  EXPECT_EQ(growth(only(over(kMost, 1)), only(over(kMost, 1))), only(0));
}

TEST(Exact, RoundsOutwardsWhatDoesNotFit) {
  const Rational large = over(kMost, 1);
  const Wide least_rounded = Wide{1} << 126;
  EXPECT_EQ(add(only(large), only(large)), (Range{over(least_rounded, 1), kUnbounded}));
  EXPECT_EQ(add(only(-large), only(-large)), (Range{-kUnbounded, over(-least_rounded, 1)}));
  EXPECT_EQ(scale(only(large), 2), (Range{over(least_rounded, 1), kUnbounded}));
  EXPECT_EQ(scale(only(over(1, kMost)), over(1, 2)), (Range{0, over(1, least_rounded)}));
  EXPECT_EQ(scale(only(over(-1, kMost)), over(1, 2)), (Range{over(-1, least_rounded), 0}));

  const Range sum = add(only(over(1, kMost)), only(over(1, 3)));
  EXPECT_LT(sum.low, sum.high);
  EXPECT_LT(sum.high, over(1'000'000'001, 3'000'000'000));
  EXPECT_GT(sum.low, over(999'999'999, 3'000'000'000));
}

// --- Against numbers of any size ---------------------------------------------------------------

class ExactAgainstReference : public ::testing::Test {
 protected:
  Rational number(bool may_be_negative) {
    const int bits = 1 + static_cast<int>(random_() % 126);
    const Wide numerator = next(bits);
    const Wide denominator = random_() % 3 == 0 ? 1 : next(1 + static_cast<int>(random_() % 126));
    const bool negative = may_be_negative && random_() % 2 == 0;
    return over(negative ? -numerator : numerator, denominator + (denominator == 0 ? 1 : 0));
  }

  Rational positive() {
    const Rational found = number(false);
    return found == Rational(0) ? Rational(1) : found;
  }

  // That `range` holds `exact`, is just that if it fits, and else is narrow.
  static void expect_encloses(const Range& range, const BigFraction& exact) {
    if (range.exact()) {
      EXPECT_TRUE(BigFraction(range.low) == exact) << ::testing::PrintToString(range);
      return;
    }
    const BigFraction most(Big(Wide{1} << 126), Big(1));
    const BigFraction size(exact.numerator.magnitude_of(), exact.denominator);
    const BigFraction one_part(Big(1), Big(Wide{1} << 120));
    if (range.low.is_bounded()) {
      EXPECT_TRUE(BigFraction(range.low) <= exact);
      const bool near = exact - BigFraction(range.low) <= one_part * size + one_part;
      EXPECT_TRUE(near || size >= most) << ::testing::PrintToString(range);
    } else {
      EXPECT_TRUE(size >= most);
    }
    if (range.high.is_bounded()) {
      EXPECT_TRUE(exact <= BigFraction(range.high));
      const bool near = BigFraction(range.high) - exact <= one_part * size + one_part;
      EXPECT_TRUE(near || size >= most) << ::testing::PrintToString(range);
    } else {
      EXPECT_TRUE(size >= most);
    }
  }

  std::mt19937_64 random_{11};

 private:
  Wide next(int bits) {
    const UnsignedWide number = (UnsignedWide{random_()} << 64) | random_();
    return static_cast<Wide>(number >> (128 - bits));
  }
};

TEST_F(ExactAgainstReference, EnclosesEverySum) {
  for (int round = 0; round < 5000 && !HasFailure(); ++round) {
    const Rational a = number(true);
    const Rational b = number(true);
    expect_encloses(add(only(a), only(b)), BigFraction(a) + BigFraction(b));
    expect_encloses(subtract(only(a), only(b)), BigFraction(a) - BigFraction(b));
  }
}

TEST_F(ExactAgainstReference, EnclosesEveryProductAndQuotient) {
  for (int round = 0; round < 5000 && !HasFailure(); ++round) {
    const Rational a = number(true);
    const Rational by = positive();
    expect_encloses(scale(only(a), by), BigFraction(a) * BigFraction(by));
    expect_encloses(divide(only(a), by), BigFraction(a) / BigFraction(by));
  }
}

TEST_F(ExactAgainstReference, EnclosesEveryShare) {
  const BigFraction zero{Rational(0)};
  const BigFraction one{Rational(1)};
  for (int round = 0; round < 5000 && !HasFailure(); ++round) {
    const Rational a = number(true);
    const Rational full = positive();
    expect_encloses(share(only(a), full),
                    std::clamp(BigFraction(a) / BigFraction(full), zero, one));
  }
}

TEST_F(ExactAgainstReference, IsExactForNumbersOfFactsAndRules) {
  const BigFraction hundred{Rational(100)};
  for (int round = 0; round < 5000 && !HasFailure(); ++round) {
    const auto fact = [this] {
      return over(static_cast<Wide>(random_() % 1'000'000'000'000'000'001), 10'000);
    };
    const Rational from = fact();
    const Rational to = fact();
    const Range sum = add(only(from), only(to));
    const Range grown = growth(only(from), only(to));
    EXPECT_TRUE(sum.exact());
    EXPECT_TRUE(grown.exact());
    expect_encloses(sum, BigFraction(from) + BigFraction(to));
    if (from == Rational(0)) continue;
    expect_encloses(grown, (BigFraction(to) - BigFraction(from)) / BigFraction(from) * hundred);
    EXPECT_TRUE(share(only(to), from).exact());
  }
}

// --- Every value that the operands allow -------------------------------------------------------

using Op = Range (*)(const Range&, const Range&);

// Ranges of small numbers with every kind of end, and values that lie in each.
struct Sample {
  Range range;
  std::vector<Rational> values;
};

std::vector<Sample> samples() {
  const Rational ends[] = {-kUnbounded, -3, -1, over(-1, 2), 0, over(1, 3), 1, 2, kUnbounded};
  const Rational values[] = {-1000,       -3,         -2, -1,         over(-1, 2), over(-1, 10), 0,
                             over(1, 10), over(1, 3), 1,  over(3, 2), 2,           1000};
  std::vector<Sample> samples;
  for (std::size_t low = 0; low + 1 < std::size(ends); ++low) {
    for (std::size_t high = std::max<std::size_t>(low, 1); high < std::size(ends); ++high) {
      Sample sample{{ends[low], ends[high]}, {}};
      std::copy_if(
          std::begin(values), std::end(values), std::back_inserter(sample.values),
          [&](const Rational& value) { return ends[low] <= value && value <= ends[high]; });
      samples.push_back(std::move(sample));
    }
  }
  return samples;
}

std::vector<Range> enclosures_of_unenclosed(Op op) {
  std::vector<Range> wrong;
  const std::vector<Sample> all = samples();
  for (const Sample& a : all) {
    for (const Sample& b : all) {
      const Range enclosure = op(a.range, b.range);
      for (const Rational& x : a.values) {
        for (const Rational& y : b.values) {
          const Range value = op(only(x), only(y));
          if (value.low < enclosure.low || value.high > enclosure.high) wrong.push_back(enclosure);
        }
      }
    }
  }
  return wrong;
}

TEST(Exact, HoldsEveryValueThatTheOperandsAllow) {
  EXPECT_EQ(enclosures_of_unenclosed(add), std::vector<Range>{});
  EXPECT_EQ(enclosures_of_unenclosed(subtract), std::vector<Range>{});
  EXPECT_EQ(enclosures_of_unenclosed(growth), std::vector<Range>{});
  EXPECT_EQ(enclosures_of_unenclosed(hull), std::vector<Range>{});
  const auto shares = [](const Range& a, const Range& by) {
    return by.low > Rational(0) && by.low.is_bounded() ? share(a, by.low) : only(0);
  };
  for (const Sample& a : samples()) {
    for (const Rational& by : {over(1, 3), Rational(2)}) {
      const Range scaled = scale(a.range, by);
      const Range part = shares(a.range, only(by));
      for (const Rational& x : a.values) {
        EXPECT_TRUE(scaled.low <= scale(only(x), by).low && scale(only(x), by).high <= scaled.high);
        EXPECT_TRUE(part.low <= share(only(x), by).low && share(only(x), by).high <= part.high);
      }
    }
  }
}

// Every end that is bounded is reached by, or neared by, values of the operands.
TEST(Exact, IsNoWiderThanGrowthCanBe) {
  const auto reach = [](const Range& range) {
    const Rational large = 1'000'000'000'000;
    return Range{std::max(range.low, -large), std::min(range.high, large)};
  };
  const Rational near = over(1, 1'000'000);
  for (const Sample& from : samples()) {
    for (const Sample& to : samples()) {
      const Range enclosure = growth(from.range, to.range);
      const Range froms = reach(from.range);
      const Range tos = reach(to.range);
      std::optional<Range> seen;
      for (const Rational& x : {froms.low, froms.high, std::clamp(near, froms.low, froms.high)}) {
        for (const Rational& y : {tos.low, tos.high}) {
          const Range value = growth(only(x), only(y));
          seen = seen ? hull(*seen, value) : value;
        }
      }
      const auto reached = [&](const Rational& end, const Rational& by) {
        if (!end.is_bounded()) return by > Rational(100'000) || by < Rational(-100'000);
        const Range distance = subtract(only(end), only(by));
        return distance.low <= near && distance.low >= -near;
      };
      EXPECT_TRUE(reached(enclosure.low, seen->low) && reached(enclosure.high, seen->high))
          << ::testing::PrintToString(from.range) << " then " << ::testing::PrintToString(to.range)
          << ": " << ::testing::PrintToString(enclosure) << ", seen "
          << ::testing::PrintToString(*seen);
    }
  }
}

}  // namespace
}  // namespace value
}  // namespace attain
