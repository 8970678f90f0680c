#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <attain/value.hpp>

#include "model/vocabulary.hpp"

namespace attain::facts {

/// A value that the facts do not state. No value of any type equals it.
inline constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::min();

/// A value of any type: a count or integer is itself, a decimal or an amount of money is in parts
/// of model::kDecimalParts, a flag is 0 or 1, a one_of is the code of its choice, a date is its
/// days since 1970-01-01, a text is its place in Columns::texts, in which no text stands twice.
using Value = std::int64_t;

/// The records of one list: column f holds field f of every record.
struct Table {
  bool known = false;  ///< Whether the facts state the list at all; if not, it has no rows.
  std::uint32_t rows = 0;
  std::vector<std::vector<Value>> columns;
};

/// A credential that a person holds, with what is known of its dates.
struct Holding {
  std::uint32_t credential = 0;  ///< Its code.
  std::uint32_t person = 0;      ///< Who holds it, in Columns::people.
  Value passed = kUnknown;       ///< Days since 1970-01-01; kUnknown counts as passed in time.
  Value expires = kUnknown;      ///< Its last day; kUnknown counts as never.
};

struct Person {
  std::string id;
  bool credentials_known = false;
  std::uint32_t first = 0;  ///< In Columns::holdings, [first, end), sorted by code, none twice.
  std::uint32_t end = 0;
};

/// The facts of one partner in columns, every name replaced by its code.
struct Columns {
  std::shared_ptr<const model::Vocabulary> vocabulary;
  std::string id;
  Date as_of;
  std::vector<Value> attributes;  ///< One for each attribute of the vocabulary.
  std::vector<Table> tables;      ///< One for each list of records of the vocabulary.
  std::vector<Value> awards;      ///< One for each award of the vocabulary: 0 for no tier, else the
                                  ///< place of the tier, counted from 1.
  bool people_known = false;
  bool credentials_known = true;  ///< Whether what each of them holds is known.
  std::vector<Person> people;
  std::vector<std::vector<Value>> person_fields;  ///< Column f holds field f of every person.
  std::vector<Holding> holdings;                  ///< In the order of people.
  std::vector<std::string> texts;
};

/// The facts as text, for people and tests.
std::string dump(const Columns& columns);

}  // namespace attain::facts
