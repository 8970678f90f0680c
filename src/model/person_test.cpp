// Takes profiles and the tests of `holding`; gives tests of one person that name credentials alone,
// profiles and sets written out.
//
// INVARIANT: depth and the total size of written-out tests are bounded, whatever uses whatever.
// Tested by tests/unit/model/person_test_test.cpp.

#include "model/person_test.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/filter.hpp"
#include "model/person_parts.hpp"
#include "model/value_set.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::size_t kDeepest = 32;
constexpr std::string_view kWhat = "a test of a person";

WholeTest credential_test(std::string_view id) {
  return {{PersonTest::Kind::kCredential, std::string(id), {}, {}}, 1, 1, {}};
}

void append(WholeTest part, WholeTest& whole) {
  whole.depth = std::max(whole.depth, part.depth + 1);
  whole.size += part.size;
  join_readings(part.readings, whole.readings);
  whole.test.parts.push_back(std::move(part.test));
}

class TestReader {
 public:
  explicit TestReader(Context& context) : context_(context), read_(context.read) {}

  std::optional<WholeTest> test(const yaml::Node& node) {
    std::optional<WholeTest> test = node.is_scalar() ? named(node) : combined(node);
    return test && test->depth > kDeepest ? too_deep(node) : test;
  }

  /// Reads a profile that is not read yet.
  void profile(Profile& profile) {
    const yaml::Member& member = *profile.written;
    profile.state = Profile::State::kReading;
    context_.profiles_being_read.push_back(member.key.text);
    std::optional<WholeTest> whole = test(member.value);
    context_.profiles_being_read.pop_back();
    if (!whole) {
      profile.state = Profile::State::kBroken;
      return;
    }
    // A profile that is one credential or set keeps a name of its own around it.
    if (member.value.is_scalar() || whole->test.kind == PersonTest::Kind::kCredential) {
      WholeTest outer{{PersonTest::Kind::kAllOf, {}, {}, {}}, 1, 1, {}};
      append(std::move(*whole), outer);
      whole = std::move(outer);
    }
    profile.state = Profile::State::kRead;
    profile.test = std::move(whole->test);
    profile.test.name = member.key.text;
    profile.depth = whole->depth;
    profile.size = whole->size;
    profile.readings = std::move(whole->readings);
  }

 private:
  std::optional<WholeTest> named(const yaml::Node& node) {
    const std::string& name = node.text;
    if (const auto set = context_.sets.find(name); set != context_.sets.end()) {
      return counted(node, set->second.size() + 1) ? from_set(node, set->second) : std::nullopt;
    }
    if (const auto found = context_.profiles.find(name); found != context_.profiles.end()) {
      return from_profile(node, found->second);
    }
    if (context_.vocabulary.credential_codes.contains(name)) {
      return counted(node, 1) ? std::optional(credential_test(name)) : std::nullopt;
    }
    if (!context_.profiles_known || !context_.sets_known) return std::nullopt;
    read_.unknown(Code::kUnknownCredential, node.place,
                  fmt::format("unknown credential, profile or set {}", diagnostic::quoted(name)),
                  name, [this] {
                    std::vector<std::string_view> all = names(context_.vocabulary.credentials);
                    append_names(context_.profiles, all);
                    append_names(context_.sets, all);
                    return all;
                  });
    return std::nullopt;
  }

  std::optional<WholeTest> from_set(const yaml::Node& node, const std::vector<std::string>& set) {
    WholeTest whole{{PersonTest::Kind::kAnyOf, node.text, {}, {}}, 1, 1, {}};
    for (const std::string& value : set) {
      if (!context_.vocabulary.credential_codes.contains(value)) {
        read_.error(Code::kUnknownCredential, node.place,
                    fmt::format("set {} lists {}, which is no credential",
                                diagnostic::quoted(node.text), diagnostic::quoted(value)),
                    "name a set whose values are all credentials");
        return std::nullopt;
      }
      append(credential_test(value), whole);
    }
    return whole;
  }

