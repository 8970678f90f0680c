// Takes one partner's facts; gives the tier of Cloud Customer Relationship Management, text of
// 2017-12-15, and the reasons for it: the revenue of twelve whole months, and people for two roles.
// As there are but two roles, who fills which need not be tried: it suffices to count who can fill
// the one, the other, and any of them.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

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

constexpr std::uint32_t kFunctional = 1;
constexpr std::uint32_t kDeployment = 2;
constexpr std::uint32_t kCustomization = 4;
constexpr std::uint32_t kFunctionalAndDeployment = kFunctional | kDeployment;
constexpr std::array<Named, 12> kNamed = {{{"MB2-714", kFunctional},
                                           {"MB2-713", kFunctional},
                                           {"MB2-717", kFunctional},
                                           {"MB2-718", kFunctional},
                                           {"MB2-877", kFunctional},
                                           {"MB2-710", kDeployment},
                                           {"MB2-706", kDeployment},
                                           {"MB2-715", kDeployment},
                                           {"MB2-712", kCustomization},
                                           {"MB2-707", kCustomization},
                                           {"MB2-716", kCustomization},
                                           {"MB2-709", kFunctional}}};

/// MB2-709 stands last, to be left out after its day.
constexpr std::string_view kAcceptedUntil = "2018-12-31";

constexpr std::int64_t kDollar = 10'000;

struct Numbers {
  std::int64_t revenue = 0;  ///< In parts of a dollar.
  int first_role = 0;
  int second_role = 0;
  int any_role = 0;

  void count(std::uint32_t held) {
    const bool first = (held & kFunctionalAndDeployment) == kFunctionalAndDeployment;
    const bool second = (held & kCustomization) != 0;
    first_role += first ? 1 : 0;
    second_role += second ? 1 : 0;
    any_role += first || second ? 1 : 0;
  }

  /// How many places stay empty if each role has `places`.
  int empty(int places) const {
    return std::max({places - first_role, places - second_role, 2 * places - any_role, 0});
  }
};

std::int64_t silver_revenue(bool developed) { return (developed ? 100'000 : 50'000) * kDollar; }
std::int64_t gold_revenue(bool developed) { return (developed ? 300'000 : 150'000) * kDollar; }

Tier tier(const Numbers& numbers, bool developed) {
  if (numbers.revenue >= gold_revenue(developed) && numbers.empty(2) == 0) return Tier::kGold;
  if (numbers.revenue >= silver_revenue(developed) && numbers.empty(1) == 0) return Tier::kSilver;
  return Tier::kNone;
}

/// The twelve months that end with the month of a day: the first day of them and that after them.
struct Year {
  std::int64_t first = 0;
  std::int64_t end = 0;
};

Year year_to(attain::Date day) {
  using std::chrono::months;
  using std::chrono::sys_days;
  using std::chrono::year_month;
  const std::chrono::year_month_day date{sys_days{std::chrono::days{day.days()}}};
  const year_month month{date.year(), date.month()};
  const auto first_of = [](year_month m) { return sys_days{m / 1}.time_since_epoch().count(); };
  return {first_of(month - months{11}), first_of(month + months{1})};
}

/// Months since year 0 of a day written as YYYY-MM-DD.
int month_of(std::string_view day) {
  int year = 0;
  for (const char digit : day.substr(0, 4)) year = year * 10 + (digit - '0');
  return year * 12 + (day[5] - '0') * 10 + (day[6] - '0') - 1;
}

/// `USD 75000.5` in parts of a dollar.
std::int64_t parts(std::string_view money) {
  std::int64_t value = 0;
  int decimals = 0;
  bool after_point = false;
  for (const char c : money.substr(4)) {
    if (c == '.') {
      after_point = true;
      continue;
    }
    value = value * 10 + (c - '0');
    decimals += after_point ? 1 : 0;
  }
  for (; decimals < 4; ++decimals) value *= 10;
  return value;
}

class CustomerRelationshipManagement : public Twin {
 public:
  explicit CustomerRelationshipManagement(const Vocabulary& vocabulary);

  Tier decide(const Columns& facts) const override;
  Explanation explain(const Columns& facts) const override;
  Tier decide_json(std::string_view json) override;

 private:
  const Credentials& credentials(const Columns& facts) const {
    return facts.as_of <= last_ ? credentials_ : credentials_later_;
  }
  std::string_view excluded_by(const Table& table, std::size_t row, const Year& year) const {
    if (!contains(products_, table.columns[product_][row])) return "product";
    if (table.columns[association_][row] != dpor_) return "association";
    const Value date = table.columns[date_][row];
    return date < year.first || date >= year.end ? "date" : "";
  }

