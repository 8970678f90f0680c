// Takes facts in attain's columns; gives the tier of Cloud Productivity, text of 2017-09-15, and
// the reasons for it. One pass over the records and one over the people, no allocation but for
// reasons.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <algorithm>

#include "bench/by_hand.hpp"

namespace bench::by_hand {
namespace {

using attain::facts::Columns;
using attain::facts::Holding;
using attain::facts::kUnknown;
using attain::facts::Person;
using attain::facts::Table;
using attain::facts::Value;
using attain::model::Field;
using attain::model::RecordList;
using attain::model::Vocabulary;

std::uint64_t bits(const Field& field, std::initializer_list<std::string_view> choices) {
  std::uint64_t mask = 0;
  for (const std::string_view choice : choices) {
    mask |= std::uint64_t{1} << field.choice_codes.find(choice).value();
  }
  return mask;
}

bool contains(std::uint64_t mask, Value code) { return (mask >> code & 1) != 0; }

}  // namespace

std::string_view to_string(Tier tier) {
  switch (tier) {
    case Tier::kGold:
      return "gold";
    case Tier::kSilver:
      return "silver";
    case Tier::kNone:
      return "";
  }
  return "";
}

Tier tier(const Numbers& numbers, bool developed) {
  const int people = std::max(numbers.with_both_exams, numbers.with_certification);
  if (numbers.active_entitlements >= 4000 && people >= 2) return Tier::kGold;
  if (numbers.active_entitlements >= (developed ? 2000 : 1000) && people >= 1) return Tier::kSilver;
  return Tier::kNone;
}

ColumnRules::ColumnRules(const Vocabulary& vocabulary)
    : market_(vocabulary.attribute_codes.find("market").value()),
      entitlements_(vocabulary.record_list_codes.find("entitlements").value()),
      first_exam_(vocabulary.credential_codes.find("70-346").value()),
      second_exam_(vocabulary.credential_codes.find("70-347").value()),
      certification_(vocabulary.credential_codes.find("MCSA-O365").value()) {
  developed_ = vocabulary.attributes[market_].choice_codes.find("developed").value();
  const RecordList& list = vocabulary.record_lists[entitlements_];
  workload_ = list.field_codes.find("workload").value();
  license_ = list.field_codes.find("license").value();
  association_ = list.field_codes.find("association").value();
  active_users_ = list.field_codes.find("active_users").value();
  workloads_ = bits(list.fields[workload_], {"exchange-online", "sharepoint-online",
                                             "skype-for-business", "yammer", "proplus"});
  associations_ = bits(list.fields[association_], {"dap", "tp", "dpor", "fasttrack"});
  trial_ = list.fields[license_].choice_codes.find("trial").value();
}

ColumnRules::Held ColumnRules::held(const Columns& facts, const Person& person) const {
  Held held;
  for (std::uint32_t i = person.first; i < person.end; ++i) {
    const Holding& holding = facts.holdings[i];
    if (holding.passed != kUnknown && holding.passed > facts.as_of.days()) continue;
    if (holding.expires != kUnknown && holding.expires < facts.as_of.days()) continue;
    held.first_exam |= holding.credential == first_exam_;
    held.second_exam |= holding.credential == second_exam_;
    held.certification |= holding.credential == certification_;
  }
  return held;
}

Explanation::Reason ColumnRules::reason(const Table& table, std::size_t row) const {
  using Reason = Explanation::Reason;
  if (!contains(workloads_, table.columns[workload_][row])) return Reason::kWorkload;
  if (table.columns[license_][row] == trial_) return Reason::kLicense;
  if (!contains(associations_, table.columns[association_][row])) return Reason::kAssociation;
  return Reason::kNone;
}

Tier ColumnRules::decide(const Columns& facts) const {
  Numbers numbers;
  const Table& table = facts.tables[entitlements_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (reason(table, row) != Explanation::Reason::kNone) continue;
    numbers.active_entitlements += table.columns[active_users_][row];
  }
  for (const Person& person : facts.people) {
    const Held has = held(facts, person);
    numbers.with_both_exams += has.first_exam && has.second_exam ? 1 : 0;
    numbers.with_certification += has.certification ? 1 : 0;
  }
  return tier(numbers, facts.attributes[market_] == developed_);
}

Explanation ColumnRules::explain(const Columns& facts) const {
  Explanation result;
  const Table& table = facts.tables[entitlements_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    const Explanation::Record record{row, table.columns[active_users_][row], reason(table, row)};
    result.records.push_back(record);
    if (record.reason == Explanation::Reason::kNone) {
      result.numbers.active_entitlements += record.amount;
    }
  }
  for (const Person& person : facts.people) {
    const Held has = held(facts, person);
    auto& by_exams = result.by_exams.emplace_back();
    by_exams.id = person.id;
    by_exams.counted = has.first_exam && has.second_exam;
    if (!has.first_exam) by_exams.lacking.push_back("70-346");
    if (!has.second_exam) by_exams.lacking.push_back("70-347");
    auto& by_certification = result.by_certification.emplace_back();
    by_certification.id = person.id;
    by_certification.counted = has.certification;
    if (!has.certification) by_certification.lacking.push_back("MCSA-O365");
    result.numbers.with_both_exams += by_exams.counted ? 1 : 0;
    result.numbers.with_certification += by_certification.counted ? 1 : 0;
  }
  const Numbers& numbers = result.numbers;
  const bool developed = facts.attributes[market_] == developed_;
  const int people = std::max(numbers.with_both_exams, numbers.with_certification);
  const auto gap = [&](std::int64_t entitlements, int heads) {
    return Explanation::Gap{std::max<std::int64_t>(entitlements - numbers.active_entitlements, 0),
                            std::max(heads - people, 0)};
  };
  result.to_silver = gap(developed ? 2000 : 1000, 1);
  result.to_gold = gap(4000, 2);
  result.tier = tier(numbers, developed);
  return result;
}

}  // namespace bench::by_hand
