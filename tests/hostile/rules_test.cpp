// Hostile texts in place of a revision: whatever the loader is given, it answers at once, in full,
// on a small stack, and the same under any locale.

#include <string>
#include <string_view>

#include "hostile/revision.hpp"

namespace attain::hostile {
namespace {

using namespace std::string_literals;

constexpr std::size_t kMebibyte = 1 << 20;

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string chain_of_aliases() {
  std::string text = "a0: &a0 x\n";
  for (int i = 1; i < 60'000; ++i) {
    const std::string number = std::to_string(i);
    text += "a" + number + ": &a" + number + " [*a" + std::to_string(i - 1) + "]\n";
  }
  return text;
}

std::string nested(int depth) {
  std::string text = repeated("{ any_of: [ ", static_cast<std::size_t>(depth));
  text += "{ people: 1, holding: E-1 }";
  return text + repeated(" ] }", static_cast<std::size_t>(depth));
}

TEST(HostileRules, OfAnySizeAndDepthAreAnsweredAtOnce) {
  const Row rows[] = {
      {"one comma", ",",
       R"(p/cloud/2018-01-01.yaml:1:1: error[yaml-syntax]: a value cannot begin with `,`
  1 | ,
    | ^
help: put the text in quotes
)"},
      {"one comma behind a tag", "!,",
       R"(p/cloud/2018-01-01.yaml:1:1: error[tag]: tags are not allowed: `!`
  1 | !,
    | ^
help: take the tag out; put the value in quotes if it is to be text

p/cloud/2018-01-01.yaml:1:2: error[second-document]: this stands outside the text that the file states
  1 | !,
    |  ^
help: indent it like what it belongs to, or take it out
)"},
      {"8 MiB of brackets", std::string(8 * kMebibyte, '['),
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"8 MiB of open maps", repeated("{a: ", 2 * kMebibyte),
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a...
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"7 MiB of a root map on one line", "{" + repeated("a: 1,", 7 * kMebibyte / 5) + "}",
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | {a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1,a: 1...
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"100,000 brackets inside", std::string(kHead) + "options: " + std::string(100'000, '['),
       R"(p/cloud/2018-01-01.yaml:4:10: error[no-progress]: what follows is more than 69632 bytes long without an end
  4 | options: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[...
    |          ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"a byte more than the limit", std::string(8 * kMebibyte + 1, 'x'),
       R"(p/cloud/2018-01-01.yaml: error[file-too-large]: the file has 8388609 bytes, the limit is 8388608
help: split it into several files, or raise the limit
)"},
      {"7 MiB of a plain text", "a: " + std::string(7 * kMebibyte, 'x'),
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"7 MiB of a quoted text", "a: \"" + std::string(7 * kMebibyte, 'x') + "\"",
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | a: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"7 MiB of a block text", "a: |\n" + repeated("  xxxxxxxxxxxxx\n", 7 * kMebibyte / 16),
       R"(p/cloud/2018-01-01.yaml:1:1: error[no-progress]: what follows is more than 69632 bytes long without an end
  1 | a: |
    | ^
help: write long lists and maps one item a line, without brackets; shorten long texts
)"},
      {"a chain of 60,000 aliases", chain_of_aliases(),
       R"(p/cloud/2018-01-01.yaml:1:5: error[anchor]: anchors are not allowed: `&a0`
  1 | a0: &a0 x
    |     ^^^
help: write the value out; `sets` and `profiles` serve to reuse

p/cloud/2018-01-01.yaml:2:5: error[anchor]: anchors are not allowed: `&a1`
  2 | a1: &a1 [*a0]
    |     ^^^
help: write the value out; `sets` and `profiles` serve to reuse

error[more-problems]: 998 more problems were found
help: mend those above and check again
)"},
      {"a map that holds itself", "&a {k: *a}\n",
       R"(p/cloud/2018-01-01.yaml:1:1: error[anchor]: anchors are not allowed: `&a`
  1 | &a {k: *a}
    | ^^
help: write the value out; `sets` and `profiles` serve to reuse

p/cloud/2018-01-01.yaml:1:8: error[alias]: aliases are not allowed: `*a`
  1 | &a {k: *a}
    |        ^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"requirements as deep as may be", asking(nested(13)), "loads"},
      {"requirements one deeper", asking(nested(14)),
       R"(p/cloud/2018-01-01.yaml:4:200: error[too-deep]: lists and maps are nested more than 32 deep
  4 | ...: [ { any_of: [ { any_of: [ { any_of: [ { any_of: [ { people: 1, holding: E-1 } ] } ] } ] } ] } ] } ] } ] } ] ...
    |                                                      ^
help: nest them less deeply, or raise the limit
)"},
      {"10,000 keys that are not known",
       asking("{ people: 1, holding: E-1 }") +
           [] {
             std::string keys;
             for (int i = 0; i < 10'000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
             return keys;
           }(),
       R"(p/cloud/2018-01-01.yaml:5:1: error[unknown-key]: unknown key `k0` of a revision
  5 | k0: 1
    | ^^
help: write one of `format`, `competency`, `revision`, `withdrawn`, `previous_accepted_until`, `source`, `titles`, `sets` or 8 more

p/cloud/2018-01-01.yaml:6:1: error[unknown-key]: unknown key `k1` of a revision
  6 | k1: 1
    | ^^
help: write one of `format`, `competency`, `revision`, `withdrawn`, `previous_accepted_until`, `source`, `titles`, `sets` or 8 more

error[more-problems]: 9998 more problems were found
help: mend those above and check again
)"},
  };
  check(rows, problems_of);
}

TEST(HostileRules, AreNeverMisread) {
  const Row rows[] = {
      {"an open quote", std::string(kHead) + "note: \"x\noptions: {}\n",
       R"(p/cloud/2018-01-01.yaml:4:7: error[yaml-syntax]: the quote is never closed
  4 | note: "x
    |       ^
help: close it by `"`
)"},
      {"a key that stands twice", std::string(kHead) + "revision: 2018-01-02\n",
       R"(p/cloud/2018-01-01.yaml:4:1: error[duplicate-key]: `revision` is stated twice, first on line 3
  4 | revision: 2018-01-02
    | ^^^^^^^^
help: keep one of the two
)"},
      {"text behind the rules", "{ format: attain/1 } options: {}\n",
       R"(p/cloud/2018-01-01.yaml:1:1: error[non-text-key]: a map cannot be a key
  1 | { format: attain/1 } options: {}
    | ^
help: write a name before the `:`

p/cloud/2018-01-01.yaml:1:22: error[yaml-syntax]: this belongs neither to the map above nor outside of it
  1 | { format: attain/1 } options: {}
    |                      ^
help: indent it like the keys it belongs to; put text with quotes or brackets in quotes as a whole
)"},
      {"an end mark inside", std::string(kHead) + "...\noptions: {}\n",
       R"(p/cloud/2018-01-01.yaml:5:1: error[second-document]: a second document begins here
  5 | options: {}
    | ^^^^^^^^
help: write one document in each file
)"},
      {"an end mark as a byte", std::string(kHead) + "note: |\n  x\x04\n",
       R"(p/cloud/2018-01-01.yaml:5:4: error[control-character]: the control character U+0004 is not allowed
  5 |   x\x04
    |    ^^^^
help: take it out
)"},
      {"a NUL that would end a line", std::string(kHead) + "note: x\0noptions: y\n"s,
       R"(p/cloud/2018-01-01.yaml:4:8: error[control-character]: the control character U+0000 is not allowed
  4 | note: x\x00noptions: y
    |        ^^^^
help: take it out

p/cloud/2018-01-01.yaml:4:17: error[yaml-syntax]: a `:` cannot stand here
  4 | note: x\x00noptions: y
    |                    ^
help: indent the key like its neighbours, or put the text in quotes if the colon is part of it
)"},
      {"an item that is missing", asking("{ people: 1, holding: E-1 }, , "),
       R"(p/cloud/2018-01-01.yaml:4:63: error[null-value]: an item of the list has no value
  4 | options: { o: { tiers: { gold: [ { people: 1, holding: E-1 }, ,  ] } } }
    |                                                               ^
help: write the value, or take the item out
)"},
      {"a word for null", std::string(kHead) + "note: Null\n",
       R"(p/cloud/2018-01-01.yaml:4:7: error[null-value]: `Null` is no value
  4 | note: Null
    |       ^^^^
help: leave it out, or write "Null" if the text is meant
)"},
      {"a value that is not there", std::string(kHead) + "note:\n",
       R"(p/cloud/2018-01-01.yaml:4:1: error[null-value]: `note` has no value
  4 | note:
    | ^^^^
help: write the value after it, or leave the key out
)"},
      {"a text without a key", std::string(kHead) + "note\n",
       R"(p/cloud/2018-01-01.yaml:4:1: error[null-value]: `note` has no value
  4 | note
    | ^^^^
help: write the value after it, or leave the key out
)"},
      {"lone carriage returns", "format: attain/1\rcompetency: cloud\r",
       R"(p/cloud/2018-01-01.yaml:1:17: error[line-break]: a carriage return without a line feed does not end a line
  1 | format: attain/1\rcompetency: cloud
    |                 ^^
help: end lines in LF or CRLF

p/cloud/2018-01-01.yaml:1:35: error[line-break]: a carriage return without a line feed does not end a line
  1 | format: attain/1\rcompetency: cloud
    |                                    ^
help: end lines in LF or CRLF
)"},
      {"UTF-16",
       "\xff\xfe"
       "f\0o\0r\0"s,
       R"(p/cloud/2018-01-01.yaml: error[invalid-utf8]: the file is UTF-16 or UTF-32, not UTF-8
help: save the file as UTF-8
)"},
      {"bytes that are no UTF-8", std::string(kHead) + "note: \xc0\xaf\n",
       R"(p/cloud/2018-01-01.yaml:4:7: error[invalid-utf8]: the byte 0xC0, number 63 of the file, is not UTF-8
  4 | note: \xc0\xaf
    |       ^^^^
help: save the file as UTF-8

p/cloud/2018-01-01.yaml:4:8: error[invalid-utf8]: the byte 0xAF, number 64 of the file, is not UTF-8
  4 | note: \xc0\xaf
    |           ^^^^
help: save the file as UTF-8
)"},
      {"a tag", std::string(kHead) + "note: !!str x\n",
       R"(p/cloud/2018-01-01.yaml:4:7: error[tag]: tags are not allowed: `!!str`
  4 | note: !!str x
    |       ^^^^^
help: take the tag out; put the value in quotes if it is to be text
)"},
      {"a merge key", std::string(kHead) + "<<: { note: x }\n",
       R"(p/cloud/2018-01-01.yaml:4:1: error[merge-key]: merge keys are not allowed: `<<`
  4 | <<: { note: x }
    | ^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
      {"a mark at the start, and CRLF",
       "\xef\xbb\xbf"
       "format: attain/1\r\ncompetency: cloud\r\nrevision: 2018-01-01\r\noptions: { o: { tiers: { "
       "gold: not_offered } } }\r\n",
       "loads"},
      {"an empty file", "", R"(p/cloud/2018-01-01.yaml: error[empty-file]: the file states nothing
)"},
  };
  check(rows, problems_of);
}

}  // namespace
}  // namespace attain::hostile
