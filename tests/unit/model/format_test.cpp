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

}  // namespace
}  // namespace attain::model
