#include "yaml/shape.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::yaml {
namespace {

std::string shape(std::string_view text, std::size_t begin, std::string_view value) {
  const Shape found = shape_of(text, begin, value);
  const std::string_view style = found.style == Style::kPlain    ? "plain"
                                 : found.style == Style::kQuoted ? "quoted"
                                                                 : "block";
  return std::string(style) + '+' + std::to_string(found.length) + " to " +
         std::to_string(found.end) + (found.is_one_line ? "" : ", long");
}

TEST(Shape, OfAScalarOnOneLineHasItsLengthAsWritten) {
  EXPECT_EQ(shape("a: word", 3, "word"), "plain+4 to 7");
  EXPECT_EQ(shape("a: caf\xc3\xa9 x # c", 3, "caf\xc3\xa9 x"), "plain+6 to 10");
  EXPECT_EQ(shape("a: 'x'", 3, "x"), "quoted+3 to 6");
  EXPECT_EQ(shape("a: 'it''s' ", 3, "it's"), "quoted+7 to 10");
  EXPECT_EQ(shape(R"(a: "\"\\" b)", 3, "\"\\"), "quoted+6 to 9");
  EXPECT_EQ(shape("a: ''", 3, ""), "quoted+2 to 5");
  EXPECT_EQ(shape("a: !!str", 8, ""), "plain+1 to 8");
  EXPECT_EQ(shape("a: !!str", 99, ""), "plain+1 to 8");
}

TEST(Shape, OfAScalarOnSeveralLinesHasLengthOne) {
  EXPECT_EQ(shape("a: x\n  y\nb: 1", 3, "x y"), "plain+1 to 3, long");
  EXPECT_EQ(shape("a: 'x\n  y'\nb: 1", 3, "x y"), "quoted+1 to 10, long");
  EXPECT_EQ(shape("a: \"x\n", 3, "x"), "quoted+1 to 6, long");
}

TEST(Shape, OfABlockReachesToTheFirstLineOutsideOfIt) {
  EXPECT_EQ(shape("a: |\n  x\n\n  \ty\nb: 1\n", 3, "x\n\n\ty\n"), "block+1 to 14, long");
  EXPECT_EQ(shape("a: >-\n  x\n", 3, "x"), "block+1 to 10, long");
  EXPECT_EQ(shape("a: |2\n    x\n  y\n z\n", 3, "  x\ny\n"), "block+1 to 15, long");
  EXPECT_EQ(shape("a: | # 5\n  x\nb: 1", 3, "x\n"), "block+1 to 12, long");
  EXPECT_EQ(shape("a: |\nb: 1\n", 3, ""), "block+1 to 4, long");
  EXPECT_EQ(shape("a: |", 3, ""), "block+1 to 4, long");
}

TEST(QuotedEnd, IsBehindTheClosingQuote) {
  EXPECT_EQ(quoted_end("'a'b", 0), 3U);
  EXPECT_EQ(quoted_end("'a''b'", 0), 6U);
  EXPECT_EQ(quoted_end("'a'''", 0), 5U);
  EXPECT_EQ(quoted_end(R"("a\"b" c)", 0), 6U);
  EXPECT_EQ(quoted_end(R"("a\\")", 0), 5U);
  EXPECT_EQ(quoted_end("\"a", 0), std::string_view::npos);
  EXPECT_EQ(quoted_end("'a''", 0), std::string_view::npos);
  EXPECT_EQ(quoted_end("\"a\\", 0), std::string_view::npos);
}

TEST(WordAt, EndsAtWhiteSpaceAndBrackets) {
  EXPECT_EQ(word_at("a: &x 1", 3), "&x");
  EXPECT_EQ(word_at("[*x, b]", 1), "*x");
  EXPECT_EQ(word_at("{a: ~}", 4), "~");
  EXPECT_EQ(word_at("null", 0), "null");
  EXPECT_EQ(word_at("null", 9), "");
}

}  // namespace
}  // namespace attain::yaml
