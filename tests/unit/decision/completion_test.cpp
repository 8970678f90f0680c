#include "decision/completion.hpp"

#include <algorithm>
#include <bit>
#include <iterator>
#include <optional>
#include <random>
#include <span>
#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "evaluate/passing.hpp"

namespace attain::decision {
namespace {

/// The ids of those credentials, in the order given.
std::string written(const compile::Program& program, std::span<const std::uint32_t> codes) {
  std::string text;
  for (const std::uint32_t code : codes) {
    if (!text.empty()) text += " ";
    text += program.vocabulary().credentials[code].id;
  }
  return text;
}

struct Case {
  std::string_view test;
  std::string_view holds;  ///< A JSON list.
  std::string_view completion;
  std::string_view from_nothing;
  std::string_view named;
};

/// One person, and a test of that person as a profile of the rules.
class Tested {
 public:
  Tested(std::string_view test, std::string_view person)
      : rules_(rules_of({revision_text("      silver:\n        - { people: 1, holding: " +
                                       std::string(test) + " }\n      gold: not_offered\n")})) {
    FactsOptions options;
    options.as_of = Date::parse("2018-03-31");
    facts_ = read_facts(R"({ "people": [{ "id": "ana", )" + std::string(person) + " }] }", rules_,
                        options);
    EXPECT_TRUE(facts_->ok()) << render(facts_->diagnostics());
    evaluate::find_held(columns(), held_);
    evaluate::BitSets condition;
    evaluate::find_traits(program(), columns(), traits_, condition);
    find_passing(program(), program().tests.front(), traits_, passing_);
    completion_.emplace(PeopleFacts{program(), columns(), held_, traits_, arena_, &scratch_},
                        program().tests.front());
  }

  Completion& completion() { return *completion_; }
  const compile::Program& program() const { return *rules_.compiled(); }

  /// Whether the person passes.
  Counted counted() const {
    if (evaluate::has_bit(passing_.certain.data(), 0)) return Counted::kYes;
    return evaluate::has_bit(passing_.possible.data(), 0) ? Counted::kMaybe : Counted::kNo;
  }

  /// The credentials to gain and how many nodes are open: `A B, 1 open`.
  std::string way() { return written_way(completion_->of(0, counted())); }
  std::string from_nothing() { return written_way(completion_->from_nothing()); }

 private:
  const facts::Columns& columns() const { return facts_->value().columns(); }

  std::string written_way(const Completion::Way& way) const {
    if (!way.possible) return "impossible";
    std::string text = written(program(), way.credentials);
    if (!way.open.empty()) text += ", " + std::to_string(way.open.size()) + " open";
    return text;
  }

  RuleBook rules_;
  std::optional<FactsResult> facts_;
  evaluate::HeldCredentials held_;
  evaluate::TraitColumns traits_;
  evaluate::BitSets passing_;
  Arena arena_;
  Arena scratch_;
  std::optional<Completion> completion_;
};

TEST(Completion, IsTheAlternativeThatLacksTheFewest) {
  const std::vector<Case> cases = {
      {"A", "[]", "A", "A", "A"},
      {"{ all_of: [B, A] }", R"(["B"])", "A", "A B", "A B"},
      {"{ any_of: [A, B] }", "[]", "A", "A", "A B"},
      {"{ any_of: [A, B] }", R"(["B"])", "B", "A", "A B"},
      {"{ any_of: [{ all_of: [A, B] }, M] }", "[]", "M", "M", "A B M"},
      {"{ any_of: [{ all_of: [A, B] }, M] }", R"(["A"])", "B", "M", "A B M"},
      {"{ any_of: [{ all_of: [A, B] }, { all_of: [C, T] }] }", R"(["T"])", "C", "A B", "A B C T"},
      {"{ all_of: [A, { any_of: [B, C] }] }", R"(["C"])", "A", "A B", "A B C"},
      {"{ any_of: [{ all_of: [A, { any_of: [A, B] }] }, { all_of: [C, T] }] }", R"(["T"])", "A",
       "A", "A B C T"},
  };
  for (const Case& each : cases) {
    Tested tested(each.test, R"("credentials": )" + std::string(each.holds));
    EXPECT_EQ(tested.way(), each.completion) << each.test;
    EXPECT_EQ(tested.from_nothing(), each.from_nothing) << each.test;
    EXPECT_EQ(written(tested.program(), tested.completion().named()), each.named) << each.test;
    EXPECT_EQ(tested.way(), each.completion) << "asked again";
  }
}

TEST(Completion, CountsACredentialThatStandsInTwoPartsOnce) {
  // By parts: A and B, the first of two equals; together M is enough for both.
  constexpr std::string_view kShared =
      "{ all_of: [{ any_of: [A, M] }, { any_of: [B, M] }, { any_of: [C, M] }] }";
  EXPECT_EQ(Tested(kShared, R"("credentials": [])").way(), "M");
  EXPECT_EQ(Tested(kShared, R"("credentials": [])").from_nothing(), "M");
  EXPECT_EQ(Tested(kShared, R"("credentials": ["A", "B"])").way(), "C");
  EXPECT_EQ(Tested("{ number_of: [{ all_of: [A, B] }, { all_of: [C, T] }, { all_of: [C, M] }], "
                   "at_least: 2 }",
                   R"("credentials": [])")
                .way(),
            "C T M");
}

TEST(Completion, TakesTheCheapestPartsOfANumber) {
  constexpr std::string_view kTwo = "{ number_of: [{ all_of: [A, B] }, C, T], at_least: 2 }";
  EXPECT_EQ(Tested(kTwo, R"("credentials": [])").way(), "C T");
  EXPECT_EQ(Tested(kTwo, R"("credentials": ["A", "B"])").way(), "C");
  EXPECT_EQ(Tested(kTwo, R"("credentials": ["A", "T"])").way(), "B");
}

TEST(Completion, GainsNothingThatIsRetiredOrNotAcceptedAnyMore) {
  constexpr std::string_view kNone = R"("credentials": [])";
  EXPECT_EQ(Tested("O", kNone).way(), "impossible");
  EXPECT_EQ(Tested("O", kNone).from_nothing(), "impossible");
  EXPECT_EQ(Tested("{ any_of: [O, { all_of: [A, B] }] }", kNone).way(), "A B");
  EXPECT_EQ(Tested("{ any_of: [{ credential: C, accepted_until: 2018-03-30 }, A] }", kNone).way(),
            "A");
  EXPECT_EQ(Tested("{ any_of: [{ credential: C, passed_until: 2018-03-30 }, A] }", kNone).way(),
            "A");
  EXPECT_EQ(Tested("{ credential: C, passed_until: 2018-03-31 }", kNone).way(), "C");
  EXPECT_EQ(Tested("O", R"("credentials": ["O"])").way(), "O");
}

TEST(Completion, TakesFieldsAsTheyAre) {
  constexpr std::string_view kTechnical = "{ all_of: [A, { where: { role: technical } }] }";
  EXPECT_EQ(Tested(kTechnical, R"("role": "technical", "credentials": [])").way(), "A");
  EXPECT_EQ(Tested(kTechnical, R"("role": "sales", "credentials": [])").way(), "impossible");
  EXPECT_EQ(Tested(kTechnical, R"("credentials": [])").way(), "A, 1 open");
  EXPECT_EQ(Tested(kTechnical, R"("credentials": [])").from_nothing(), "A");
  EXPECT_EQ(
      Tested("{ any_of: [{ all_of: [A, { where: { role: sales } }] }, B] }", R"("credentials": [])")
          .way(),
      "B");
}

/// Whether a test written as nodes of our own passes.
struct Made {
  int kind = 0;  ///< 0 a credential, 1 any, 2 all, 3 two of.
  std::size_t credential = 0;
  std::vector<Made> parts;

