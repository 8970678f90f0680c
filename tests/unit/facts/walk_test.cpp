// Which problems are told, where, and how many.

#include "facts/walk.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// A text whose values stand in the line of their place.
class LinesInput : public Input {
 public:
  Diagnostic locate(const Path& path, Part part) const override {
    ++asked;
    Diagnostic place;
    place.file = "f";
    place.line = path.steps().empty() ? 1 : static_cast<int>(path.steps().back().ordinal) + 1;
    place.column = part == Part::kKey ? 1 : 5;
    return place;
  }
  std::string_view written(const Path&) const override { return "1.50"; }
  std::string_view word_for_map() const override { return "a table"; }

  mutable int asked = 0;
};

TEST(WalkTest, TellsProblemsInTheOrderOfTheInput) {
  const LinesInput input;
  Walk walk;
  walk.start(&input);
  for (const std::uint32_t line : {7U, 3U}) {
    const Path::Scope at_key(walk.path(), "region", line);
    walk.check_text({Scalar::Kind::kMap});
  }
  EXPECT_TRUE(walk.has_errors());
  EXPECT_EQ(render(walk.take()),
            R"(f:4:5: error[wrong-type]: region: expected a text, found a table

f:8:5: error[wrong-type]: region: expected a text, found a table
)");
}

TEST(WalkTest, LooksUpHowANumberIsWritten) {
  const LinesInput input;
  Walk walk;
  walk.start(&input);
  walk.refuse_type("a person", {Scalar::Kind::kNumber});
  EXPECT_EQ(render(walk.take()),
            "f:1:5: error[wrong-type]: expected a person, found the number `1.50`\n");
}

TEST(WalkTest, SaysWhereAKeyIsFirstStated) {
  const LinesInput input;
  SeenKeys seen;
  for (const Input* text :
       {static_cast<const Input*>(&input), static_cast<const Input*>(nullptr)}) {
    Walk walk;
    walk.start(text);
    seen.reset(1);
    {
      const Path::Scope at_key(walk.path(), "region", 2);
      EXPECT_TRUE(walk.check_first(seen, 0));
    }
    const Path::Scope at_key(walk.path(), "region", 5);
    EXPECT_FALSE(walk.check_first(seen, 0));
    EXPECT_EQ(walk.take()[0].message, text == nullptr
                                          ? "`region` is stated twice"
                                          : "`region` is stated twice, first on line 3, column 1");
  }
}

TEST(WalkTest, ChecksTheBytesOfTextsThatNoParserChecked) {
  const LinesInput input;
  Walk walk;
  walk.start(&input);
  EXPECT_TRUE(walk.check_text({Scalar::Kind::kText, "\xff"}));
  walk.start(nullptr);
  EXPECT_TRUE(walk.check_text({Scalar::Kind::kText, "é"}));
  EXPECT_FALSE(walk.check_text({Scalar::Kind::kText, "a\xff"}));
  EXPECT_EQ(render(walk.take()), "error[invalid-utf8]: the text `a\\xff` is not UTF-8\n");
}

TEST(WalkTest, MakesNoWordsForProblemsThatAreNotTold) {
  const LinesInput input;
  Walk walk;
  walk.start(&input);
  int made = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    walk.fail(Input::Part::kKey, [&] {
      ++made;
      return Problem{Code::kUnknownKey, "unknown key"};
    });
  }
  EXPECT_EQ(made, 100);
  EXPECT_EQ(input.asked, 100);
  const std::vector<Diagnostic> told = walk.take();
  ASSERT_EQ(told.size(), 101U);
  EXPECT_EQ(told.back().code, "more-problems");
  EXPECT_EQ(told.back().message, "999900 more problems were found");
}

TEST(WalkTest, TellsErrorsBeforeWarnings) {
  const LinesInput input;
  Walk walk;
  walk.start(&input);
  const auto retired = [] { return Problem{Code::kPassedAfterRetirement, "retired"}; };
  const auto unknown = [] { return Problem{Code::kUnknownKey, "unknown key"}; };
  for (int i = 0; i < 150; ++i) walk.warn(Input::Part::kValue, retired);
  EXPECT_FALSE(walk.has_errors());
  for (int i = 0; i < 30; ++i) walk.fail(Input::Part::kKey, unknown);
  EXPECT_TRUE(walk.has_errors());
  std::vector<Diagnostic> told = walk.take();
  const auto errors = [&] {
    return std::count_if(told.begin(), told.end(),
                         [](const Diagnostic& one) { return one.code == "unknown-key"; });
  };
  ASSERT_EQ(told.size(), 101U);
  EXPECT_EQ(errors(), 30);
  EXPECT_EQ(render({told.back()}),
            "warning[more-problems]: 80 more problems were found\n"
            "help: mend those above and check again\n");

  walk.start(&input);
  for (int i = 0; i < 3; ++i) walk.warn(Input::Part::kValue, retired);
  for (int i = 0; i < 101; ++i) walk.fail(Input::Part::kKey, unknown);
  told = walk.take();
  ASSERT_EQ(told.size(), 101U);
  EXPECT_EQ(errors(), 100);
  EXPECT_EQ(render({told.back()}),
            "error[more-problems]: 4 more problems were found\n"
            "help: mend those above and check again\n");
}

TEST(WalkTest, StartsAnew) {
  Walk walk;
  walk.start(nullptr);
  for (int i = 0; i < 101; ++i) walk.refuse_root({Scalar::Kind::kList});
  walk.start(nullptr);
  EXPECT_FALSE(walk.has_errors());
  EXPECT_TRUE(walk.take().empty());
}

}  // namespace

}  // namespace attain::facts
