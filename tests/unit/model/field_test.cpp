#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// A program whose attributes are `fields`, one a line from line 1 on, each indented.
Checked check_fields(std::string_view fields) {
  const std::string text = "partner:\n" + std::string(fields) +
                           "\nformat: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n";
  Checked checked = check_vocabulary(text);
  const std::size_t from = checked.dump.find("partner\n");
  if (from != std::string::npos) {
    checked.dump = checked.dump.substr(from, checked.dump.find("records\n") - from);
  }
  return checked;
}

TEST(Field, IsOfOneOfTheTypes) {
  EXPECT_EQ(check_fields(R"(
  reseller: flag
  seats: count
  change: integer
  rating: decimal
  score: { type: decimal, title: Score }
  budget: { money: USD }
  spent: { title: Spent, money: EUR }
  founded: { type: date, title: Founded }
  city: text
  market: { one_of: [rich, poor], title: Market }
  size: { one_of: { small: {}, large: { title: Large, aliases: [big, great] } } })")
                .dump,
            R"(partner
  reseller flag
  seats count
  change integer
  rating decimal
  score decimal  title en "Score"
  budget money USD
  spent money EUR  title en "Spent"
  founded date  title en "Founded"
  city text
  market one_of  title en "Market"
    rich
    poor
  size one_of
    small
    large  title en "Large"  or big, great
)");
}

TEST(Field, OfNoTypeIsReported) {
  EXPECT_EQ(check_fields("  a: cuont\n  b: number\n  c: one_of\n  d: { type: [count] }").problems,
            R"(2:6 unknown-value: unknown type `cuont`
  did you mean `count`?
3:6 unknown-value: unknown type `number`
  write one of `flag`, `count`, `integer`, `decimal`, `date` or `text`
4:6 missing-key: `one_of` needs the values that are allowed
  write `c: { one_of: [...] }`
5:14 wrong-type: expected a type, found a list
)");
  EXPECT_EQ(check_fields("  a: { title: A }\n  b: { tipe: count }\n  c: [count]\n"
                         "  d: { type: count, one_of: [x] }")
                .problems,
            R"(2:3 missing-key: a partner attribute needs the key `type`, `money` or `one_of`
  write `type: count`, `money: USD`, or `one_of:` and the values that are allowed
3:8 unknown-key: unknown key `tipe` of a partner attribute
  did you mean `type`?
4:6 wrong-type: expected a partner attribute, found a list
  write a map of keys and values, `{ type: ... }`
5:21 two-subjects: `d` has both a `type` and a `one_of`
  keep the one that is meant
)");
}

TEST(Field, OfMoneyNeedsItsCurrency) {
  EXPECT_EQ(check_fields("  a: money\n  b: { type: money }\n  c: { money: usd }\n"
                         "  d: { money: [USD] }\n  e: { money: Dollar }\n"
                         "  f: { money: USD, type: decimal }\n  g: { mony: USD }")
                .problems,
            R"(2:6 missing-key: `money` needs its currency
  write `a: { money: USD }`
3:14 missing-key: `money` needs its currency
  write `b: { money: USD }`
4:15 invalid-name: `usd` cannot name a currency
  use three capital letters, such as `USD`
5:15 wrong-type: expected a currency, found a list
6:15 invalid-name: `Dollar` cannot name a currency
  use three capital letters, such as `USD`
7:20 two-subjects: `f` has both a `money` and a `type`
  keep the one that is meant
8:8 unknown-key: unknown key `mony` of a partner attribute
  did you mean `money`?
)");
}

TEST(Field, WithWrongValuesIsReported) {
  EXPECT_EQ(check_fields("  a: { one_of: [] }\n  b: { one_of: {} }\n  c: { one_of: x }").problems,
            R"(2:16 empty-list: this list is empty
  list the values that are allowed
3:16 empty-list: this map is empty
  list the values that are allowed
4:16 wrong-type: expected a list of values, found `x`
  write a list, `[...]`
)");
  EXPECT_EQ(check_fields("  a: { one_of: [x, y, x] }\n"
                         "  b: { one_of: { x: { aliases: [y] }, y: {}, z: { aliases: [z, x] } } }")
                .problems,
            R"(2:23 duplicate-name: `x` names a value of `a` already
3:39 duplicate-name: `y` names a value of `b` already
3:61 duplicate-name: `z` names a value of `b` already
3:64 duplicate-name: `x` names a value of `b` already
)");
  EXPECT_EQ(check_fields("  a: { one_of: [any, Big, [x]] }\n"
                         "  b: { one_of: { x: X, y: { alias: [z] }, w: { aliases: [] } } }")
                .problems,
            R"(2:17 shadowed-name: `any` already means every value
  give the value another name
2:22 invalid-name: `Big` cannot name a value
  write `big`: lower case letters and digits, words joined by `-`
2:27 wrong-type: expected a name, found a list
3:21 wrong-type: expected a value of `one_of`, found `X`
  write a map of keys and values, `{ title: ... }`
3:29 unknown-key: unknown key `alias` of a value of `one_of`
  did you mean `aliases`?
3:57 empty-list: this list is empty
  list other names of the value, or leave `aliases` out
)");
}

TEST(Field, IsNamedInSnakeCase) {
  EXPECT_EQ(check_fields("  Active-Users: count").problems,
            R"(2:3 invalid-name: `Active-Users` cannot name a partner attribute
  write `active_users`: lower case letters and digits, words joined by `_`, a letter first
)");
  EXPECT_EQ(check_fields("  {}").problems,
            R"(2:3 empty-list: this map is empty
  declare at least one, such as `active_users: count`
)");
}

}  // namespace
}  // namespace attain::model
