#include "evaluate/passing.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "evaluate/person.hpp"
#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

/// Tests and people made at random.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string test(int depth) {
    const std::size_t kind = below(depth == 0 ? 3 : 6);
    if (kind < 2) return credential();
    if (kind == 2) return "{ where: { " + condition() + " }" + limit("accepted_until") + " }";
    std::set<std::string> different;
    const std::size_t count = 2 + below(3);
    while (different.size() < count) different.insert(test(depth - 1));
    std::string parts;
    for (const std::string& part : different) parts += (parts.empty() ? "" : ", ") + part;
    if (kind == 3) return "{ any_of: [" + parts + "] }";
    if (kind == 4) return "{ all_of: [" + parts + "]" + limit("passed_until") + " }";
    return "{ number_of: [" + parts + "], at_least: " + std::to_string(1 + below(count)) + " }";
  }

  std::string people() {
    std::string text;
    const std::size_t count = below(3) == 0 ? 70 : 5;
    for (std::size_t p = 0; p < count; ++p) {
      text += (p == 0 ? "" : ", ") + std::string(R"({ "id": "p)") + std::to_string(p) + "\"";
      if (below(4) != 0) text += below(2) == 0 ? R"(, "remote": true)" : R"(, "remote": false)";
      if (below(4) != 0) text += R"(, "years": )" + std::to_string(below(8));
      if (below(6) != 0) text += R"(, "credentials": [)" + held() + "]";
      text += " }";
    }
    return R"({ "people": [)" + text + "] }";
  }

 private:
  static constexpr std::string_view kCredentials[] = {"70-346", "70-347", "C.1", "MCSA-O365"};
  static constexpr std::string_view kDays[] = {"2018-03-30", "2018-03-31", "2018-04-01"};

  std::size_t below(std::size_t most) { return random_() % most; }
  std::string day() { return std::string(kDays[below(std::size(kDays))]); }

  std::string limit(std::string_view key) {
    return below(3) == 0 ? ", " + std::string(key) + ": " + day() : "";
  }

  std::string credential() {
    const std::string name(kCredentials[below(std::size(kCredentials))]);
    if (below(2) == 0) return name;
    std::string text = "{ credential: " + name;
    text += limit("accepted_until");
    text += limit("passed_until");
    return text + " }";
  }

  std::string condition() {
    return below(2) == 0 ? "remote: true" : "years: { at_least: " + std::to_string(below(8)) + " }";
  }

  std::string held() {
    std::string text;
    for (const std::string_view name : kCredentials) {
      if (below(3) == 0) continue;
      text += (text.empty() ? "" : ", ") + std::string(R"({ "id": ")") + std::string(name) + "\"";
      // Nothing expires before it is passed.
      if (below(2) == 0) {
        text += R"(, "passed": ")" + day() + "\"";
      } else if (below(3) == 0) {
        text += R"(, "expires": ")" + day() + "\"";
      }
      text += " }";
    }
    return text;
  }

  std::mt19937 random_;
};

TEST(FindPassing, SaysOfEachPersonWhatTheirNodesSay) {
  int passes[3] = {};
  for (unsigned seed = 0; seed < 800; ++seed) {
    Maker maker(seed);
    const std::string test = maker.test(3);
    const auto program = compile::compiled(
        {{"cloud", "2018-01-01", tiers("not_offered", "[{ people: 1, holding: " + test + " }]")}});
    const Facts read = facts_of(program, maker.people());
    const facts::Columns& facts = read.columns();
    HeldCredentials held;
    TraitColumns traits;
    BitSets passing;
    std::vector<Counted> parts;
    find_held(facts, held);
    find_traits(*program, facts, traits, passing);
    find_passing(*program, program->tests[0], traits, passing);
    for (std::uint32_t p = 0; p < facts.people.size(); ++p) {
      const Counted by_nodes = test_person(*program, program->tests[0], facts, held, p, parts);
      const Counted at_once = has_bit(passing.certain.data(), p)    ? Counted::kYes
                              : has_bit(passing.possible.data(), p) ? Counted::kMaybe
                                                                    : Counted::kNo;
      EXPECT_EQ(at_once, by_nodes) << test << "\n" << facts::dump(facts) << "person " << p;
      ++passes[static_cast<int>(at_once)];
    }
  }
  for (const int count : passes) EXPECT_GT(count, 1000);
}

TEST(FindPassing, CountsATraitThatStandsTwiceTwice) {
  const auto program = compile::compiled(
      {{"cloud", "2018-01-01",
        tiers("not_offered",
              "[{ people: 1, holding: { number_of: [C.1, { any_of: [C.1] }, 70-346], at_least: 2 } "
              "}]")}});
  const Facts read = facts_of(program, R"({ "people": { "ana": ["C.1"], "ben": ["70-346"] } })");
  TraitColumns traits;
  BitSets passing;
  find_traits(*program, read.columns(), traits, passing);
  find_passing(*program, program->tests[0], traits, passing);
  EXPECT_EQ(count_people(passing, true), (Range{1, 1}));
  EXPECT_TRUE(has_bit(passing.certain.data(), 0));
}

}  // namespace
}  // namespace attain::evaluate
