// What is said of inputs that are refused as a whole.

#include "facts/input.hpp"

#include <gtest/gtest.h>

#include <attain/diagnostic.hpp>

namespace attain::facts {

namespace {

TEST(InputTest, IsRefusedAtItsFirstLine) {
  FactsOptions options;
  options.file = "partners.ndjson";
  options.first_line = 7;
  const FactsResult empty =
      refuse_whole(options, {diagnostic::Code::kEmptyFile, "nothing", "write something"});
  EXPECT_FALSE(empty.ok());
  EXPECT_EQ(render(empty.diagnostics()),
            "partners.ndjson:7:1: error[empty-file]: nothing\nhelp: write something\n");
}

TEST(InputTest, IsRefusedForItsSize) {
  EXPECT_EQ(render(refuse_size({}).diagnostics()),
            "facts:1:1: error[facts-too-large]: more than the limit of 1,048,576 bytes\n"
            "help: state one partner at a time, or raise `max_bytes`\n");
}

}  // namespace

}  // namespace attain::facts
