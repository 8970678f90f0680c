// Takes a requirement on pairs of a person and a credential; gives each person with those held, how
// many pairs are short and who is nearest, and the absent facts that could settle it.
//
// Every pair that is short takes one credential, whoever gains it, so the fewest further people
// decide; and of people who have some of the credentials, those who had one that does not count on
// the day come first.
//
// Tested by tests/unit/decision/explain_credentials_test.cpp.

#include <algorithm>

#include "decision/distance.hpp"
#include "decision/frame.hpp"
#include "decision/people.hpp"
#include "evaluate/passing.hpp"

namespace attain::decision {
namespace {

class Pairs {
 public:
  Pairs(const Frame& frame, const compile::Requirement& rule, People& people)
      : frame_(frame), test_(frame.program.tests[rule.subject]), people_(people) {}

  /// As of a test that takes any of the credentials, but with all that are held, or were.
  PersonEvidence explain(std::uint32_t person) {
    PersonEvidence evidence = people_.explain(person);
    std::pmr::vector<CredentialEvidence> credentials(frame_.scratch);
    const facts::Person& facts_of = frame_.facts.people[person];
    if (evidence.counted == Counted::kYes) {
      for (const std::uint32_t code : held(person)) {
        credentials.push_back(people_.explain(facts_of, code));
      }
      evidence.credentials = frame_.arena.keep(credentials);
    } else if (evidence.on_the_way && frame_.held.lapsed[person] != 0) {
      for (const std::uint32_t code : pairs_for(person)) {
        if (is_lost(person, code)) credentials.push_back(people_.explain(facts_of, code));
      }
      if (!credentials.empty()) {
        credentials.insert(credentials.end(), evidence.credentials.begin() + 1,
                           evidence.credentials.end());
        evidence.credentials = frame_.arena.keep(credentials);
      }
    }
    return evidence;
  }

  void tell(Steps& facts) {
    if (!frame_.facts.people_known) {
      facts.push_back(decision::tell("people"));
      return;
    }
    for (std::uint32_t p = 0; p < frame_.facts.people.size(); ++p) tell(p, facts);
  }

  /// False if nothing closes it.
  bool close(Range short_by, Steps& gap) {
    std::int64_t left = short_by.low.whole().value_or(0);
    std::int64_t most = short_by.high.whole().value_or(0);
    for (const bool renews : {true, false}) {
      for (std::uint32_t p = 0; left > 0 && p < frame_.facts.people.size(); ++p) {
        std::vector<std::uint32_t> pairs = pairs_for(p);
        if (pairs.empty() || renews != is_lost(p, pairs.front())) continue;
        if (pairs.size() > static_cast<std::size_t>(left)) {
          pairs.resize(static_cast<std::size_t>(left));
        }
        left -= static_cast<std::int64_t>(pairs.size());
        most -= static_cast<std::int64_t>(pairs.size());
        std::sort(pairs.begin(), pairs.end());
        gap.push_back(gain(frame_.facts.people[p].id, ids_of(pairs)));
      }
    }
    return most <= 0 || call(left, most, gap);
  }

 private:
  Counted counted(std::uint32_t node, std::uint32_t person) const {
    const compile::TestNode& leaf = frame_.program.test_nodes[node];
    if (leaf.kind != model::PersonTest::Kind::kCredential) return Counted::kNo;
    return evaluate::test_credential(leaf, frame_.facts, frame_.held, person);
  }

  std::vector<std::uint32_t> held(std::uint32_t person) const {
    std::vector<std::uint32_t> held;
    for (std::uint32_t i = test_.nodes.first; i < test_.nodes.end; ++i) {
      if (counted(i, person) == Counted::kYes) {
        held.push_back(frame_.program.test_nodes[i].credential);
      }
    }
    std::sort(held.begin(), held.end());
    return held;
  }

  void tell(std::uint32_t person, Steps& facts) const {
    const facts::Person& facts_of = frame_.facts.people[person];
    const std::string path = "people[" + std::to_string(person) + "].credentials";
    const auto add = [&](std::string_view fact) {
      facts.push_back(decision::tell(frame_.arena.keep_text(fact), facts_of.id));
    };
    for (std::uint32_t i = test_.nodes.first; i < test_.nodes.end; ++i) {
      if (counted(i, person) != Counted::kMaybe) continue;
      if (!facts_of.credentials_known) {
        add(path);
        return;
      }
      const std::string_view id = id_of(frame_.program.test_nodes[i].credential);
      add(path + "." + std::string(id) + ".passed");
    }
  }

