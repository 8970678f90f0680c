// Whoever takes the steps of a gap meets the requirement: held against the evaluation itself, over
// requirements and people made at random.

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

using People = std::map<std::string, std::set<std::string>>;

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t most) { return random_() % most; }

  People people() {
    People people;
    const std::size_t number = below(6);
    for (std::size_t person = 0; person < number; ++person) {
      auto& held = people["p" + std::to_string(person)];
      for (const std::string_view credential : kCredentials) {
        if (below(3) == 0) held.emplace(credential);
      }
    }
    return people;
  }

  std::string requirement(std::size_t depth) {
    const std::size_t kind = below(depth == 0 ? 4 : 7);
    if (kind == 0) return person_requirement(0);
    if (kind == 1) return person_requirement(1 + below(2));
    if (kind == 2) return places();
    if (kind == 3) return credentials();
    std::string parts = "[" + requirement(depth - 1);
    for (int part = 0; part < 2; ++part) parts += ", " + requirement(depth - 1);
    parts += "]";
    if (kind == 4) return with_id("any_of: " + parts);
    if (kind == 5) return with_id("all_of: " + parts);
    return with_id("number_of: " + parts + ", at_least: 2");
  }

 private:
  static constexpr std::string_view kCredentials[] = {"A", "B", "C", "T", "M"};

  std::string with_id(const std::string& text) {
    return "{ " + text + ", id: r" + std::to_string(next_++) + " }";
  }

  std::string one() { return std::string(kCredentials[below(std::size(kCredentials))]); }

  std::string test() {
    const std::string first = one();
    std::string second = one();
    while (second == first) second = one();
    const std::size_t kind = below(4);
    if (kind < 2) return first;
    return (kind == 2 ? "{ all_of: [" : "{ any_of: [") + first + ", " + second + "] }";
  }

  std::string number(std::size_t most) { return std::to_string(1 + below(most)); }

  // A statement each: operands of `+` are evaluated in an order that compilers choose.
  std::string people(std::size_t most) {
    std::string text = "people: " + number(most);
    text += ", holding: " + test();
    return text;
  }

  std::string person_requirement(std::size_t quotas) {
    std::string text = people(4);
    for (std::size_t quota = 0; quota < quotas; ++quota) {
      text += (quota == 0 ? ", of_whom: [" : ", ");
      text += below(3) == 0 ? places() : person_requirement(below(4) == 0 ? 1 : 0);
    }
    return with_id(text + (quotas > 0 ? "]" : ""));
  }

  std::string places() {
    std::string text = "different_people: [";
    const std::size_t lines = 1 + below(3);
    for (std::size_t line = 0; line < lines; ++line) {
      text += (line == 0 ? "" : ", ") + with_id(people(2));
    }
    return with_id(text + "]");
  }

  std::string credentials() { return with_id("credentials: " + number(6) + ", among: [A, B, M]"); }

  std::mt19937 random_;
  int next_ = 0;
};

std::string json(const People& people) {
  std::string text;
  for (const auto& [id, held] : people) {
    std::string credentials;
    for (const std::string& credential : held) {
      credentials += (credentials.empty() ? "\"" : ", \"") + credential + "\"";
    }
    text += (text.empty() ? "" : ", ") + std::string(R"({ "id": ")") + id +
            R"(", "credentials": [)" + credentials + "] }";
  }
  return R"({ "people": [)" + text + "] }";
}

void take(List<Step> steps, People& people) {
  for (const Step& step : steps) {
    if (step.kind == Step::Kind::kCredentials) {
      people[std::string(step.subject)].insert(step.credentials.begin(), step.credentials.end());
      continue;
    }
    ASSERT_EQ(step.kind, Step::Kind::kPeople);
    for (std::int64_t i = 0; i < step.amount.high.whole().value_or(0); ++i) {
      people["q" + std::to_string(people.size())].insert(step.credentials.begin(),
                                                         step.credentials.end());
    }
  }
}

TEST(Gap, OfPeopleMeetsTheRequirementOnceItIsClosed) {
  std::size_t closed = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Maker maker(seed);
    const std::string requirement = maker.requirement(1);
    People people = maker.people();
    const RuleBook rules = rules_of(
        {revision_text("      silver:\n        - " + requirement + "\n      gold: not_offered\n")});
    const Decision before = decided(rules, json(people));
    const RequirementDecision& explained = only_requirement(before);
    EXPECT_TRUE(explained.closable) << requirement;
    EXPECT_EQ(explained.gap.empty(), explained.status == Status::kMet) << requirement;
    if (explained.status == Status::kMet) continue;
    ++closed;
    const std::string was = json(people);
    take(explained.gap, people);
    const Decision after = decided(rules, json(people));
    EXPECT_EQ(only_requirement(after).status, Status::kMet) << requirement << "\n"
                                                            << was << "\n"
                                                            << describe(explained.gap, before);
  }
  EXPECT_GT(closed, 1000U);
}

}  // namespace
}  // namespace attain::decision
