#include "decision/assignment.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <tuple>

#include <gtest/gtest.h>

namespace attain::decision {
namespace {

using Price = Assignment::Price;

struct Problem {
  std::vector<std::int64_t> places;
  std::vector<Price> outsiders;
  std::vector<std::vector<Price>> people;
};

/// Credentials, outsiders, people of whom facts are open, places of people in their order.
using Total = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

/// Tries all ways to fill the place at `place`, counted through all lines, and those behind it.
class Trial {
 public:
  explicit Trial(const Problem& problem) : problem_(problem), taken_(problem.people.size()) {
    for (std::size_t line = 0; line < problem.places.size(); ++line) {
      for (std::int64_t i = 0; i < problem.places[line]; ++i) lines_.push_back(line);
    }
    fill(0, {});
  }

  const std::optional<Total>& best() const { return best_; }

 private:
  void fill(std::size_t place, const Total& total) {
    if (place == lines_.size()) {
      if (!best_ || total < *best_) best_ = total;
      return;
    }
    const std::size_t line = lines_[place];
    const auto [credentials, outsiders, open, order] = total;
    for (std::size_t person = 0; person < taken_.size(); ++person) {
      const Price& price = problem_.people[person][line];
      if (taken_[person] || !price.possible) continue;
      taken_[person] = true;
      fill(place + 1, {credentials + price.credentials, outsiders, open + (price.open ? 1 : 0),
                       order + (price.credentials > 0 || price.open ? person : 0)});
      taken_[person] = false;
    }
    const Price& price = problem_.outsiders[line];
    if (price.possible) {
      fill(place + 1, {credentials + price.credentials, outsiders + 1, open, order});
    }
  }

  const Problem& problem_;
  std::vector<bool> taken_;
  std::vector<std::size_t> lines_;
  std::optional<Total> best_;
};

std::optional<Total> solved(const Problem& problem) {
  Assignment assignment(std::pmr::get_default_resource());
  for (std::size_t line = 0; line < problem.places.size(); ++line) {
    assignment.add_line(problem.places[line], problem.outsiders[line]);
  }
  for (const auto& prices : problem.people) assignment.add_person(prices);
  if (!assignment.solve()) return std::nullopt;
  std::vector<std::int64_t> left = problem.places;
  Total total;
  for (std::size_t person = 0; person < problem.people.size(); ++person) {
    const std::uint32_t line = assignment.line_of(person);
    if (line == Assignment::kNoLine) continue;
    const Price& price = problem.people[person][line];
    EXPECT_TRUE(price.possible);
    std::get<0>(total) += price.credentials;
    std::get<2>(total) += price.open ? 1 : 0;
    std::get<3>(total) += price.credentials > 0 || price.open ? person : 0;
    --left[line];
  }
  for (std::size_t line = 0; line < left.size(); ++line) {
    EXPECT_EQ(left[line], assignment.outsiders(line));
    const auto outsiders = static_cast<std::size_t>(assignment.outsiders(line));
    std::get<0>(total) += outsiders * problem.outsiders[line].credentials;
    std::get<1>(total) += outsiders;
  }
  return total;
}

TEST(Assignment, MovesPeopleToWhereTheyAreWorthMost) {
  // The first can fill both lines, the second only the first line.
  const Problem problem{{1, 1},
                        {{true, 3, false}, {true, 3, false}},
                        {{{true, 0, false}, {true, 0, false}}, {{true, 0, false}, {}}}};
  EXPECT_EQ(solved(problem), Total(0, 0, 0, 0));
}

TEST(Assignment, FailsWhereNobodyCanFillALine) {
  EXPECT_EQ(solved({{2}, {{}}, {{{true, 0, false}}, {{}}}}), std::nullopt);
  EXPECT_EQ(solved({{2}, {{}}, {{{true, 0, false}}, {{true, 7, false}}}}), Total(7, 0, 0, 1));
}

TEST(Assignment, PrefersFewerCredentialsThenPeopleThenFactsThenTheEarlier) {
  EXPECT_EQ(solved({{1}, {{true, 1, false}}, {{{true, 2, false}}}}), Total(1, 1, 0, 0));
  EXPECT_EQ(solved({{1}, {{true, 2, false}}, {{{true, 2, true}}}}), Total(2, 0, 1, 0));
  EXPECT_EQ(solved({{1}, {{true, 2, false}}, {{{true, 2, true}}, {{true, 2, false}}}}),
            Total(2, 0, 0, 1));
  EXPECT_EQ(solved({{1}, {{true, 2, false}}, {{{true, 2, false}}, {{true, 2, false}}}}),
            Total(2, 0, 0, 0));
}

TEST(Assignment, FillsAsManyPlacesAsItMayWithTheSameCosts) {
  Problem problem;
  problem.places = {100, 100};
  problem.outsiders = {{true, 4, false}, {true, 5, false}};
  for (std::size_t person = 0; person < 150; ++person) {
    problem.people.push_back({{true, person % 4, false}, {person % 3 == 0, 1, true}});
  }
  const auto total = solved(problem);
  ASSERT_TRUE(total);
  EXPECT_EQ(std::get<1>(*total), 50U);
}

TEST(Assignment, CostsTheLeastOfAllWaysToFillThePlaces) {
  std::mt19937 random(20180331);
  const auto below = [&](std::uint32_t most) { return random() % most; };
  for (int round = 0; round < 3000; ++round) {
    Problem problem;
    const std::size_t lines = 1 + below(3);
    std::int64_t left = 4;
    const auto price = [&] { return Price{below(4) != 0, below(4), below(3) == 0}; };
    for (std::size_t line = 0; line < lines; ++line) {
      const auto places = static_cast<std::int64_t>(below(3));
      problem.places.push_back(std::min(places, left));
      left -= problem.places.back();
      problem.outsiders.push_back({below(5) != 0, below(5), false});
    }
    const std::size_t people = below(6);
    for (std::size_t person = 0; person < people; ++person) {
      auto& prices = problem.people.emplace_back();
      for (std::size_t line = 0; line < lines; ++line) prices.push_back(price());
    }
    EXPECT_EQ(solved(problem), Trial(problem).best()) << round;
  }
}

}  // namespace
}  // namespace attain::decision