  /// What a person who has any of the credentials can gain, those that were lost first.
  std::vector<std::uint32_t> pairs_for(std::uint32_t person) {
    const facts::Person& facts_of = frame_.facts.people[person];
    if (!facts_of.credentials_known || !people_.needs(person).near) return {};
    std::vector<std::uint32_t> pairs;
    for (const std::uint32_t code : people_.can_be_gained()) {
      if (!frame_.held.holds(person, code)) pairs.push_back(code);
    }
    std::stable_partition(pairs.begin(), pairs.end(),
                          [&](std::uint32_t code) { return is_lost(person, code); });
    return pairs;
  }

  /// Of a credential that is not held: whether it was, or will be.
  bool is_lost(std::uint32_t person, std::uint32_t code) const {
    return evaluate::find_holding(frame_.facts, frame_.facts.people[person], code) != nullptr;
  }

  /// Calls for people who gain all that can be gained, and for one who gains the rest.
  bool call(std::int64_t least, std::int64_t most, Steps& gap) {
    std::vector<std::uint32_t> codes = people_.can_be_gained();
    if (codes.empty()) return false;
    const auto each = static_cast<std::int64_t>(codes.size());
    if (least != most) {
      gap.push_back(call_for({(least + each - 1) / each, (most + each - 1) / each}, ids_of(codes)));
      return true;
    }
    if (most >= each) gap.push_back(call_for({most / each, most / each}, ids_of(codes)));
    codes.resize(static_cast<std::size_t>(most % each));
    if (!codes.empty()) gap.push_back(call_for({1, 1}, ids_of(codes)));
    return true;
  }

  std::string_view id_of(std::uint32_t code) const {
    return frame_.program.vocabulary().credentials[code].id;
  }

  List<std::string_view> ids_of(const std::vector<std::uint32_t>& codes) const {
    auto* ids = frame_.arena.make<std::string_view>(codes.size());
    for (std::size_t i = 0; i < codes.size(); ++i) ids[i] = id_of(codes[i]);
    return {ids, codes.size()};
  }

  const Frame& frame_;
  const compile::Test& test_;
  People& people_;
};

void close(const Frame& frame, const compile::Requirement& rule, People& people, Pairs& pairs,
           RequirementDecision& requirement) {
  requirement.closable =
      is_attainable(requirement.required, rule.comparator, {0, Range::kUnbounded}, Grain::kWhole);
  if (!requirement.closable) return;
  const Distance apart =
      distance(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
  Steps gap(frame.scratch);
  if (apart.rise.high > 0 && apart.fall.high > 0) {
    gap.push_back(tell_attribute(frame, rule.threshold.attribute));
  } else if (apart.rise.high > 0) {
    requirement.closable = pairs.close(apart.rise, gap);
  } else {
    gap.push_back(people.fewer(apart.fall));
  }
  if (requirement.closable) requirement.gap = frame.arena.keep(gap);
}

}  // namespace

Rational explain_credentials(const Frame& frame, std::uint32_t index,
                             RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  requirement.holding = &std::get<model::CredentialsRequirement>(rule.source->kind).among;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame, rule.threshold);
  requirement.actual = evaluate::count_pairs(frame.program, frame.program.tests[rule.subject],
                                             frame.outcome.traits, frame.facts.people_known);
  People& people = frame.people.of(frame, rule.subject);
  Pairs pairs(frame, rule, people);
  const auto heads = static_cast<std::uint32_t>(frame.facts.people.size());
  auto* explained = frame.arena.make<PersonEvidence>(heads);
  for (std::uint32_t p = 0; p < heads; ++p) explained[p] = pairs.explain(p);
  requirement.people = {explained, heads};
  if (requirement.status == Status::kUnknown) {
    Steps facts(frame.scratch);
    const Doubt open =
        doubt(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
    if (open.branch && rule.threshold.attribute != compile::kNone) {
      facts.push_back(tell_attribute(frame, rule.threshold.attribute));
    }
    if (open.actual) pairs.tell(facts);
    tell_missing_facts(frame, requirement, facts);
  } else if (requirement.status == Status::kNotMet) {
    close(frame, rule, people, pairs, requirement);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return {};
}

}  // namespace attain::decision
