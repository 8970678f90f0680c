// Takes one partner's facts; gives the tier of DevOps, text of 2017-07-18, and the reasons for it:
// two counts over the people, those with both exams and those of them with one credential more.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <algorithm>
#include <array>

#include "bench/by_hand/facts.hpp"

namespace bench::by_hand {
namespace {

using attain::facts::Columns;
using attain::facts::Person;
using attain::model::Vocabulary;
using simdjson::dom::element;

constexpr std::uint32_t kBothExams = 1 | 2;
constexpr std::uint32_t kFurther = 4;
constexpr std::array<Named, 6> kNamed = {{{"70-496", 1},
                                          {"70-498", 2},
                                          {"70-497", kFurther},
                                          {"PMI-ACP", kFurther},
                                          {"PSM-I", kFurther},
                                          {"CSM", kFurther}}};

struct Numbers {
  int with_both_exams = 0;
  int with_further = 0;  ///< Of those with both exams.

  void count(std::uint32_t held) {
    if ((held & kBothExams) != kBothExams) return;
    ++with_both_exams;
    with_further += (held & kFurther) != 0 ? 1 : 0;
  }
  Tier tier() const {
    if (with_both_exams >= 4 && with_further >= 2) return Tier::kGold;
    if (with_both_exams >= 2 && with_further >= 1) return Tier::kSilver;
    return Tier::kNone;
  }
};

class DevOps : public Twin {
 public:
  explicit DevOps(const Vocabulary& vocabulary) : credentials_(vocabulary, kNamed) {}

  Tier decide(const Columns& facts) const override;
  Explanation explain(const Columns& facts) const override;
  Tier decide_json(std::string_view json) override;

 private:
  Credentials credentials_;
  simdjson::dom::parser parser_;
};

Tier DevOps::decide(const Columns& facts) const {
  Numbers numbers;
  for (const Person& person : facts.people) numbers.count(credentials_.held(facts, person));
  return numbers.tier();
}

Explanation DevOps::explain(const Columns& facts) const {
  Explanation result;
  Numbers numbers;
  for (const Person& person : facts.people) {
    const std::uint32_t held = credentials_.held(facts, person);
    numbers.count(held);
    result.people[0].push_back(tested(person.id, held, kBothExams, kNamed));
    result.people[1].push_back(tested(person.id, held, kBothExams | kFurther, kNamed));
  }
  const auto gap = [&](int people, int of_whom) {
    return Explanation::Gap{
        0, std::max({people - numbers.with_both_exams, of_whom - numbers.with_further, 0})};
  };
  result.to_silver = gap(2, 1);
  result.to_gold = gap(4, 2);
  result.number = numbers.with_both_exams;
  result.tier = numbers.tier();
  return result;
}

Tier DevOps::decide_json(std::string_view json) {
  element partner;
  if (parser_.parse(json.data(), json.size()).get(partner) != simdjson::SUCCESS) return Tier::kNone;
  Numbers numbers;
  const std::string_view as_of = text(partner, "as_of");
  for (const element person : list(partner, "people")) numbers.count(held(person, as_of, kNamed));
  return numbers.tier();
}

}  // namespace

std::unique_ptr<Twin> devops(const Vocabulary& vocabulary) {
  return std::make_unique<DevOps>(vocabulary);
}

}  // namespace bench::by_hand
