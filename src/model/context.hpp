#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/check.hpp"
#include "model/reader.hpp"
#include "model/rules.hpp"
#include "model/vocabulary.hpp"
#include "yaml/document.hpp"

namespace attain::model {

/// A profile, read when it is first used, as it may stand above those that it uses.
struct Profile {
  enum class State : std::uint8_t { kUnread, kReading, kRead, kBroken };
  State state = State::kUnread;
  const yaml::Member* written = nullptr;
  PersonTest test;                    ///< kRead.
  std::size_t depth = 0;              ///< kRead: of tests in one another, 1 for a credential.
  std::size_t size = 0;               ///< kRead: tests in it, itself too.
  std::vector<std::string> readings;  ///< kRead: cited in it or in profiles that it uses.
};

/// What numbers a place takes.
struct NumberKind {
  Unit unit = {};
  bool whole = true;      ///< Else up to four decimals.
  bool date = false;      ///< A day in place of a number: its days since 1970-01-01.
  bool any_unit = false;  ///< The unit is not known, because its subject is ill-formed.
  Bounds bounds = {};
};

/// A measure, read when it is first used, as it may stand above those that it is made of.
struct NamedMeasure {
  enum class State : std::uint8_t { kUnread, kReading, kRead };
  State state = State::kUnread;
  const yaml::Member* written = nullptr;
  Measure measure;        ///< kRead; ill-formed if that is reported.
  bool sound = false;     ///< kRead: whether `kind` is known.
  NumberKind kind = {};   ///< kRead: of its values.
  std::size_t depth = 0;  ///< Of measures made of one another, 1 for one made of none.
};

template <typename Value>
using ByName = std::map<std::string, Value, std::less<>>;

/// What the parts of one revision's check share: where problems go, and what names mean.
struct Context {
  Reader& read;
  const Vocabulary& vocabulary;
  const RevisionFile& file;
  Limits limits = {};
  ByName<std::vector<std::string>> sets = {};  ///< Names of values or credentials, as written.
  ByName<Profile> profiles = {};
  ByName<NamedMeasure> measures = {};
  bool sets_known = true;      ///< False if what declares them is ill-formed, which is reported;
  bool profiles_known = true;  ///< then names that are not found are not reported too.
  bool measures_known = true;
  std::vector<std::string> profiles_being_read = {};  ///< The outermost first.
  std::vector<std::string> measures_being_read = {};  ///< The same.
  std::vector<Need> needs = {};                       ///< Other competencies asked for, so far.
  const PersonTest* lead = nullptr;  ///< Of the people of whom quotas are being read.
  std::size_t requirements = 0;      ///< Read so far.
  std::size_t test_parts = 0;        ///< Of people's tests, profiles written out.
};

/// The names in a map, for suggestions.
template <typename Value>
void append_names(const ByName<Value>& from, std::vector<std::string_view>& to) {
  for (const auto& [name, value] : from) to.push_back(name);
}

}  // namespace attain::model
