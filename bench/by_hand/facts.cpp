// Takes names that a text uses, and facts in columns or JSON; gives the hand-written rules what
// they ask of them. Checks nothing: a floor for what reading and judging facts can cost.
//
// Tested by bench.answers_agree, which holds every answer against attain's.

#include "bench/by_hand/facts.hpp"

namespace bench::by_hand {

using simdjson::dom::array;
using simdjson::dom::element;

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

Credentials::Credentials(const attain::model::Vocabulary& vocabulary, std::span<const Named> named)
    : bits_(vocabulary.credentials.size()) {
  for (const Named& credential : named) {
    bits_[vocabulary.credential_codes.find(credential.id).value()] = credential.bits;
  }
}

Explanation::Person tested(std::string_view id, std::uint32_t held, std::uint32_t wanted,
                           std::span<const Named> named) {
  std::uint32_t missing = wanted & ~held;
  Explanation::Person person{id, missing == 0, {}};
  for (const Named& credential : named) {
    if ((missing & credential.bits) == 0) continue;
    person.lacking.push_back(credential.id);
    missing &= ~credential.bits;
  }
  return person;
}

std::uint64_t choices(const attain::model::Field& field,
                      std::initializer_list<std::string_view> names) {
  std::uint64_t mask = 0;
  for (const std::string_view name : names) {
    mask |= std::uint64_t{1} << field.choice_codes.find(name).value();
  }
  return mask;
}

std::size_t field(const attain::model::RecordList& list, std::string_view name) {
  return list.field_codes.find(name).value();
}

std::string_view text(const element& object, std::string_view key) {
  std::string_view value;
  return object[key].get(value) == simdjson::SUCCESS ? value : std::string_view{};
}

array list(const element& object, std::string_view key) {
  array value;
  return object[key].get(value) == simdjson::SUCCESS ? value : array{};
}

std::uint32_t held(const element& person, std::string_view as_of, std::span<const Named> named) {
  std::uint32_t bits = 0;
  for (const element credential : list(person, "credentials")) {
    std::string_view id;
    if (credential.get(id) != simdjson::SUCCESS) {
      // Days written as YYYY-MM-DD have the order of their texts.
      if (text(credential, "passed") > as_of) continue;
      const std::string_view expires = text(credential, "expires");
      if (!expires.empty() && expires < as_of) continue;
      id = text(credential, "id");
    }
    for (const Named& one : named) {
      if (one.id != id) continue;
      bits |= one.bits;
      break;
    }
  }
  return bits;
}

}  // namespace bench::by_hand
