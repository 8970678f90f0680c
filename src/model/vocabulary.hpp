#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <attain/value.hpp>

#include "value/name.hpp"

namespace attain::model {

enum class FieldType : std::uint8_t {
  kFlag,
  kCount,  ///< The first of the numbers.
  kInteger,
  kDecimal,
  kMoney,  ///< The last of them.
  kDate,
  kText,
  kOneOf,
};

/// `flag`, `count`, `integer`, `decimal`, `money`, `date`, `text`, `one_of`.
std::string_view to_string(FieldType type);

/// Facts hold a decimal or an amount of money as this many parts of one, so to four decimals: no
/// currency of ISO 4217 has more. A value of another type is held as itself, in parts of 1.
inline constexpr std::int64_t kDecimalParts = 10'000;

/// A value of a `one_of` field: its code is its place in the list of choices.
struct Choice {
  std::string id;
  Text title;
  std::vector<std::string> aliases;
};

/// A field of a record or of a person, or an attribute of the partner: its code is its place in its
/// list.
struct Field {
  std::string id;
  Text title;
  FieldType type = FieldType::kText;
  std::string currency = {};      ///< kMoney: three capital letters.
  std::vector<Choice> choices;    ///< kOneOf.
  value::NameIndex choice_codes;  ///< kOneOf: ids and aliases.

  /// In how many parts of one facts hold its value.
  std::int64_t parts() const {
    return type == FieldType::kDecimal || type == FieldType::kMoney ? kDecimalParts : 1;
  }
  bool is_number() const { return type >= FieldType::kCount && type <= FieldType::kMoney; }
};

struct RecordList {
  std::string id;
  std::vector<Field> fields;
  value::NameIndex field_codes;
  std::vector<std::uint32_t> one_of_fields;  ///< Codes of the fields that a filter must state.
  std::optional<std::uint32_t> date_field;   ///< Of a list of dated records, the field of the date.
};

enum class CredentialKind : std::uint8_t { kExam, kAssessment, kCertification };

struct Credential {
  std::string id;
  CredentialKind kind = CredentialKind::kExam;
  Text title;
  std::optional<Date> retired;
  std::string replaced_by;  ///< Another credential's id; empty if none.
};

struct Tier {
  std::string id;
  Text title;
};

/// A competency that rules may ask for although its own rules need not be loaded.
struct Award {
  std::string id;
  Text title;
};

struct Reading {
  std::string id;
  Text text;
};

/// What a program declares, and the codes that its names get: each is the place in its list.
/// Immutable once read, shared by the rules, the facts and the program.
struct Vocabulary {
  std::string program;
  Text title;
  std::vector<std::string> languages;  ///< The default one first; at least one.
  std::vector<Tier> tiers;             ///< Lowest first; at least one.
  std::vector<Field> attributes;       ///< Of the partner.
  std::vector<RecordList> record_lists;
  std::vector<Field> person_fields;  ///< Of people, beside their ids and credentials.
  std::vector<Credential> credentials;
  std::vector<Award> awards;  ///< Declared in `competencies`.
  std::vector<Reading> readings;

  value::NameIndex tier_codes;
  value::NameIndex attribute_codes;
  value::NameIndex record_list_codes;
  value::NameIndex person_field_codes;
  value::NameIndex award_codes;
  value::NameIndex credential_codes;
  value::NameIndex reading_codes;

  /// Ids and aliases of the choices of all fields and attributes: what no set may be named.
  value::NameIndex choice_names;
};

/// Every field of `list`, or attribute, of that type's names: for suggestions.
std::vector<std::string_view> names(const std::vector<Field>& fields);
std::vector<std::string_view> names(const std::vector<Choice>& choices);
std::vector<std::string_view> names(const std::vector<RecordList>& lists);
std::vector<std::string_view> names(const std::vector<Credential>& credentials);
std::vector<std::string_view> names(const std::vector<Tier>& tiers);
std::vector<std::string_view> names(const std::vector<Award>& awards);

/// The vocabulary as text, for people and tests.
std::string dump(const Vocabulary& vocabulary);

}  // namespace attain::model
