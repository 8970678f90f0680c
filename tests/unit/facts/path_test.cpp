// How the way to a value is written.

#include "facts/path.hpp"

#include <string>

#include <gtest/gtest.h>

namespace attain::facts {

namespace {

TEST(PathTest, OfNothingIsEmpty) { EXPECT_EQ(Path().to_string(), ""); }

TEST(PathTest, JoinsKeysAndPlaces) {
  Path path;
  const Path::Scope people(path, "people", 3);
  {
    const Path::Scope person(path, Path::item(0));
    const Path::Scope credentials(path, "credentials", 1);
    const Path::Scope credential(path, Path::item(12));
    const Path::Scope passed(path, "passed", 0);
    EXPECT_EQ(path.to_string(), "people[0].credentials[12].passed");
  }
  EXPECT_EQ(path.to_string(), "people");
}

TEST(PathTest, WritesKeysThatAreNoNamesInBrackets) {
  struct Case {
    std::string key;
    std::string expected;
  };
  const Case cases[] = {
      {"ana", "people.ana"},
      {"70-346_x:y", "people.70-346_x:y"},
      {"", R"(people[""])"},
      {"ana maria", R"(people["ana maria"])"},
      {"a.b", R"(people["a.b"])"},
      {"é", R"(people["é"])"},
      {"a\nb\xff", R"(people["a\nb\xff"])"},
      {std::string(61, 'x'), R"(people[")" + std::string(60, 'x') + R"(..."])"},
  };
  for (const Case& one : cases) {
    Path path;
    const Path::Scope people(path, "people", 0);
    const Path::Scope person(path, one.key, 0);
    EXPECT_EQ(path.to_string(), one.expected);
  }
}

TEST(PathTest, LeadsToASibling) {
  Path path;
  const Path::Scope list(path, "sales", 4);
  const Path::Scope record(path, Path::item(7));
  const Path sibling = path.sibling(2);
  EXPECT_EQ(sibling.to_string(), "sales[2]");
  EXPECT_EQ(path.to_string(), "sales[7]");
}

}  // namespace

}  // namespace attain::facts
