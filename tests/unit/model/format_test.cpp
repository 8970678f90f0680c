#include "model/format.hpp"

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string problems(std::string_view text, bool supported) {
  Read parsed(text);
  EXPECT_EQ(is_supported_format(parsed.read, parsed.root()), supported);
  return brief(parsed.sink);
}

TEST(Format, IsTheOneOfThisVersion) {
  EXPECT_EQ(problems("format: attain/1", true), "");
  EXPECT_EQ(problems("program: p", true), "");
  EXPECT_EQ(problems("[a]", true), "");
  EXPECT_EQ(problems("format: attain/2", false),
            R"(1:9 unsupported-format: unsupported format `attain/2`
  write `format: attain/1`, or use a version of attain that reads this format
)");
  EXPECT_EQ(problems("format: [attain/1]", false),
            R"(1:9 wrong-type: expected a format, found a list
)");
}

TEST(Format, OfALaterVersionIsTheOnlyProblem) {
  EXPECT_EQ(check_vocabulary("format: attain/2\nnews: 1\n").problems,
            R"(1:9 unsupported-format: unsupported format `attain/2`
  write `format: attain/1`, or use a version of attain that reads this format
)");
  EXPECT_EQ(check_text("format: attain/2\nnews: 1\n").problems,
            R"(1:9 unsupported-format: unsupported format `attain/2`
  write `format: attain/1`, or use a version of attain that reads this format
)");
}

std::string end_problems(std::string_view text) {
  Read parsed(text);
  check_end(parsed.read, KeyedMap(parsed.root(), {}));
  return brief(parsed.sink);
}

TEST(Format, AnEndIsTrueAndTheLastKey) {
  EXPECT_EQ(end_problems("a: 1\n"), "");
  EXPECT_EQ(end_problems("a: 1\nend: true\n"), "");
  EXPECT_EQ(end_problems("end: true\na: 1\n"),
            R"(1:1 missing-end: `end` is not the last key of the file
  move it behind all others: it says that the file was not cut short
)");
  EXPECT_EQ(end_problems("end: tru\n"), R"(1:6 unknown-value: unknown value `tru`
  did you mean `true`?
)");
  EXPECT_EQ(end_problems("end: \"true\"\n"),
            R"(1:6 unknown-value: `end` is a text, which closes nothing
  write `end: true`, without quotes
)");
  EXPECT_EQ(end_problems("end: [true]\n"), R"(1:6 wrong-type: expected `true`, found a list
)");
}

}  // namespace
}  // namespace attain::model
