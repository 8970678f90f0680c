// Writes generated facts as JSON: money and long decimals as text, others as numbers.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "differential/write.hpp"

namespace attain::differential {
namespace {

std::string quote(const std::string& text) { return '"' + text + '"'; }

std::string write_value(const Value& value, Type type) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const Date* date = std::get_if<Date>(&value)) return quote(date->to_string());
  if (const auto* number = std::get_if<Fraction>(&value)) {
    if (type == Type::kMoney) return quote("USD " + to_decimal(*number));
    const bool long_decimal = number->bottom() > 4;
    return long_decimal ? quote(to_decimal(*number)) : to_decimal(*number);
  }
  return quote(std::get<std::string>(value));
}

std::vector<std::string> write_fields(const Record& record, const std::vector<Field>& fields) {
  std::vector<std::string> written;
  for (const auto& [name, value] : record) {
    written.push_back(quote(name) + ":" + write_value(value, field_of(fields, name).type));
  }
  return written;
}

std::string write_holding(const Holding& holding) {
  if (!holding.passed && !holding.expires) return quote(holding.credential);
  std::string text = "{\"id\":" + quote(holding.credential);
  if (holding.passed) text += ",\"passed\":" + quote(holding.passed->to_string());
  if (holding.expires) text += ",\"expires\":" + quote(holding.expires->to_string());
  return text + "}";
}

std::string write_person(const Person& person) {
  std::vector<std::string> members = write_fields(person.fields, kPersonFields);
  members.insert(members.begin(), "\"id\":" + quote(person.id));
  if (person.credentials) {
    std::vector<std::string> holdings;
    for (const Holding& holding : *person.credentials) holdings.push_back(write_holding(holding));
    members.push_back(fmt::format("\"credentials\":[{}]", fmt::join(holdings, ",")));
  }
  return fmt::format("{{{}}}", fmt::join(members, ","));
}

}  // namespace

std::string to_json(const PartnerFacts& facts) {
  std::vector<std::string> members = write_fields(facts.attributes, kAttributes);
  members.insert(members.begin(), "\"as_of\":" + quote(facts.as_of.to_string()));
  members.insert(members.begin(), "\"id\":\"partner\"");
  for (const auto& [list, records] : facts.lists) {
    if (!records) continue;
    std::vector<std::string> written;
    for (const Record& record : *records) {
      written.push_back(
          fmt::format("{{{}}}", fmt::join(write_fields(record, kLists.at(list)), ",")));
    }
    members.push_back(fmt::format("{}:[{}]", quote(list), fmt::join(written, ",")));
  }
  if (!facts.awards.empty()) {
    std::vector<std::string> awards;
    for (const auto& [award, tier] : facts.awards)
      awards.push_back(quote(award) + ":" + quote(tier));
    members.push_back(fmt::format("\"competencies\":{{{}}}", fmt::join(awards, ",")));
  }
  if (facts.people) {
    std::vector<std::string> people;
    for (const Person& person : *facts.people) people.push_back(write_person(person));
    members.push_back(fmt::format("\"people\":[{}]", fmt::join(people, ",")));
  }
  return fmt::format("{{{}}}", fmt::join(members, ","));
}

}  // namespace attain::differential
