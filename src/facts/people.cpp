// Takes the people of a partner, and the fields and credentials of each, gives them in its columns.
//
// INVARIANT: what a person holds is sorted by credential, none twice; no two people have one id.
// Who has an id that another one has is found by sorting: no choice of ids makes that slow.
// Tested by tests/unit/facts/people_test.cpp.

#include "facts/people.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/bounds.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

// In the order of PersonKey and of CredentialKey. Behind the keys of a person are the fields.
constexpr std::array<std::string_view, 2> kNamesInPerson = {"id", "credentials"};
constexpr std::array<std::string_view, 3> kNamesInCredential = {"id", "passed", "expires"};

std::string day(Value days) { return Date::from_days(static_cast<std::int32_t>(days)).to_string(); }

}  // namespace

PeopleWriter::PeopleWriter(Walk& walk, const model::Vocabulary& vocabulary) : walk_(walk) {
  const std::vector<model::Field>& fields = vocabulary.person_fields;
  for (std::uint32_t code = 0; code < fields.size(); ++code) {
    keys_of_person_.add(fields[code].id, kFirstField + code);
  }
  for (std::uint32_t code = 0; code < kNamesInPerson.size(); ++code) {
    keys_of_person_.add(kNamesInPerson[code], code);
  }
  for (std::uint32_t code = 0; code < kNamesInCredential.size(); ++code) {
    keys_of_credential_.add(kNamesInCredential[code], code);
  }
}

void PeopleWriter::start(Columns& columns, TextKeeper& texts, const FactsOptions& options) {
  columns_ = &columns;
  texts_ = &texts;
  limit_ = options.max_people;
  is_beyond_limit_ = false;
  is_open_ = false;
  steps_.clear();
  ids_.clear();
  may_repeat_ids_ = false;
  last_holder_.assign(columns.vocabulary->credentials.size(), 0);
}

bool PeopleWriter::begin_people(std::size_t more) {
  std::vector<Person>& people = columns_->people;
  columns_->people_known = true;
  if (more > 0 && more > limit_ - people.size()) {
    if (!is_beyond_limit_) {
      walk_.fail(Walk::Part::kValue, [&] { return too_many_people(limit_); });
    }
    is_beyond_limit_ = true;
    return false;
  }
  if (more > 1) {
    people.reserve(people.size() + more);
    for (std::vector<Value>& column : columns_->person_fields) {
      column.reserve(people.size() + more);
    }
  }
  return true;
}

void PeopleWriter::unknown_key(std::string_view name) {
  walk_.fail_unknown([&] {
    std::vector<std::string_view> names(kNamesInPerson.begin(), kNamesInPerson.end());
    for (const std::string_view field : model::names(columns_->vocabulary->person_fields)) {
      names.push_back(field);
    }
    return Problem{Code::kUnknownKey, fmt::format("unknown key {}", diagnostic::quoted(name)),
                   diagnostic::suggestion(name, names)};
  });
}

std::optional<std::uint32_t> PeopleWriter::field_code(std::string_view name) {
  const model::Vocabulary& vocabulary = *columns_->vocabulary;
  const std::optional<std::uint32_t> code = vocabulary.person_field_codes.find(name);
  if (!code) {
    walk_.fail_unknown([&] {
      return Problem{Code::kUnknownField,
                     fmt::format("unknown field {} of people", diagnostic::quoted(name)),
                     diagnostic::suggestion(name, model::names(vocabulary.person_fields))};
    });
    return std::nullopt;
  }
  return walk_.check_first(person_seen_, kFirstField + *code) ? code : std::nullopt;
}

void PeopleWriter::empty_id() {
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kInvalidName, "a person's id is empty", "give each person an id"};
  });
}

void PeopleWriter::credentials_unknown() {
  if (credentials_ > 0) contradiction();
  columns_->people.back().credentials_known = false;
}

void PeopleWriter::contradiction() {
  walk_.fail(Walk::Part::kValue, [] {
    return Problem{Code::kDuplicateKey, "`credentials` is stated and said to be unknown",
                   "call `holds` or `credentials_unknown`, not both"};
  });
}

