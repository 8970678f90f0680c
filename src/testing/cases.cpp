// Takes the nodes of a `tests.yaml`, gives its cases with their facts read, or every problem.
//
// INVARIANT: a file with an error gives no case at all, so that a test is never passed over unseen.
//
// Tested by tests/unit/testing/cases_test.cpp.

#include "testing/cases.hpp"

#include <array>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/yaml.hpp"
#include "model/format.hpp"
#include "model/reader.hpp"

namespace attain::testing {
namespace {

using diagnostic::Code;

constexpr std::array kStatuses = {Status::kMet, Status::kNotMet, Status::kUnknown,
                                  Status::kUndefined, Status::kNotOffered};

constexpr std::array kFileKeys = {
    model::Key{"tests", "write a list of tests, `tests: [ { name: ..., facts: ... } ]`"},
    model::kEndKey};

constexpr std::array kCaseKeys = {
    model::Key{"name", "write what is tested, `name: exactly at the threshold`"},
    model::Key{"as_of"}, model::Key{"revision"},
    model::Key{"facts", "write what is known of a partner, `facts: { ... }`"},
    model::Key{"expect", "write a status for each tier that matters, `expect: { silver: met }`"}};

class CaseReader {
 public:
  CaseReader(std::shared_ptr<const model::Vocabulary> vocabulary, diagnostic::Sink& sink)
      : vocabulary_(std::move(vocabulary)), sink_(sink), reader_(sink) {}

  std::vector<Case> read(const yaml::Node& root) {
    std::vector<Case> cases;
    const std::size_t errors = sink_.errors();
    const auto file = reader_.map(root, root.place, "a file of tests", kFileKeys);
    if (file) model::check_end(reader_, *file);
    const yaml::Node* tests = file ? file->find("tests") : nullptr;
    if (tests == nullptr) return cases;
    for (const yaml::Node& node : reader_.items(*tests, "a list of tests", "write a test")) {
      if (std::optional<Case> one = read_case(node)) cases.push_back(*std::move(one));
    }
    if (sink_.errors() > errors) cases.clear();
    return cases;
  }

 private:
  std::optional<Case> read_case(const yaml::Node& node) {
    const auto map = reader_.map(node, node.place, "a test", kCaseKeys);
    if (!map) return std::nullopt;
    const yaml::Node* name = map->find("name");
    if (name != nullptr) check_name(*name);
    const yaml::Node* as_of = map->find("as_of");
    const yaml::Node* revision = map->find("revision");
    std::optional<Facts> facts = read_facts(map->find("facts"), as_of);
    std::optional<Date> day = revision == nullptr ? std::nullopt : reader_.date(*revision);
    std::vector<Expectation> expectations = read_expectations(map->find("expect"));
    if (name == nullptr || !facts) return std::nullopt;
    return Case{name->text, name->place, *std::move(facts), day, std::move(expectations)};
  }

  void check_name(const yaml::Node& node) {
    const std::string* name = reader_.word(node, "a name");
    if (name == nullptr) return;
    const auto [other, is_new] = names_.emplace(*name, node.place.line);
    if (is_new) return;
    reader_.error(Code::kDuplicateTest, node.place,
                  fmt::format("two tests are named {}", diagnostic::quoted(*name)),
                  fmt::format("the other is on line {}", other->second));
  }

  std::optional<Facts> read_facts(const yaml::Node* node, const yaml::Node* as_of) {
    FactsOptions options;
    if (as_of != nullptr) options.as_of = reader_.date(*as_of).value_or(Date());
    if (node == nullptr) return std::nullopt;
    if (as_of == nullptr && node->is_map() && node->find("as_of") == nullptr) {
      reader_.error(Code::kMissingAsOf, node->place, "this test does not say on which day it is",
                    "add a day to the test, `as_of: 2018-03-31`");
      options.as_of = Date();  // The facts are checked all the same.
    }
    FactsResult result = facts::read_node(*node, vocabulary_, options);
    for (const Diagnostic& diagnostic : result.diagnostics()) sink_.add(diagnostic);
    if (!result.ok()) return std::nullopt;
    return result.value();
  }

  std::vector<Expectation> read_expectations(const yaml::Node* node) {
    std::vector<Expectation> expectations;
    if (node == nullptr) return expectations;
    for (const yaml::Member& member : reader_.members(*node, "a map of tiers")) {
      const auto tier = read_tier(member.key);
      const auto status = read_status(member.value);
      if (tier && status) expectations.push_back({*tier, *status, member.value.place});
    }
    if (node->is_map() && node->members.empty()) {
      reader_.error(Code::kNothingExpected, node->place, "this test expects nothing",
                    fmt::format("write a status for a tier, `expect: {{ {}: met }}`",
                                vocabulary_->tiers.front().id));
    }
    return expectations;
  }

  std::optional<std::uint32_t> read_tier(const yaml::Node& key) {
    const auto tier = vocabulary_->tier_codes.find(key.text);
    if (!tier) {
      reader_.unknown(Code::kUnknownTier, key.place,
                      fmt::format("unknown tier {}", diagnostic::quoted(key.text)), key.text,
                      [&] { return names(vocabulary_->tiers); });
    }
    return tier;
  }

  std::optional<Status> read_status(const yaml::Node& node) {
    const std::string* text = reader_.word(node, "a status");
    if (text == nullptr) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Status status : kStatuses) {
      if (to_string(status) == *text) return status;
      names.push_back(to_string(status));
    }
    reader_.unknown(Code::kUnknownStatus, node.place,
                    fmt::format("unknown status {}", diagnostic::quoted(*text)), *text,
                    [&] { return names; });
    return std::nullopt;
  }

  std::shared_ptr<const model::Vocabulary> vocabulary_;
  diagnostic::Sink& sink_;
  model::Reader reader_;
  std::map<std::string, int, std::less<>> names_;  ///< Of tests so far, and their lines.
};

}  // namespace

std::vector<Case> read_cases(const yaml::Document& document,
                             const std::shared_ptr<const model::Vocabulary>& vocabulary,
                             diagnostic::Sink& sink) {
  return CaseReader(vocabulary, sink).read(document.root);
}

}  // namespace attain::testing
