#include "yaml/position.hpp"

#include <string>

#include <gtest/gtest.h>

namespace attain::yaml {
namespace {

std::string at(Positions& positions, std::size_t offset) {
  const diagnostic::Place place = positions.at(offset, 3);
  return std::to_string(place.line) + ':' + std::to_string(place.column) + '+' +
         std::to_string(place.length);
}

class PositionsTest : public testing::Test {
 protected:
  diagnostic::Source source_{"x", "a: 1\r\nb\xc3\xa9: \xf0\x9f\x98\x80 c\n\nd", {0, 6, 18, 19}};
  Positions positions_{source_, source_.text};
};

TEST_F(PositionsTest, CountsCharactersFromOne) {
  EXPECT_EQ(at(positions_, 0), "1:1+3");
  EXPECT_EQ(at(positions_, 3), "1:4+3");
  EXPECT_EQ(at(positions_, 6), "2:1+3");
  EXPECT_EQ(at(positions_, 9), "2:3+3");
  EXPECT_EQ(at(positions_, 11), "2:5+3");
  EXPECT_EQ(at(positions_, 16), "2:7+3");
  EXPECT_EQ(at(positions_, 18), "3:1+3");
  EXPECT_EQ(at(positions_, 19), "4:1+3");
}

TEST_F(PositionsTest, GoesBackAndAcrossLines) {
  EXPECT_EQ(at(positions_, 19), "4:1+3");
  EXPECT_EQ(at(positions_, 16), "2:7+3");
  EXPECT_EQ(at(positions_, 15), "2:6+3");
  EXPECT_EQ(at(positions_, 1), "1:2+3");
  EXPECT_EQ(at(positions_, 18), "3:1+3");
}

TEST_F(PositionsTest, TakesWhatLiesBeyondForTheEnd) {
  EXPECT_EQ(at(positions_, 20), "4:2+3");
  EXPECT_EQ(at(positions_, 99), "4:2+3");
  EXPECT_EQ(positions_.at(0).source, &source_);
}

}  // namespace
}  // namespace attain::yaml