  std::optional<WholeTest> from_profile(const yaml::Node& node, Profile& used) {
    if (used.state == Profile::State::kReading) {
      report_cycle(node);
      return std::nullopt;
    }
    if (used.state == Profile::State::kUnread) {
      if (context_.profiles_being_read.size() >= kDeepest) return too_deep(node);
      profile(used);
    }
    if (used.state == Profile::State::kBroken || !counted(node, used.size)) return std::nullopt;
    return WholeTest{used.test, used.depth, used.size, used.readings};
  }

  std::optional<WholeTest> combined(const yaml::Node& node) {
    static constexpr auto kKeys = with_annotations({{"credential"},
                                                    {"any_of"},
                                                    {"all_of"},
                                                    {"number_of"},
                                                    {"at_least"},
                                                    {"where"},
                                                    {"accepted_until"},
                                                    {"passed_until"}});
    if (node.is_list()) {
      read_.wrong_type(node, kWhat, "write `{ any_of: [...] }` or `{ all_of: [...] }`");
      return std::nullopt;
    }
    const auto map = read_.map(node, node.place, kWhat, kKeys);
    Annotations annotations = read_annotations(context_, *map);
    const yaml::Member* subject = subject_of(node, *map);
    WholeTest whole;
    whole.test.title = std::move(annotations.title);
    whole.readings = std::move(annotations.readings);
    bool sound = subject != nullptr && read_subject(*subject, whole);
    sound = read_least(*map, subject, whole) && sound;
    sound = read_limit(*map, "accepted_until", whole.test.accepted_until) && sound;
    sound = read_limit(*map, "passed_until", whole.test.passed_until) && sound;
    return sound ? std::optional(std::move(whole)) : std::nullopt;
  }

  /// The one key that says what the test is; null, reported, if there is none or a second.
  const yaml::Member* subject_of(const yaml::Node& node, const KeyedMap& map) {
    static constexpr std::array<std::string_view, 5> kSubjects = {"credential", "any_of", "all_of",
                                                                  "number_of", "where"};
    const yaml::Member* subject = nullptr;
    bool meant = false;
    for (const std::string_view key : kSubjects) {
      meant = meant || map.is_meant(key);
      const yaml::Member* member = map.member(key);
      if (member != nullptr && subject != nullptr) {
        read_.error(
            Code::kTwoSubjects, member->key.place,
            fmt::format("a test is either `{}` or `{}`", subject->key.text, member->key.text),
            "put the one into the other's list");
        return nullptr;
      }
      if (member != nullptr) subject = member;
    }
    if (!meant) {
      read_.error(Code::kMissingSubject, node.place, "this test does not say what a person holds",
                  "write one of `credential`, `any_of`, `all_of`, `number_of` or `where`");
    }
    return subject;
  }

  /// False if any of it is wrong.
  bool read_subject(const yaml::Member& subject, WholeTest& whole) {
    const std::string& key = subject.key.text;
    if (key == "where") {
      whole.test.kind = PersonTest::Kind::kWhere;
      whole.test.where = read_person_filter(context_, subject.value);
      return subject.value.is_map() && counted(subject.value, subject.value.members.size());
    }
    if (key != "credential") {
      whole.test.kind = key == "any_of"   ? PersonTest::Kind::kAnyOf
                        : key == "all_of" ? PersonTest::Kind::kAllOf
                                          : PersonTest::Kind::kNumberOf;
      return parts(subject.value, whole);
    }
    const std::string* id = read_.word(subject.value, "a credential");
    if (id == nullptr) return false;
    if (!context_.vocabulary.credential_codes.contains(*id)) {
      read_.unknown(Code::kUnknownCredential, subject.value.place,
                    fmt::format("unknown credential {}", diagnostic::quoted(*id)), *id,
                    [this] { return names(context_.vocabulary.credentials); });
      return false;
    }
    whole.test.name = *id;
    return counted(subject.value, 1);
  }

