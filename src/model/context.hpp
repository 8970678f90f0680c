#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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

/// What a requirement needs to know of a measure.
struct MeasureName {
  bool may_be_negative = true;  ///< Also where the measure is ill-formed.
};

template <typename Value>
using ByName = std::map<std::string, Value, std::less<>>;

/// What the parts of one revision's check share: where problems go, and what names mean.
struct Context {
  Reader& read;
  const Vocabulary& vocabulary;
  ByName<std::vector<std::string>> sets;  ///< Names of values or credentials, as written.
  ByName<Profile> profiles;
  ByName<MeasureName> measures;
  std::vector<std::string> profiles_being_read;  ///< The outermost first.
  std::size_t requirements = 0;                  ///< Read so far.
  std::size_t test_parts = 0;                    ///< Of people's tests, profiles written out.
};

/// The names in a map, for suggestions.
template <typename Value>
void append_names(const ByName<Value>& from, std::vector<std::string_view>& to) {
  for (const auto& [name, value] : from) to.push_back(name);
}

}  // namespace attain::model
