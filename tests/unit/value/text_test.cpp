#include <gtest/gtest.h>

#include <attain/value.hpp>

namespace attain {
namespace {

TEST(Text, GivesTheLanguageOrElseTheFirst) {
  Text text;
  text.add("en", "silver");
  text.add("it", "argento");
  EXPECT_FALSE(text.empty());
  EXPECT_EQ(text.in("en"), "silver");
  EXPECT_EQ(text.in("it"), "argento");
  EXPECT_EQ(text.in("de"), "silver");
  EXPECT_EQ(text.first(), "silver");
}

TEST(Text, IsEmptyInEveryLanguageWhileNothingIsStated) {
  const Text text;
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text.in("en"), "");
  EXPECT_EQ(text.first(), "");
}

}  // namespace
}  // namespace attain