  /// Reads how many parts must pass; false if it is missing, wrong or out of place.
  bool read_least(const KeyedMap& map, const yaml::Member* subject, WholeTest& whole) {
    const yaml::Member* least = map.member("at_least");
    if (!map.is_meant("number_of")) {
      if (least == nullptr) return true;
      read_.error(Code::kUnknownKey, least->key.place,
                  "`at_least` goes with `number_of` in a test of a person",
                  "write `{ number_of: [...], at_least: 2 }`, or leave it out");
      return false;
    }
    if (least == nullptr) {
      if (!map.is_meant("at_least")) {
        read_.error(Code::kMissingComparator, map.node().place,
                    "this test does not say how many of its parts must pass",
                    "write `at_least:` and a number");
      }
      return false;
    }
    Bounds bounds{1, value::kLargest};
    if (subject != nullptr && !subject->value.items.empty()) {
      bounds.most = static_cast<std::int64_t>(subject->value.items.size());
    }
    const auto number = read_.integer(least->value, bounds);
    if (number) whole.test.least = static_cast<std::int32_t>(*number);
    return number.has_value();
  }

  /// Reads a last day; false if it is stated and wrong.
  bool read_limit(const KeyedMap& map, std::string_view key, std::optional<Date>& limit) {
    const yaml::Node* day = map.find(key);
    if (day == nullptr) return true;
    limit = read_.date(*day);
    return limit.has_value();
  }

  /// Reads the list of a combination; false if any of it is wrong.
  bool parts(const yaml::Node& list, WholeTest& whole) {
    const auto items = read_.items(list, "a list of credentials, profiles and sets",
                                   "list what a person may hold");
    bool sound = !items.empty() && counted(list, 1);
    value::NameIndex seen;
    for (const yaml::Node& item : items) {
      if (item.is_scalar() && !seen.add(item.text, 0)) {
        read_.error(Code::kDuplicateName, item.place,
                    fmt::format("{} is listed already", diagnostic::quoted(item.text)));
        sound = false;
        continue;
      }
      std::optional<WholeTest> part = test(item);
      sound = sound && part;
      if (sound) append(std::move(*part), whole);
    }
    return sound;
  }

  std::optional<WholeTest> too_deep(const yaml::Node& node) {
    read_.error(Code::kTooDeep, node.place,
                fmt::format("tests and profiles stand in one another more than {} deep", kDeepest),
                "name credentials in some of them instead of further profiles");
    return std::nullopt;
  }

  void report_cycle(const yaml::Node& node) {
    const auto& reading = context_.profiles_being_read;
    const auto first = std::find(reading.begin(), reading.end(), node.text);
    std::vector<std::string> cycle;
    for (auto it = first; it != reading.end(); ++it) cycle.push_back(diagnostic::quoted(*it));
    read_.error(Code::kProfileCycle, node.place,
                cycle.size() == 1
                    ? fmt::format("profile {} uses itself", cycle.front())
                    : fmt::format("profiles use one another in a circle: {} and back to {}",
                                  fmt::join(cycle, ", "), cycle.front()),
                "name credentials instead in one of them");
  }

  bool counted(const yaml::Node& node, std::size_t parts) {
    return count_test_parts(context_, node, parts);
  }

  Context& context_;
  Reader& read_;
};

}  // namespace

void read_profiles(Context& context, const yaml::Node& node) {
  const auto members = context.read.members(node, "a map of profiles by name");
  for (const yaml::Member& member : members) {
    context.read.name(member.key, Spelling::kKebabCase, "a profile");
    check_free_name(context, member.key);
    context.profiles[member.key.text].written = &member;
  }
  TestReader reader(context);
  for (const yaml::Member& member : members) {
    Profile& profile = context.profiles[member.key.text];
    if (profile.state == Profile::State::kUnread) reader.profile(profile);
  }
}

std::optional<WholeTest> read_person_test(Context& context, const yaml::Node& node) {
  return TestReader(context).test(node);
}

}  // namespace attain::model
