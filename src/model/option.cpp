// Takes the options of a revision; gives each with all tiers of the program, in their order.
//
// INVARIANT: a tier is stated in each option, with requirements or as not offered.
// Tested by tests/unit/model/option_test.cpp.

#include "model/option.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/requirement.hpp"
#include "model/requirement_id.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::string_view kNotOffered = "not_offered";

constexpr auto kKeys =
    with_annotations({{"tiers", "write `tiers:` and every tier of the program"}});

TierRules read_tier(Context& context, const yaml::Node& node, std::string_view option,
                    std::string_view tier) {
  TierRules rules{std::string(tier), false, {}};
  if (node.is_scalar() && node.text == kNotOffered) return rules;
  rules.offered = true;
  if (!node.is_list()) {
    context.read.wrong_type(node, "a list of requirements",
                            "list the requirements, or write `not_offered`");
    return rules;
  }
  auto requirements =
      read_requirements(context, node, "write `not_offered`, or list the requirements");
  if (!requirements) return rules;
  rules.requirements = std::move(*requirements);
  complete_ids(rules.requirements, fmt::format("{}.{}", option, tier));
  return rules;
}

void report_missing(Context& context, const yaml::Node& name, const std::vector<bool>& meant) {
  const std::vector<Tier>& tiers = context.vocabulary.tiers;
  for (std::size_t i = 0; i < tiers.size(); ++i) {
    if (meant[i]) continue;
    context.read.error(Code::kMissingTier, name.place,
                       fmt::format("the tier `{}` is not stated", tiers[i].id),
                       fmt::format("write `{}: not_offered` or its requirements", tiers[i].id));
  }
}

std::vector<TierRules> read_tiers(Context& context, const yaml::Member& member,
                                  std::string_view option) {
  const Vocabulary& vocabulary = context.vocabulary;
  std::vector<TierRules> tiers(vocabulary.tiers.size());
  std::vector<bool> meant(vocabulary.tiers.size());
  for (const yaml::Member& tier : context.read.members(member.value, "a map of tiers")) {
    const std::string& name = tier.key.text;
    const auto code = vocabulary.tier_codes.find(name);
    if (code) {
      meant[*code] = true;
      tiers[*code] = read_tier(context, tier.value, option, name);
      continue;
    }
    const std::string_view near =
        context.read.unknown(Code::kUnknownTier, tier.key.place,
                             fmt::format("unknown tier {}", diagnostic::quoted(name)), name,
                             [&] { return names(vocabulary.tiers); });
    if (!near.empty()) meant[*vocabulary.tier_codes.find(near)] = true;
    read_tier(context, tier.value, option, name);
  }
  if (member.value.is_map()) report_missing(context, member.key, meant);
  return tiers;
}

}  // namespace

std::vector<Option> read_options(Context& context, const yaml::Node& node) {
  std::vector<Option> options;
  for (const yaml::Member& member : context.read.members(
           node, "a map of options by name", "write at least one option with its tiers")) {
    context.read.name(member.key, Spelling::kKebabCase, "an option");
    Option option;
    option.id = member.key.text;
    const auto map = context.read.map(member.value, member.key.place, "an option", kKeys);
    if (map) {
      option.annotations = read_annotations(context, *map);
      if (const yaml::Member* tiers = map->member("tiers")) {
        option.tiers = read_tiers(context, *tiers, option.id);
      }
    }
    options.push_back(std::move(option));
  }
  return options;
}

}  // namespace attain::model