void PeopleWriter::unknown_key_of_credential(std::string_view name) {
  walk_.fail_unknown([&] {
    return Problem{Code::kUnknownKey, fmt::format("unknown key {}", diagnostic::quoted(name)),
                   diagnostic::suggestion(name, kNamesInCredential)};
  });
}

void PeopleWriter::unknown_credential(std::string_view name) {
  walk_.fail(Walk::Part::kValue, [&] {
    return Problem{Code::kUnknownCredential,
                   fmt::format("unknown credential {}", diagnostic::quoted(name)),
                   diagnostic::suggestion(name, model::names(columns_->vocabulary->credentials))};
  });
}

void PeopleWriter::repeated_credential() {
  walk_.fail(Walk::Part::kValue, [&] {
    const std::string& name = columns_->vocabulary->credentials[holding_.credential].id;
    return Problem{
        Code::kDuplicateName,
        fmt::format("credential {} is stated twice of one person", diagnostic::quoted(name)),
        "state it once, with the dates that count"};
  });
}

void PeopleWriter::check_dates() {
  const model::Credential& credential = columns_->vocabulary->credentials[holding_.credential];
  if (holding_.expires != kUnknown && holding_.expires < holding_.passed) {
    walk_.fail(Walk::Part::kValue, [&] {
      return Problem{Code::kInvalidDate,
                     fmt::format("{} expires on {}, before it is passed on {}",
                                 diagnostic::quoted(credential.id), day(holding_.expires),
                                 day(holding_.passed)),
                     "`passed` is the day of the pass, `expires` the last day on which it counts"};
    });
  }
  if (credential.retired && holding_.passed > credential.retired->days()) {
    walk_.warn(Walk::Part::kValue, [&] {
      return Problem{Code::kPassedAfterRetirement,
                     fmt::format("{} is passed on {}, after it was retired on {}",
                                 diagnostic::quoted(credential.id), day(holding_.passed),
                                 credential.retired->to_string()),
                     "it counts all the same; mend the day if it is wrong"};
    });
  }
}

void PeopleWriter::sort_holdings(std::uint32_t first) {
  std::sort(columns_->holdings.begin() + first, columns_->holdings.end(),
            [](const Holding& a, const Holding& b) { return a.credential < b.credential; });
}

void PeopleWriter::missing_id(std::string_view whose) {
  walk_.fail(Walk::Part::kValue, [&] {
    return Problem{Code::kMissingKey, fmt::format("{} needs the key `id`", whose), "add `id`"};
  });
}

void PeopleWriter::end_people() {
  if (!may_repeat_ids_ && !ids_.has_missed()) return;
  const std::vector<Person>& people = columns_->people;
  by_id_.resize(people.size());
  std::iota(by_id_.begin(), by_id_.end(), 0U);
  std::sort(by_id_.begin(), by_id_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tie(people[a].id, a) < std::tie(people[b].id, b);
  });
  std::size_t first = 0;
  for (std::size_t i = 1; i < by_id_.size(); ++i) {
    const std::string& id = people[by_id_[i]].id;
    if (id != people[by_id_[first]].id) {
      first = i;
    } else if (!id.empty()) {
      duplicate(by_id_[first], by_id_[i]);
    }
  }
}

void PeopleWriter::duplicate(std::uint32_t first, std::uint32_t second) {
  Path& path = walk_.path();
  const Path::Step& step = steps_[second];
  const Path::Scope at_second(path, step);
  walk_.fail(step.is_item ? Walk::Part::kValue : Walk::Part::kKey, [&] {
    const Path at_first = path.sibling(steps_[first].ordinal);
    return Problem{Code::kDuplicatePerson,
                   fmt::format("person {} is stated twice, first {}",
                               diagnostic::quoted(columns_->people[second].id),
                               step.is_item ? fmt::format("as `{}`", at_first.to_string())
                                            : "on " + walk_.place_of_key(at_first)),
                   "state all credentials of a person in one place"};
  });
}

}  // namespace attain::facts
