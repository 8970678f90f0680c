#include "diagnostic/code.hpp"

#include <set>
#include <string_view>

#include <gtest/gtest.h>

#include "value/name.hpp"

namespace attain::diagnostic {
namespace {

TEST(Code, HasOneNameEach) {
  std::set<std::string_view> names;
  for (const CodeInfo& info : all_codes()) {
    EXPECT_TRUE(value::is_kebab_case(info.name)) << info.name;
    EXPECT_TRUE(names.insert(info.name).second) << info.name;
    EXPECT_EQ(name(info.code), info.name);
  }
}

TEST(Code, IsListedInTheOrderOfTheEnumeration) {
  std::size_t index = 0;
  for (const CodeInfo& info : all_codes()) {
    EXPECT_EQ(static_cast<std::size_t>(info.code), index++) << info.name;
  }
  EXPECT_EQ(index, static_cast<std::size_t>(Code::kMoreProblems) + 1);
}

TEST(Code, IsSummedUpInOneClause) {
  for (const CodeInfo& info : all_codes()) {
    ASSERT_FALSE(info.summary.empty()) << info.name;
    EXPECT_FALSE(info.summary.ends_with('.')) << info.name;
    EXPECT_EQ(info.summary.find('\n'), std::string_view::npos) << info.name;
    EXPECT_TRUE(info.summary.front() >= 'a' && info.summary.front() <= 'z') << info.name;
  }
}

TEST(Code, NamesStayAsTheyAre) {
  EXPECT_EQ(name(Code::kMissingFolder), "missing-folder");
  EXPECT_EQ(name(Code::kUnknownCredential), "unknown-credential");
  EXPECT_EQ(name(Code::kInvalidUtf8), "invalid-utf8");
  EXPECT_EQ(name(Code::kMoreProblems), "more-problems");
}

}  // namespace
}  // namespace attain::diagnostic
