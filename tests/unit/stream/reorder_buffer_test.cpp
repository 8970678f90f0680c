#include "stream/reorder_buffer.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attain::stream {
namespace {

using ::testing::ElementsAre;

Verdicts verdicts_of(std::uint64_t number) {
  Verdicts verdicts;
  verdicts.text = std::to_string(number);
  return verdicts;
}

/// The texts of these and of all that wait for them.
std::vector<std::string> texts_from(const Verdicts& first, ReorderBuffer& buffer) {
  std::vector<std::string> texts;
  for (const Verdicts* next = &first; next != nullptr; next = buffer.next()) {
    texts.push_back(next->text);
  }
  return texts;
}

TEST(ReorderBuffer, LeavesTheTurnToWhoeverHasTheNext) {
  ReorderBuffer buffer(2, {});
  Verdicts verdicts = verdicts_of(0);
  EXPECT_TRUE(buffer.put(0, verdicts));
  EXPECT_THAT(texts_from(verdicts, buffer), ElementsAre("0"));
  verdicts = verdicts_of(1);
  EXPECT_TRUE(buffer.put(1, verdicts));
  EXPECT_THAT(texts_from(verdicts, buffer), ElementsAre("1"));
}

TEST(ReorderBuffer, GivesThoseThatWaitToWhoeverPutsThoseBefore) {
  ReorderBuffer buffer(4, {});
  for (const std::uint64_t number : {3U, 1U, 2U}) {
    Verdicts verdicts = verdicts_of(number);
    EXPECT_FALSE(buffer.put(number, verdicts));
  }
  Verdicts first = verdicts_of(0);
  EXPECT_TRUE(buffer.put(0, first));
  EXPECT_THAT(texts_from(first, buffer), ElementsAre("0", "1", "2", "3"));
  Verdicts gap = verdicts_of(5);
  EXPECT_FALSE(buffer.put(5, gap));
  Verdicts next = verdicts_of(4);
  EXPECT_TRUE(buffer.put(4, next));
  EXPECT_THAT(texts_from(next, buffer), ElementsAre("4", "5"));
}

TEST(ReorderBuffer, GivesOthersInExchange) {
  Verdicts none;
  none.competencies.resize(3);
  ReorderBuffer buffer(2, none);
  Verdicts verdicts = verdicts_of(1);
  EXPECT_FALSE(buffer.put(1, verdicts));
  EXPECT_EQ(verdicts.text, "");
  EXPECT_EQ(verdicts.competencies.size(), 3U);
  Verdicts first = verdicts_of(0);
  EXPECT_TRUE(buffer.put(0, first));
  EXPECT_THAT(texts_from(first, buffer), ElementsAre("0", "1"));
  verdicts = verdicts_of(3);
  EXPECT_FALSE(buffer.put(3, verdicts));
  EXPECT_EQ(verdicts.text, "1");
}

TEST(ReorderBuffer, HasThoseWaitWhoAreTooFarAhead) {
  ReorderBuffer buffer(2, {});
  std::atomic<bool> is_put = false;
  std::jthread ahead([&] {
    Verdicts verdicts = verdicts_of(2);
    EXPECT_FALSE(buffer.put(2, verdicts));
    is_put = true;
  });
  Verdicts second = verdicts_of(1);
  EXPECT_FALSE(buffer.put(1, second));
  std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_FALSE(is_put);
  Verdicts first = verdicts_of(0);
  EXPECT_TRUE(buffer.put(0, first));
  EXPECT_EQ(buffer.next()->text, "1");
  ahead.join();
  EXPECT_EQ(buffer.next()->text, "2");
  EXPECT_EQ(buffer.next(), nullptr);
}

TEST(ReorderBuffer, GivesEachInOrderToOneThreadAtATime) {
  constexpr std::uint64_t kNumbers = 10'000;
  for (const std::size_t capacity : {1U, 2U, 8U}) {
    ReorderBuffer buffer(capacity, {});
    std::atomic<std::uint64_t> taken = 0;
    std::vector<std::string> order;  // The turn guards it.
    {
      std::vector<std::jthread> threads;
      for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
          for (std::uint64_t number = taken++; number < kNumbers; number = taken++) {
            Verdicts verdicts = verdicts_of(number);
            if (!buffer.put(number, verdicts)) continue;
            for (const Verdicts* next = &verdicts; next != nullptr; next = buffer.next()) {
              order.push_back(next->text);
            }
          }
        });
      }
    }
    ASSERT_EQ(order.size(), kNumbers);
    for (std::uint64_t i = 0; i < kNumbers; ++i) EXPECT_EQ(order[i], std::to_string(i));
  }
}

TEST(ReorderBuffer, EndsForAllWhoWait) {
  ReorderBuffer buffer(2, {});
  Verdicts first;
  EXPECT_TRUE(buffer.put(0, first));
  Verdicts second;
  EXPECT_FALSE(buffer.put(1, second));
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t number = 2; number <= 4; ++number) {
      threads.emplace_back([&buffer, number] {
        Verdicts verdicts;
        EXPECT_FALSE(buffer.put(number, verdicts));
      });
    }
    buffer.end();
  }
  EXPECT_EQ(buffer.next(), nullptr);
  Verdicts late;
  EXPECT_FALSE(buffer.put(1, late));
}

}  // namespace
}  // namespace attain::stream
