// Where values stand in a JSON text.

#include "facts/locate.hpp"

#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace attain::facts {

namespace {

using Part = Input::Part;

constexpr std::string_view kJson = R"({ "a" : [10 , {"b\"]":"x\\"} , [ [], {} ] ,-1.5e3],
  "c":{"d":null,"e":[true]} })";

std::string found(std::span<const Path::Step> steps, Part part) {
  Path path;
  std::vector<std::unique_ptr<Path::Scope>> scopes;
  for (const Path::Step& step : steps) {
    scopes.push_back(std::make_unique<Path::Scope>(path, step));
  }
  const Stretch stretch = find_value(kJson, path, part);
  while (!scopes.empty()) scopes.pop_back();
  return std::string(kJson.substr(stretch.offset, stretch.length));
}

TEST(LocateTest, FindsKeysAndValuesByTheirPlaces) {
  using Steps = std::vector<Path::Step>;
  struct Case {
    Steps steps;
    std::string_view key;
    std::string_view value;
  };
  const Case cases[] = {
      {{}, "{", "{"},
      {{{"a", 0}}, R"("a")", "["},
      {{{"a", 0}, Path::item(0)}, R"("a")", "10"},
      {{{"a", 0}, Path::item(1)}, R"("a")", "{"},
      {{{"a", 0}, Path::item(1), {"b", 0}}, R"("b\"]")", R"("x\\")"},
      {{{"a", 0}, Path::item(2), Path::item(1)}, R"("a")", "{"},
      {{{"a", 0}, Path::item(3)}, R"("a")", "-1.5e3"},
      {{{"c", 1}}, R"("c")", "{"},
      {{{"c", 1}, {"d", 0}}, R"("d")", "null"},
      {{{"c", 1}, {"e", 1}, Path::item(0)}, R"("e")", "true"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(found(one.steps, Part::kKey), one.key);
    EXPECT_EQ(found(one.steps, Part::kValue), one.value);
  }
}

TEST(LocateTest, FindsValuesInAnyOrder) {
  using Steps = std::vector<Path::Step>;
  const Steps ways[] = {
      {},
      {{"a", 0}},
      {{"a", 0}, Path::item(0)},
      {{"a", 0}, Path::item(1)},
      {{"a", 0}, Path::item(1), {"b", 0}},
      {{"a", 0}, Path::item(2), Path::item(0)},
      {{"a", 0}, Path::item(2), Path::item(1)},
      {{"a", 0}, Path::item(3)},
      {{"c", 1}},
      {{"c", 1}, {"d", 0}},
      {{"c", 1}, {"e", 1}, Path::item(0)},
  };
  ValueFinder finder(kJson);
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    const Steps& steps = ways[random() % std::size(ways)];
    Path path;
    std::vector<std::unique_ptr<Path::Scope>> scopes;
    for (const Path::Step& step : steps) {
      scopes.push_back(std::make_unique<Path::Scope>(path, step));
    }
    const Stretch stretch = finder.find(path);
    while (!scopes.empty()) scopes.pop_back();
    ASSERT_EQ(kJson.substr(stretch.offset, stretch.length), found(steps, Part::kValue));
  }
}

TEST(LocateTest, CountsLinesAndCharacters) {
  struct Case {
    std::string text;
    Stretch stretch;
    int line;
    int column;
    int length;
  };
  const Case cases[] = {
      {"abc", {0, 1}, 1, 1, 1},   {"abc", {1, 2}, 1, 2, 2},         {"abc", {3, 1}, 1, 4, 1},
      {"a\nbc", {3, 1}, 2, 2, 1}, {"a\r\n\r\nbc", {5, 2}, 3, 1, 2}, {"éé x", {5, 1}, 1, 4, 1},
      {"x éé", {2, 4}, 1, 3, 2},  {"ab\ncd", {1, 4}, 1, 2, 1},      {"", {0, 1}, 1, 1, 1},
  };
  for (const Case& one : cases) {
    const diagnostic::Source source{"f.json", one.text};
    const diagnostic::Place place = place_of(source, one.stretch);
    EXPECT_EQ(place.line, one.line) << one.text;
    EXPECT_EQ(place.column, one.column) << one.text;
    EXPECT_EQ(place.length, one.length) << one.text;
  }
}

TEST(LocateTest, SoftensOnlyNumbersThatAreRefused) {
  std::string text =
      R"([1e400,-99999999999999999999, 1000000000000000000,7,"1e400\"1e400",{"1.25":1.25}])";
  soften_numbers(text);
  EXPECT_EQ(text,
            R"([0.5  ,0.5                  , 1000000000000000000,7,"1e400\"1e400",{"1.25":0.5 }])");
}

}  // namespace

}  // namespace attain::facts
