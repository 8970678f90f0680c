#include "stream/turns.hpp"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace attain::stream {
namespace {

TEST(Turns, ComeInTheOrderOfTheNumbers) {
  constexpr std::uint64_t kThreads = 4;
  constexpr std::uint64_t kNumbers = 1000;
  Turns turns;
  std::vector<std::uint64_t> order;
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t first = 0; first < kThreads; ++first) {
      threads.emplace_back([&turns, &order, first] {
        for (std::uint64_t number = first; number < kNumbers; number += kThreads) {
          EXPECT_TRUE(turns.wait(number));
          order.push_back(number);
          turns.pass();
        }
      });
    }
  }
  ASSERT_EQ(order.size(), kNumbers);
  for (std::uint64_t number = 0; number < kNumbers; ++number) EXPECT_EQ(order[number], number);
}

TEST(Turns, EndForAllWhoWait) {
  Turns turns;
  EXPECT_TRUE(turns.wait(0));
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t number = 1; number <= 3; ++number) {
      threads.emplace_back([&turns, number] { EXPECT_FALSE(turns.wait(number)); });
    }
    turns.end();
  }
  turns.pass();
  EXPECT_FALSE(turns.wait(1));
}

}  // namespace
}  // namespace attain::stream
