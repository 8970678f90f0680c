// Takes one partner's facts; gives the tier of Cloud Productivity, text of 2017-09-15, and the
// reasons for it: a sum over the records and two head counts. No allocation but for reasons.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <algorithm>
#include <array>

#include "bench/by_hand/facts.hpp"

namespace bench::by_hand {
namespace {

using attain::facts::Columns;
using attain::facts::Person;
using attain::facts::Table;
using attain::facts::Value;
using attain::model::RecordList;
using attain::model::Vocabulary;
using simdjson::dom::element;

constexpr std::uint32_t kBothExams = 1 | 2;
constexpr std::uint32_t kCertification = 4;
constexpr std::array<Named, 3> kNamed = {{{"70-346", 1}, {"70-347", 2}, {"MCSA-O365", 4}}};

struct Numbers {
  std::int64_t active_entitlements = 0;
  int with_both_exams = 0;
  int with_certification = 0;

  int people() const { return std::max(with_both_exams, with_certification); }
  void count(std::uint32_t held) {
    with_both_exams += (held & kBothExams) == kBothExams ? 1 : 0;
    with_certification += (held & kCertification) != 0 ? 1 : 0;
  }
};

Tier tier(const Numbers& numbers, bool developed) {
  const int people = numbers.people();
  if (numbers.active_entitlements >= 4000 && people >= 2) return Tier::kGold;
  if (numbers.active_entitlements >= (developed ? 2000 : 1000) && people >= 1) return Tier::kSilver;
  return Tier::kNone;
}

template <std::size_t kSize>
bool one_of(const std::array<std::string_view, kSize>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool counts(const element& record) {
  static constexpr std::array<std::string_view, 5> kWorkloads = {
      "exchange-online", "sharepoint-online", "skype-for-business", "yammer", "proplus"};
  static constexpr std::array<std::string_view, 4> kAssociations = {"dap", "tp", "dpor",
                                                                    "fasttrack"};
  return one_of(kWorkloads, text(record, "workload")) && text(record, "license") != "trial" &&
         one_of(kAssociations, text(record, "association"));
}

class CloudProductivity : public Twin {
 public:
  explicit CloudProductivity(const Vocabulary& vocabulary);

  Tier decide(const Columns& facts) const override;
  Explanation explain(const Columns& facts) const override;
  Tier decide_json(std::string_view json) override;

 private:
  std::string_view excluded_by(const Table& table, std::size_t row) const {
    if (!contains(workloads_, table.columns[workload_][row])) return "workload";
    if (table.columns[license_][row] == trial_) return "license";
    if (!contains(associations_, table.columns[association_][row])) return "association";
    return {};
  }

  Credentials credentials_;
  std::size_t market_;
  Value developed_;
  std::size_t entitlements_;
  std::size_t workload_;
  std::size_t license_;
  std::size_t association_;
  std::size_t active_users_;
  std::uint64_t workloads_;
  std::uint64_t associations_;
  Value trial_;
  simdjson::dom::parser parser_;
};

CloudProductivity::CloudProductivity(const Vocabulary& vocabulary)
    : credentials_(vocabulary, kNamed),
      market_(vocabulary.attribute_codes.find("market").value()),
      entitlements_(vocabulary.record_list_codes.find("entitlements").value()) {
  developed_ = vocabulary.attributes[market_].choice_codes.find("developed").value();
  const RecordList& list = vocabulary.record_lists[entitlements_];
  workload_ = field(list, "workload");
  license_ = field(list, "license");
  association_ = field(list, "association");
  active_users_ = field(list, "active_users");
  workloads_ = choices(list.fields[workload_], {"exchange-online", "sharepoint-online",
                                                "skype-for-business", "yammer", "proplus"});
  associations_ = choices(list.fields[association_], {"dap", "tp", "dpor", "fasttrack"});
  trial_ = list.fields[license_].choice_codes.find("trial").value();
}

Tier CloudProductivity::decide(const Columns& facts) const {
  Numbers numbers;
  const Table& table = facts.tables[entitlements_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (!excluded_by(table, row).empty()) continue;
    numbers.active_entitlements += table.columns[active_users_][row];
  }
  for (const Person& person : facts.people) numbers.count(credentials_.held(facts, person));
  return tier(numbers, facts.attributes[market_] == developed_);
}

Explanation CloudProductivity::explain(const Columns& facts) const {
  Explanation result;
  Numbers numbers;
  const Table& table = facts.tables[entitlements_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    const Value users = table.columns[active_users_][row];
    const auto& record =
        result.records.emplace_back(Explanation::Record{row, users, excluded_by(table, row)});
    if (record.excluded_by.empty()) numbers.active_entitlements += users;
  }
  for (const Person& person : facts.people) {
    const std::uint32_t held = credentials_.held(facts, person);
    numbers.count(held);
    result.people[0].push_back(tested(person.id, held, kBothExams, kNamed));
    result.people[1].push_back(tested(person.id, held, kCertification, kNamed));
  }
  const bool developed = facts.attributes[market_] == developed_;
  const auto gap = [&](std::int64_t entitlements, int people) {
    return Explanation::Gap{std::max<std::int64_t>(entitlements - numbers.active_entitlements, 0),
                            std::max(people - numbers.people(), 0)};
  };
  result.to_silver = gap(developed ? 2000 : 1000, 1);
  result.to_gold = gap(4000, 2);
  result.number = numbers.active_entitlements;
  result.tier = tier(numbers, developed);
  return result;
}

Tier CloudProductivity::decide_json(std::string_view json) {
  element partner;
  if (parser_.parse(json.data(), json.size()).get(partner) != simdjson::SUCCESS) return Tier::kNone;
  Numbers numbers;
  for (const element record : list(partner, "entitlements")) {
    std::int64_t users = 0;
    if (counts(record) && record["active_users"].get(users) == simdjson::SUCCESS) {
      numbers.active_entitlements += users;
    }
  }
  const std::string_view as_of = text(partner, "as_of");
  for (const element person : list(partner, "people")) numbers.count(held(person, as_of, kNamed));
  return tier(numbers, text(partner, "market") == "developed");
}

}  // namespace

std::unique_ptr<Twin> cloud_productivity(const Vocabulary& vocabulary) {
  return std::make_unique<CloudProductivity>(vocabulary);
}

}  // namespace bench::by_hand
