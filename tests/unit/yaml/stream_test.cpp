#include "yaml/stream.hpp"

#include <istream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace attain::yaml {
namespace {

std::string read_all(std::string text, std::size_t budget) {
  BoundedBuffer buffer(std::move(text), budget);
  return {std::istreambuf_iterator<char>(&buffer), {}};
}

TEST(BoundedBuffer, EndsTheTextByAnEndMark) {
  EXPECT_EQ(read_all("", 0), "...\n");
  EXPECT_EQ(read_all("a: 1", 0), "a: 1\n...\n");
  EXPECT_EQ(read_all("a: 1\n", 0), "a: 1\n...\n");
  EXPECT_EQ(BoundedBuffer("a: 1", 0).text(), "a: 1");
}

TEST(BoundedBuffer, GivesLongTextsWholeWithinTheBudget) {
  const std::string text(10'000, 'x');
  EXPECT_EQ(read_all(text, 10'000), text + "\n...\n");
  EXPECT_THROW(read_all(text, 6'000), NoProgress);
}

TEST(BoundedBuffer, CountsFromTheLastEvent) {
  BoundedBuffer buffer(std::string(100'000, 'x'), 4'096);
  std::size_t read = 0;
  for (; buffer.sbumpc() != std::char_traits<char>::eof(); ++read) {
    if (read % 4'096 == 0) buffer.note_event();
  }
  EXPECT_EQ(read, 100'005U);
}

TEST(BoundedBuffer, TakesBackWhatAParserPeeksAt) {
  BoundedBuffer buffer("~", 0);
  EXPECT_EQ(buffer.sbumpc(), '~');
  EXPECT_EQ(buffer.sbumpc(), '\n');
  EXPECT_EQ(buffer.sputbackc('\n'), '\n');
  EXPECT_EQ(buffer.sputbackc('~'), '~');
  EXPECT_EQ(buffer.sbumpc(), '~');
}

TEST(NoProgress, SaysSo) { EXPECT_STREQ(NoProgress().what(), "no progress"); }

}  // namespace
}  // namespace attain::yaml