  Credentials credentials_;
  Credentials credentials_later_;
  attain::Date last_ = attain::Date::parse(kAcceptedUntil).value();
  std::size_t market_;
  Value developed_;
  std::size_t revenue_;
  std::size_t product_;
  std::size_t association_;
  std::size_t amount_;
  std::size_t date_;
  std::uint64_t products_;
  Value dpor_;
  simdjson::dom::parser parser_;
};

CustomerRelationshipManagement::CustomerRelationshipManagement(const Vocabulary& vocabulary)
    : credentials_(vocabulary, kNamed),
      credentials_later_(vocabulary, std::span(kNamed).first(kNamed.size() - 1)),
      market_(vocabulary.attribute_codes.find("market").value()),
      revenue_(vocabulary.record_list_codes.find("revenue").value()) {
  developed_ = vocabulary.attributes[market_].choice_codes.find("developed").value();
  const RecordList& list = vocabulary.record_lists[revenue_];
  product_ = field(list, "product");
  association_ = field(list, "association");
  amount_ = field(list, "amount");
  date_ = field(list, "date");
  products_ = choices(list.fields[product_], {"crm-online", "ce-plan"});
  dpor_ = list.fields[association_].choice_codes.find("dpor").value();
}

Tier CustomerRelationshipManagement::decide(const Columns& facts) const {
  Numbers numbers;
  const Year year = year_to(facts.as_of);
  const Table& table = facts.tables[revenue_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (!excluded_by(table, row, year).empty()) continue;
    numbers.revenue += table.columns[amount_][row];
  }
  const Credentials& accepted = credentials(facts);
  for (const Person& person : facts.people) numbers.count(accepted.held(facts, person));
  return tier(numbers, facts.attributes[market_] == developed_);
}

Explanation CustomerRelationshipManagement::explain(const Columns& facts) const {
  Explanation result;
  Numbers numbers;
  const Year year = year_to(facts.as_of);
  const Table& table = facts.tables[revenue_];
  for (std::size_t row = 0; row < table.rows; ++row) {
    const Value amount = table.columns[amount_][row];
    const auto& record = result.records.emplace_back(
        Explanation::Record{row, amount, excluded_by(table, row, year)});
    if (record.excluded_by.empty()) numbers.revenue += amount;
  }
  const Credentials& accepted = credentials(facts);
  for (const Person& person : facts.people) {
    const std::uint32_t held = accepted.held(facts, person);
    numbers.count(held);
    result.people[0].push_back(tested(person.id, held, kFunctionalAndDeployment, kNamed));
    result.people[1].push_back(tested(person.id, held, kCustomization, kNamed));
  }
  const bool developed = facts.attributes[market_] == developed_;
  const auto gap = [&](std::int64_t revenue, int places) {
    return Explanation::Gap{std::max<std::int64_t>(revenue - numbers.revenue, 0),
                            numbers.empty(places)};
  };
  result.to_silver = gap(silver_revenue(developed), 1);
  result.to_gold = gap(gold_revenue(developed), 2);
  result.number = numbers.revenue;
  result.tier = tier(numbers, developed);
  return result;
}

Tier CustomerRelationshipManagement::decide_json(std::string_view json) {
  element partner;
  if (parser_.parse(json.data(), json.size()).get(partner) != simdjson::SUCCESS) return Tier::kNone;
  Numbers numbers;
  const std::string_view as_of = text(partner, "as_of");
  const int month = month_of(as_of);
  for (const element record : list(partner, "revenue")) {
    const std::string_view product = text(record, "product");
    if (product != "crm-online" && product != "ce-plan") continue;
    if (text(record, "association") != "dpor") continue;
    const int ago = month - month_of(text(record, "date"));
    if (ago >= 0 && ago < 12) numbers.revenue += parts(text(record, "amount"));
  }
  const std::span<const Named> accepted =
      std::span(kNamed).first(kNamed.size() - (as_of <= kAcceptedUntil ? 0 : 1));
  for (const element person : list(partner, "people")) numbers.count(held(person, as_of, accepted));
  return tier(numbers, text(partner, "market") == "developed");
}

}  // namespace

std::unique_ptr<Twin> customer_relationship_management(const Vocabulary& vocabulary) {
  return std::make_unique<CustomerRelationshipManagement>(vocabulary);
}

}  // namespace bench::by_hand
