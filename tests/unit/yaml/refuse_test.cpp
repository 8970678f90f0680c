#include "yaml/refuse.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

struct Case {
  std::string_view text;
  std::string_view outcome;
};

TEST(Refuse, SaysWhatToWriteInstead) {
  const Case cases[] = {
      {"a: &base 1\n", R"(x.yaml:1:4: error[anchor]: anchors are not allowed: `&base`
  1 | a: &base 1
    |    ^^^^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"a: !t &base {b: 1}\n", R"(x.yaml:1:4: error[tag]: tags are not allowed: `!t`
  1 | a: !t &base {b: 1}
    |    ^^
help: take the tag out; put the value in quotes if it is to be text

x.yaml:1:7: error[anchor]: anchors are not allowed: `&base`
  1 | a: !t &base {b: 1}
    |       ^^^^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"a: ! 1\n", R"(x.yaml:1:4: error[tag]: tags are not allowed: `!`
  1 | a: ! 1
    |    ^
help: take the tag out; put the value in quotes if it is to be text
)"},
      {"a: *base\n", R"(x.yaml:1:4: error[alias]: aliases are not allowed: `*base`
  1 | a: *base
    |    ^^^^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"<<: {a: 1}\n", R"(x.yaml:1:1: error[merge-key]: merge keys are not allowed: `<<`
  1 | <<: {a: 1}
    | ^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"a: 1\nb: 2\na: 3\n",
       R"(x.yaml:3:1: error[duplicate-key]: `a` is stated twice, first on line 1
  3 | a: 3
    | ^
help: keep one of the two
)"},
      {"? [a]\n: 1\n? {b: 2}\n: 3\n", R"(x.yaml:1:3: error[non-text-key]: a list cannot be a key
  1 | ? [a]
    |   ^
help: write a name before the `:`

x.yaml:3:3: error[non-text-key]: a map cannot be a key
  3 | ? {b: 2}
    |   ^
help: write a name before the `:`
)"},
      {"", "x.yaml: error[empty-file]: the file states nothing\n"},
      {"a: null\n", R"(x.yaml:1:4: error[null-value]: `null` is no value
  1 | a: null
    |    ^^^^
help: leave it out, or write "null" if the text is meant
)"},
      {": 1\n", R"(x.yaml:1:1: error[null-value]: a key is empty or null
  1 | : 1
    | ^
help: write a name before the `:`, in quotes if the text `null` is meant
)"},
      {"market:\n", R"(x.yaml:1:1: error[null-value]: `market` has no value
  1 | market:
    | ^^^^^^
help: write the value after it, or leave the key out
)"},
      {"{market:yes}\n", R"(x.yaml:1:2: error[null-value]: `market:yes` has no value
  1 | {market:yes}
    |  ^^^^^^^^^^
help: write a space after the colon: `market: yes`
)"},
      {"- a\n-\n", R"(x.yaml:2:1: error[null-value]: an item of the list has no value
  2 | -
    | ^
help: write the value, or take the item out
)"},
      {"a: 1\n--- \nb: 2\n", R"(x.yaml:2:1: error[second-document]: a second document begins here
  2 | ---
    | ^^^
help: write one document in each file
)"},
      {"a: 1\n...\nb: 2\n", R"(x.yaml:3:1: error[second-document]: a second document begins here
  3 | b: 2
    | ^^
help: write one document in each file
)"},
      {"- a\nb: 1\n",
       R"(x.yaml:2:1: error[second-document]: this stands outside the list that the file states
  2 | b: 1
    | ^^
help: indent it like what it belongs to, or take it out
)"},
      {"{a: 1}extra\n",
       R"(x.yaml:1:7: error[second-document]: this stands outside the map that the file states
  1 | {a: 1}extra
    |       ^^^^^
help: indent it like what it belongs to, or take it out
)"},
      {"'a' b\n",
       R"(x.yaml:1:5: error[second-document]: this stands outside the text that the file states
  1 | 'a' b
    |     ^
help: indent it like what it belongs to, or take it out
)"},
      {",", R"(x.yaml:1:1: error[yaml-syntax]: a value cannot begin with `,`
  1 | ,
    | ^
help: put the text in quotes
)"},
      {"a:\n\t- b\n", R"(x.yaml:2:1: error[tab-indentation]: the line is indented by a tab
  2 |     - b
    | ^^^^
help: indent by spaces
)"},
      {"a:\n- b\n  - c\n",
       R"(x.yaml:3:3: warning[looks-like-yaml]: this `-` continues the text above and begins no item
  3 |   - c
    |   ^
help: indent it like the items of its list, or put the text in quotes
1:1+1     map
2:1+1       a (1:1+1): list
2:3+1         - plain b - c
)"},
      {"a: 1 }\n",
       R"(x.yaml:1:4: warning[looks-like-yaml]: the text ends in `}`, which closes nothing
  1 | a: 1 }
    |    ^^^
help: take it out, or put the text in quotes
1:1+1     map
1:4+3       a (1:1+1): plain 1 }
)"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.outcome);
}

TEST(Refuse, WarnsOfNothingThatIsPlainText) {
  EXPECT_EQ(codes("a: see [1]\nb: '}'\nc: one\n  two - three\nd: f{x}\ne: a\n  -b\n"), "");
}

}  // namespace
}  // namespace attain::yaml
