// Takes one partner's facts as JSON; gives the tier of Cloud Productivity, text of 2017-09-15.
// Reads the keys it needs and checks nothing: a floor for what reading and judging facts can cost.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include <algorithm>
#include <array>

#include "bench/by_hand.hpp"

namespace bench::by_hand {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

std::string_view text(const element& object, std::string_view key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? value : std::string_view{};
}

array list(const element& object, std::string_view key) {
  array value;
  return object[key].get(value) == simdjson::SUCCESS ? value : array{};
}

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool counts(const element& record) {
  static constexpr std::array<std::string_view, 5> kWorkloads = {
      "exchange-online", "sharepoint-online", "skype-for-business", "yammer", "proplus"};
  static constexpr std::array<std::string_view, 4> kAssociations = {"dap", "tp", "dpor",
                                                                    "fasttrack"};
  return contains(kWorkloads, text(record, "workload")) && text(record, "license") != "trial" &&
         contains(kAssociations, text(record, "association"));
}

/// The id of a credential that is in effect on `as_of`; empty if it is not. Days written as
/// YYYY-MM-DD have the order of their texts.
std::string_view credential_on(const element& credential, std::string_view as_of) {
  std::string_view id;
  if (credential.get(id) == simdjson::SUCCESS) return id;
  const std::string_view passed = text(credential, "passed");
  const std::string_view expires = text(credential, "expires");
  if (!passed.empty() && passed > as_of) return {};
  if (!expires.empty() && expires < as_of) return {};
  return text(credential, "id");
}

void count_person(const element& person, std::string_view as_of, Numbers& numbers) {
  bool first_exam = false;
  bool second_exam = false;
  bool certification = false;
  for (const element credential : list(person, "credentials")) {
    const std::string_view id = credential_on(credential, as_of);
    first_exam |= id == "70-346";
    second_exam |= id == "70-347";
    certification |= id == "MCSA-O365";
  }
  numbers.with_both_exams += first_exam && second_exam ? 1 : 0;
  numbers.with_certification += certification ? 1 : 0;
}

}  // namespace

Tier JsonRules::decide(std::string_view json) {
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
  for (const element person : list(partner, "people")) count_person(person, as_of, numbers);
  return tier(numbers, text(partner, "market") == "developed");
}

}  // namespace bench::by_hand
