// Takes a requirement on another competency; gives it with the tier that it asks for.
//
// Tested by tests/unit/model/requirement_competency_test.cpp.

#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kKeys = with_annotations(
    {{"competency"}, {"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}, {"id"}});

bool is_known(Context& context, const yaml::Node& node) {
  if (context.read.word(node, "the name of a competency") == nullptr) return false;
  if (node.text == context.file.folder) {
    context.read.error(Code::kCompetencyCycle, node.place,
                       fmt::format("competency {} asks for itself", diagnostic::quoted(node.text)),
                       "ask for another competency");
    return false;
  }
  const FolderNames* loaded = context.file.competencies;
  if (context.vocabulary.award_codes.contains(node.text)) return true;
  if (loaded != nullptr && loaded->contains(node.text)) return true;
  context.read.unknown(Code::kUnknownCompetency, node.place,
                       fmt::format("unknown competency {}", diagnostic::quoted(node.text)),
                       node.text, [&] {
                         std::vector<std::string_view> all = names(context.vocabulary.awards);
                         if (loaded == nullptr) return all;
                         for (const std::string& name : *loaded) {
                           if (name != context.file.folder) all.push_back(name);
                         }
                         return all;
                       });
  return false;
}

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  const yaml::Node& subject = *map.find("competency");
  CompetencyRequirement result;
  result.competency = subject.text;
  const bool known = is_known(context, subject);
  const auto comparison = read_comparison(
      context, map, subject.place,
      "write `at_least:` and a tier, or `is`, `at_most`, `more_than` or `less_than`");
  if (comparison) {
    result.comparator = comparison->comparator;
    const yaml::Node& tier = *comparison->value;
    if (context.read.word(tier, "a tier") != nullptr) {
      result.tier = tier.text;
      if (!context.vocabulary.tier_codes.contains(tier.text)) {
        context.read.unknown(Code::kUnknownTier, tier.place,
                             fmt::format("unknown tier {}", diagnostic::quoted(tier.text)),
                             tier.text, [&] { return names(context.vocabulary.tiers); });
      }
    }
  }
  if (!known) return false;
  context.needs.push_back({subject.text, diagnostic::located(subject.place)});
  requirement.kind = std::move(result);
  return true;
}

}  // namespace

const RequirementKind kCompetencyRequirement = {"competency", "a requirement on another competency",
                                                kKeys, read};

std::string local_id(const CompetencyRequirement& requirement) {
  return "competency-" + requirement.competency;
}

std::string dump(const CompetencyRequirement& requirement) {
  return fmt::format("competency {} {} {}", requirement.competency,
                     to_string(requirement.comparator), requirement.tier);
}

}  // namespace attain::model
