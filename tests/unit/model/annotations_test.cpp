#include "model/annotations.hpp"

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(Annotations, StandOnAnyNode) {
  EXPECT_EQ(
      gold_of(check_requirements("        - measure: units\n"
                                 "          at_least: 1\n"
                                 "          title: { it: unità, en: units }\n"
                                 "          cite: \"Gold, 1\"\n"
                                 "          note: 007\n"
                                 "          reading: A2\n"
                                 "        - { people: 1, holding: C.1, reading: [A2, A1] }")),
      R"(measure units at_least 1  title en "units" it "unità"  cite "Gold, 1"  note "007"  reading A2
people 1 holding C.1  reading A2, A1
)");
}

TEST(Annotations, ThatAreWrongAreReported) {
  EXPECT_EQ(check_part("title: { it: t }\ncite: [a]\nnote: { a: b }\nreading: A11").problems,
            R"(1:8 missing-text: this text is not stated in `en`, the program's first language
  add `en: ...`
2:7 wrong-type: expected a text, found a list
3:7 wrong-type: expected a text, found a map
4:10 unknown-reading: unknown reading `A11`
  did you mean `A1`?
)");
  EXPECT_EQ(check_part("reading: [A1, A2, A1]").problems,
            R"(1:19 duplicate-name: reading `A1` is listed already
)");
  EXPECT_EQ(check_part("reading: []").problems, R"(1:10 empty-list: this list is empty
  name a reading
)");
  EXPECT_EQ(check_part("reading: [{ a: b }, reasonable]").problems,
            R"(1:11 wrong-type: expected a reading, found a map
1:21 unknown-reading: unknown reading `reasonable`
  write one of `A1` or `A2`
)");
}

TEST(Annotations, JoinReadingsWithoutRepeatingOne) {
  std::vector<std::string> readings = {"A2"};
  join_readings({"A1", "A2", "A1"}, readings);
  EXPECT_EQ(readings, (std::vector<std::string>{"A2", "A1"}));
}

}  // namespace
}  // namespace attain::model
