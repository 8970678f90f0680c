#include <gtest/gtest.h>

#include "model/annotations.hpp"
#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(Annotations, StandOnAnyNode) {
  EXPECT_EQ(gold_of(check_requirements("        - measure: units\n"
                                       "          at_least: 1\n"
                                       "          title: { it: unità, en: units }\n"
                                       "          cite: \"Gold, 1\"\n"
                                       "          note: 007\n"
                                       "          reading: A2\n"
                                       "        - { people: 1, holding: C.1, reading: [A2, A1] }")),
            R"(@@1@)");
}

TEST(Annotations, ThatAreWrongAreReported) {
  EXPECT_EQ(check_part("title: { it: t }\ncite: [a]\nnote: { a: b }\nreading: A11").problems,
            R"(@@2@)");
  EXPECT_EQ(check_part("reading: [A1, A2, A1]").problems, R"(@@3@)");
  EXPECT_EQ(check_part("reading: []").problems, R"(@@4@)");
  EXPECT_EQ(check_part("reading: [{ a: b }, reasonable]").problems, R"(@@5@)");
}

TEST(Annotations, JoinReadingsWithoutRepeatingOne) {
  std::vector<std::string> readings = {"A2"};
  join_readings({"A1", "A2", "A1"}, readings);
  EXPECT_EQ(readings, (std::vector<std::string>{"A2", "A1"}));
}

}  // namespace
}  // namespace attain::model
