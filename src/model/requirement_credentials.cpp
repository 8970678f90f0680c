// Takes a requirement on credentials, whoever holds them; gives it with how many pairs of a person
// and a credential it asks for and which credentials count.
//
// INVARIANT: no credential stands twice among them, so that no pair counts twice.
// Tested by tests/unit/model/requirement_credentials_test.cpp.

#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/person_test.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::int64_t kMostCredentials = 1'000'000;

constexpr auto kKeys = with_annotations(
    {{"credentials"}, {"among", "write `among:` and a list of credentials or sets"}, {"id"}});

/// Adds the credentials of one item, those of a set each for itself.
class Among {
 public:
  Among(Context& context, PersonTest& among) : context_(context), among_(among) {}

  bool add(const yaml::Node& item) {
    if (item.is_list()) {
      context_.read.wrong_type(item, "a credential or a set", "list credentials and sets");
      return false;
    }
    std::optional<WholeTest> test = read_person_test(context_, item);
    if (!test) return false;
    const bool is_set = item.is_scalar() && context_.sets.contains(item.text);
    if (is_set) {
      for (PersonTest& part : test->test.parts) {
        if (!add(item, std::move(part))) return false;
      }
      return true;
    }
    if (test->test.kind == PersonTest::Kind::kCredential) return add(item, std::move(test->test));
    context_.read.error(Code::kWrongType, item.place,
                        "only single credentials are counted, not tests of a person",
                        "list credentials and sets; for people who pass a test write `people:`");
    return false;
  }

 private:
  bool add(const yaml::Node& item, PersonTest credential) {
    if (!seen_.add(credential.name, 0)) {
      context_.read.error(Code::kDuplicateName, item.place,
                          fmt::format("{} is listed already", diagnostic::quoted(credential.name)));
      return false;
    }
    among_.parts.push_back(std::move(credential));
    return true;
  }

  Context& context_;
  PersonTest& among_;
  value::NameIndex seen_;
};

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  CredentialsRequirement result;
  const Count count = read_count(context, *map.find("credentials"), kMostCredentials);
  result.credentials = count.number;
  result.comparator = count.comparator;
  const yaml::Node* list = map.find("among");
  if (list == nullptr) return false;
  result.among.kind = PersonTest::Kind::kAnyOf;
  if (list->is_scalar() && context.sets.contains(list->text)) result.among.name = list->text;
  Among among(context, result.among);
  bool sound = true;
  for (const yaml::Node& item :
       context.read.one_or_items(*list, "list the credentials that count")) {
    sound = among.add(item) && sound;
  }
  if (!sound || result.among.parts.empty()) return false;
  requirement.kind = std::move(result);
  return true;
}

}  // namespace

const RequirementKind kCredentialsRequirement = {"credentials", "a requirement on credentials",
                                                 kKeys, read};

std::string local_id(const CredentialsRequirement& requirement) {
  return "credentials-" + id_of(requirement.among);
}

std::string dump(const CredentialsRequirement& requirement) {
  return fmt::format("credentials {}{} among {}", dump_if_unusual(requirement.comparator),
                     dump(requirement.credentials), dump(requirement.among));
}

}  // namespace attain::model
