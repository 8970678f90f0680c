#include "value/name.hpp"

#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::value {
namespace {

struct Spelling {
  std::string_view name;
  bool kebab, snake, credential;
};

TEST(Name, IsSpeltAsItsKindMustBe) {
  const Spelling cases[] = {
      {"silver", true, true, true},
      {"managed-service-partner", true, false, true},
      {"active_users", false, true, true},
      {"office-365", true, false, true},
      {"70-346", true, false, true},
      {"365", true, false, true},
      {"a1", true, true, true},
      {"MCSA-O365", false, false, true},
      {"MB2.1:x", false, false, true},
      {"", false, false, false},
      {"-", false, false, true},
      {"_", false, false, true},
      {"-a", false, false, true},
      {"a-", false, false, true},
      {"a--b", false, false, true},
      {"a__b", false, false, true},
      {"_a", false, false, true},
      {"a_", false, false, true},
      {"1_a", false, false, true},
      {"Gold", false, false, true},
      {"a b", false, false, false},
      {"a/b", false, false, false},
      {"caf\xc3\xa9", false, false, false},
      {std::string_view("a\0b", 3), false, false, false},
  };
  for (const Spelling& expected : cases) {
    SCOPED_TRACE(expected.name);
    EXPECT_EQ(is_kebab_case(expected.name), expected.kebab);
    EXPECT_EQ(is_snake_case(expected.name), expected.snake);
    EXPECT_EQ(is_credential_id(expected.name), expected.credential);
  }
}

TEST(NameIndex, FindsCodesAndRefusesASecondOne) {
  NameIndex index;
  EXPECT_TRUE(index.add("silver", 0));
  EXPECT_TRUE(index.add("gold", 1));
  EXPECT_FALSE(index.add("silver", 2));
  EXPECT_EQ(index.find("silver"), 0U);
  EXPECT_EQ(index.find("gold"), 1U);
  EXPECT_EQ(index.find("Gold"), std::nullopt);
  EXPECT_TRUE(index.contains("gold"));
  EXPECT_FALSE(index.contains(""));
  EXPECT_TRUE(index.add("", 7));
  EXPECT_EQ(index.find(""), 7U);
}

// Names of all lengths of which many differ in one place alone, beside a std::map.
TEST(NameIndex, KnowsWhatAMapKnows) {
  std::mt19937 random(1);
  const auto name = [&random] {
    std::string text(random() % 40, 'a');
    if (!text.empty() && random() % 4 > 0) text[random() % text.size()] = 'b';
    return text;
  };
  NameIndex index;
  std::map<std::string, std::uint32_t> codes;
  for (std::uint32_t code = 0; code < 2'000; ++code) {
    const std::string added = name();
    EXPECT_EQ(index.add(added, code), codes.try_emplace(added, code).second) << added;
    const std::string asked = name();
    const auto known = codes.find(asked);
    EXPECT_EQ(index.find(asked), known == codes.end() ? std::nullopt : std::optional(known->second))
        << asked;
  }
  EXPECT_GT(codes.size(), 500U);
}

}  // namespace
}  // namespace attain::value