  bool passes(unsigned held) const {
    if (kind == 0) return (held >> credential & 1) != 0;
    std::size_t passing = 0;
    for (const Made& part : parts) passing += part.passes(held) ? 1 : 0;
    const std::size_t least = kind == 1 ? 1 : kind == 2 ? parts.size() : 2;
    return passing >= least;
  }

  std::string text() const {
    constexpr std::string_view kNames[] = {"A", "B", "C", "T", "M", "N"};
    if (kind == 0) return std::string(kNames[credential]);
    std::string text = kind == 1 ? "{ any_of: [" : kind == 2 ? "{ all_of: [" : "{ number_of: [";
    for (const Made& part : parts) text += (&part == &parts.front() ? "" : ", ") + part.text();
    return text + (kind == 3 ? "], at_least: 2 }" : "] }");
  }
};

Made make(std::mt19937& random, int depth) {
  Made made;
  made.kind = depth == 0 ? 0 : static_cast<int>(random() % 4);
  made.credential = random() % 6;
  if (made.kind == 0) return made;
  const std::size_t parts = 2 + random() % 2;
  while (made.parts.size() < parts) {
    Made part = make(random, depth - 1);
    const auto is_same = [&](const Made& one) { return one.text() == part.text(); };
    if (std::none_of(made.parts.begin(), made.parts.end(), is_same)) {
      made.parts.push_back(std::move(part));
    }
  }
  return made;
}

TEST(Completion, IsTheSmallestOfAllSetsOfCredentials) {
  constexpr std::string_view kNames[] = {"A", "B", "C", "T", "M", "N"};
  std::mt19937 random(20180331);
  for (int round = 0; round < 150; ++round) {
    const Made test = make(random, 3);
    const unsigned held = random() % 64;
    std::string json;
    for (unsigned c = 0; c < 6; ++c) {
      if ((held >> c & 1) == 0) continue;
      json += (json.empty() ? "\"" : ", \"") + std::string(kNames[c]) + "\"";
    }
    Tested tested(test.text(), R"("credentials": [)" + json + "]");
    const Counted counted = tested.counted();
    EXPECT_EQ(counted == Counted::kYes, test.passes(held)) << test.text();
    if (counted == Counted::kYes) continue;
    int fewest = 6;
    for (unsigned gained = 0; gained < 64; ++gained) {
      if (test.passes(held | gained)) fewest = std::min(fewest, std::popcount(gained));
    }
    const Completion::Way way = tested.completion().of(0, counted);
    unsigned after = held;
    for (const std::uint32_t code : way.credentials) {
      const std::string id = tested.program().vocabulary().credentials[code].id;
      after |= 1U << (std::find(std::begin(kNames), std::end(kNames), id) - std::begin(kNames));
    }
    EXPECT_TRUE(test.passes(after)) << test.text();
    EXPECT_EQ(static_cast<int>(way.credentials.size()), fewest) << test.text() << " " << json;
  }
}

}  // namespace
}  // namespace attain::decision
