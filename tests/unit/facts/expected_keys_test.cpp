// Which keys are expected, and that a text is held against them as by comparing its bytes.

#include "facts/expected_keys.hpp"

#include <random>
#include <string>

#include <gtest/gtest.h>

namespace attain::facts {

namespace {

TEST(ExpectedKeysTest, ExpectsWhatWasFoundAsThatMemberOfTheMapBefore) {
  value::NameIndex codes;
  codes.add("id", 4);
  codes.add("passed", 7);
  ExpectedKeys keys(codes);
  const std::string text = R"("passed":1                    )";
  EXPECT_FALSE(keys.at(0).stands_at(text.data()));

  EXPECT_EQ(keys.find("passed", 0).code, 7U);
  ASSERT_TRUE(keys.at(0).stands_at(text.data()));
  EXPECT_EQ(keys.at(0).size(), 9U);
  EXPECT_EQ(keys.at(0).found_at(text.data()).name, "passed");
  EXPECT_EQ(keys.at(0).found_at(text.data()).code, 7U);
  EXPECT_FALSE(keys.at(1).stands_at(text.data()));

  EXPECT_EQ(keys.find("failed", 0).code, std::nullopt);
  EXPECT_TRUE(keys.at(0).stands_at(text.data()));
  EXPECT_EQ(keys.find("id", 0).code, 4U);
  EXPECT_FALSE(keys.at(0).stands_at(text.data()));
}

TEST(ExpectedKeysTest, ComparesLikeTheBytes) {
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) {
    const std::string name(random() % 30, 'a');
    std::string text = '"' + name + "\":";
    const std::string raw = text;
    text.resize(text.size() + ExpectedKeys::Written::kReads, 'x');
    if (random() % 2 == 0) text[random() % raw.size()] = static_cast<char>(random());
    const bool is_short = raw.size() <= ExpectedKeys::Written::kReads;
    EXPECT_EQ(ExpectedKeys::Written(name, 0).stands_at(text.data()),
              is_short && text.starts_with(raw))
        << text;
  }
}

}  // namespace

}  // namespace attain::facts
