#include "model/reader.hpp"

#include <array>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array<Key, 3> kKeys = {{{"title"}, {"cite"}, {"tiers", "write `tiers:`"}}};

std::string problems_of_map(std::string_view text) {
  Read parsed(text);
  parsed.read.map(parsed.root(), parsed.root().place, "an option", kKeys);
  return brief(parsed.sink);
}

TEST(Reader, TakesAMapWithTheRightKeys) {
  Read parsed("{ title: A, tiers: B }");
  const auto map = parsed.read.map(parsed.root(), parsed.root().place, "an option", kKeys);
  ASSERT_TRUE(map);
  EXPECT_EQ(map->find("title")->text, "A");
  EXPECT_EQ(map->member("tiers")->key.place.column, 13);
  EXPECT_EQ(map->member("cite"), nullptr);
  EXPECT_TRUE(map->is_meant("tiers"));
  EXPECT_FALSE(map->is_meant("cite"));
  EXPECT_EQ(&map->node(), &parsed.root());
  EXPECT_EQ(brief(parsed.sink), "");
}

TEST(Reader, ReportsUnknownAndMissingKeys) {
  EXPECT_EQ(problems_of_map("{ titel: A, tiers: B }"),
            R"(1:3 unknown-key: unknown key `titel` of an option
  did you mean `title`?
)");
  EXPECT_EQ(problems_of_map("{ colour: A, tiers: B }"),
            R"(1:3 unknown-key: unknown key `colour` of an option
  write one of `title`, `cite` or `tiers`
)");
  EXPECT_EQ(problems_of_map("title: A"),
            R"(1:1 missing-key: an option needs the key `tiers`
  write `tiers:`
)");
  EXPECT_EQ(problems_of_map("[title]"),
            R"(1:1 wrong-type: expected an option, found a list
  write a map of keys and values, `{ title: ... }`
)");
  EXPECT_EQ(problems_of_map("title"),
            R"(1:1 wrong-type: expected an option, found `title`
  write a map of keys and values, `{ title: ... }`
)");
}

TEST(Reader, TakesAMisspeltKeyAsMeant) {
  EXPECT_EQ(problems_of_map("{ teirs: B }"),
            R"(1:3 unknown-key: unknown key `teirs` of an option
  did you mean `tiers`?
)");
}

TEST(Reader, SaysWhatItFoundInPlaceOfWhatIsDue) {
  const auto found = [](std::string_view text) {
    Read parsed(text);
    parsed.read.wrong_type(parsed.root(), "a day");
    return brief(parsed.sink);
  };
  EXPECT_EQ(found("[a]"), R"(1:1 wrong-type: expected a day, found a list
)");
  EXPECT_EQ(found("{ a: b }"), R"(1:1 wrong-type: expected a day, found a map
)");
  EXPECT_EQ(found("plain"), R"(1:1 wrong-type: expected a day, found `plain`
)");
  EXPECT_EQ(found("'quoted'"), R"(1:1 wrong-type: expected a day, found the quoted text `quoted`
)");
}

TEST(Reader, TakesMembersAndReportsWhatHasNone) {
  const auto members = [](std::string_view text, std::string_view if_empty) {
    Read parsed(text);
    const auto found = parsed.read.members(parsed.root(), "a map of sets", if_empty);
    return std::to_string(found.size()) + "\n" + brief(parsed.sink);
  };
  EXPECT_EQ(members("{ a: b, c: d }", "write one"), "2\n");
  EXPECT_EQ(members("{}", ""), "0\n");
  EXPECT_EQ(members("{}", "write one"), R"(0
1:1 empty-list: this map is empty
  write one
)");
  EXPECT_EQ(members("[a]", "write one"), R"(0
1:1 wrong-type: expected a map of sets, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(Reader, TakesItemsAndReportsWhatHasNone) {
  const auto items = [](std::string_view text) {
    Read parsed(text);
    const auto found = parsed.read.items(parsed.root(), "a list of values", "list one");
    return std::to_string(found.size()) + "\n" + brief(parsed.sink);
  };
  EXPECT_EQ(items("[a, b]"), "2\n");
  EXPECT_EQ(items("[]"), R"(0
1:1 empty-list: this list is empty
  list one
)");
  EXPECT_EQ(items("a"), R"(0
1:1 wrong-type: expected a list of values, found `a`
  write a list, `[...]`
)");
}

TEST(Reader, TakesOneForAListOfOne) {
  const auto items = [](std::string_view text) {
    Read parsed(text);
    const auto found = parsed.read.one_or_items(parsed.root(), "list one");
    return std::to_string(found.size()) + "\n" + brief(parsed.sink);
  };
  EXPECT_EQ(items("a"), "1\n");
  EXPECT_EQ(items("[a, b]"), "2\n");
  EXPECT_EQ(items("[]"), R"(0
1:1 empty-list: this list is empty
  list one
)");
}

TEST(Reader, SearchesNoSuggestionForWhatIsDroppedAnyway) {
  Read parsed("a");
  const auto silver = [] { return std::vector<std::string_view>{"silver"}; };
  const auto unknown = [&](const Names& names) {
    return parsed.read.unknown(Code::kUnknownTier, parsed.root().place, "m", "slver", names);
  };
  EXPECT_EQ(unknown(silver), "silver");
  while (!parsed.read.full()) unknown(silver);
  EXPECT_EQ(unknown([]() -> std::vector<std::string_view> {
              ADD_FAILURE() << "names were gathered";
              return {};
            }),
            "");
}

}  // namespace
}  // namespace attain::model
