#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// A competency and what its texts ask for, each text in turn; in each the list stands in line 5.
struct Asking {
  std::string name;
  std::vector<std::vector<std::string>> texts;
};

/// The circles among them.
std::string circles(const std::vector<Asking>& all) {
  diagnostic::Sink sink;
  const yaml::Document program = yaml::parse("p", std::string(kProgram), Limits{}, sink);
  Rules rules;
  rules.vocabulary = check_program(program, sink);
  FolderNames folders;
  for (const Asking& one : all) folders.insert(one.name);
  for (const Asking& one : all) {
    Competency& competency = rules.competencies.emplace_back();
    competency.id = one.name;
    for (std::size_t i = 0; i < one.texts.size(); ++i) {
      const std::string stem = "2018-01-0" + std::to_string(i + 1);
      std::string text = "format: attain/1\ncompetency: " + one.name + "\nrevision: " + stem +
                         "\noptions: { o: { tiers: { silver: not_offered, gold:\n  [";
      for (const std::string& other : one.texts[i]) {
        text += "{ competency: " + other + ", at_least: gold, id: n" + std::to_string(text.size()) +
                " }, ";
      }
      text += "{ people: 1, holding: C.1 }] } } }\n";
      const yaml::Document document = yaml::parse(one.name + "/" + stem, text, Limits{}, sink);
      auto revision =
          check_revision({one.name, stem, &document, &folders}, *rules.vocabulary, sink);
      EXPECT_TRUE(revision) << brief(sink);
      if (revision) competency.revisions.push_back(std::move(*revision));
    }
  }
  check_needs(rules, sink);
  std::string text;
  for (const Diagnostic& one : sink.take(1000, true)) {
    text += one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
            one.code + ": " + one.message + "\n  " + one.help + "\n";
  }
  return text;
}

TEST(CheckNeeds, TakesWhatRestsOnNothingOfItsOwn) {
  EXPECT_EQ(circles({{"a", {{"b", "c", "platform"}}}, {"b", {{"c"}}}, {"c", {{}}}}), "");
  EXPECT_EQ(circles({}), "");
  EXPECT_EQ(circles({{"a", {}}}), "");
}

TEST(CheckNeeds, ReportsACircleOnce) {
  EXPECT_EQ(
      circles({{"a", {{"b"}}}, {"b", {{"a"}}}}),
      R"(b/2018-01-01:5:18 competency-cycle: competencies ask for one another in a circle: `a`, `b` and back to `a`
  leave one of these requirements out, or state it as a fact of the partner
)");
  EXPECT_EQ(
      circles({{"a", {{"b"}}}, {"b", {{"c"}}}, {"c", {{"b"}}}, {"d", {{"c"}}}}),
      R"(c/2018-01-01:5:18 competency-cycle: competencies ask for one another in a circle: `b`, `c` and back to `b`
  leave one of these requirements out, or state it as a fact of the partner
)");
}

TEST(CheckNeeds, ReportsACircleThatTextsOfDifferentDaysMake) {
  EXPECT_EQ(
      circles({{"a", {{"b"}, {}}}, {"b", {{}, {"a"}}}}),
      R"(b/2018-01-02:5:18 competency-cycle: competencies ask for one another in a circle: `a`, `b` and back to `a`
  leave one of these requirements out, or state it as a fact of the partner
)");
}

TEST(CheckNeeds, WalksAChainOfAnyLength) {
  std::vector<Asking> chain;
  for (int i = 0; i < 3000; ++i) {
    chain.push_back({"c" + std::to_string(i), {{"c" + std::to_string(i + 1)}}});
  }
  chain.push_back({"c3000", {{}}});
  EXPECT_EQ(circles(chain), "");
}

TEST(WithoutAwards, LeavesOutWhatIsJudgedByItsRules) {
  diagnostic::Sink sink;
  const yaml::Document program = yaml::parse("p", std::string(kProgram), Limits{}, sink);
  const auto vocabulary = check_program(program, sink);
  EXPECT_EQ(without_awards(vocabulary, {"cloud"}), vocabulary);
  const auto rest = without_awards(vocabulary, {"cloud", "platform"});
  EXPECT_EQ(names(rest->awards), std::vector<std::string_view>{"data"});
  EXPECT_EQ(rest->award_codes.find("data"), 0U);
  EXPECT_FALSE(rest->award_codes.contains("platform"));
}

}  // namespace
}  // namespace attain::model
