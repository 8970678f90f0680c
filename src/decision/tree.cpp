// Takes requirements with their reasons; gives a line for each, marked by its status, its parts
// and evidence indented beneath.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

constexpr std::size_t kIndentOfParts = 4;
constexpr std::size_t kIndentOfEvidence = 4;

std::string_view colour_of(Status status) {
  switch (status) {
    case Status::kMet:
      return "\x1b[32m";
    case Status::kNotMet:
      return "\x1b[31m";
    case Status::kUnknown:
      return "\x1b[33m";
    case Status::kUndefined:
      return "\x1b[35m";
    case Status::kNotOffered:
      return "\x1b[2m";
  }
  return {};
}

}  // namespace

std::string_view Tree::mark_of(Status status) {
  switch (status) {
    case Status::kMet:
      return "+";
    case Status::kNotMet:
    case Status::kNotOffered:
      return "-";
    case Status::kUnknown:
      return "?";
    case Status::kUndefined:
      return "~";
  }
  return {};
}

Tree::Tree(const Speech& speech, const Decision& decision, const model::Revision& revision,
           bool colour, std::string& out)
    : speech_(speech),
      words_(speech.words()),
      decision_(decision),
      vocabulary_(*decision.facts().columns().vocabulary),
      revision_(revision),
      colour_(colour),
      out_(out) {}

void Tree::write(const RequirementDecision& requirement, std::size_t indent) {
  write(requirement, indent, false);
}

void Tree::write(const RequirementDecision& requirement, std::size_t indent, bool is_quota) {
  std::string words = line(requirement);
  if (is_quota) words = fill(words_.of_whom, words);
  const bool has_own_title = requirement.subject.empty() && !requirement.title->empty();
  if (has_own_title) words = fill(words_.titled, speech_.title(requirement.title, {}), words);
  if (!requirement.readings.empty()) {
    words += fmt::format(" [{}]", fmt::join(requirement.readings, ", "));
  }
  add_line(indent,
           fmt::format("{} {}", coloured(requirement.status, mark_of(requirement.status)), words));
  write_beneath(requirement, indent + kIndentOfEvidence);
  const bool are_quotas = requirement.kind == RequirementDecision::Kind::kPeople;
  for (const RequirementDecision& child : requirement.children) {
    write(child, indent + kIndentOfParts, are_quotas);
  }
}

std::string Tree::line(const RequirementDecision& requirement) const {
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      return line_of_measure(requirement);
    case RequirementDecision::Kind::kPeople:
    case RequirementDecision::Kind::kCredentials:
      return line_of_people(requirement);
    case RequirementDecision::Kind::kDifferentPeople:
      return line_of_places(requirement);
    case RequirementDecision::Kind::kPartner:
    case RequirementDecision::Kind::kCompetency:
      return line_of_attribute(requirement);
    case RequirementDecision::Kind::kAnyOf:
      return std::string(words_.any_of);
    case RequirementDecision::Kind::kAllOf:
      return std::string(words_.all_of);
    case RequirementDecision::Kind::kNumberOf:
      return line_of_number(requirement);
  }
  return {};
}

void Tree::write_beneath(const RequirementDecision& requirement, std::size_t indent) {
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      write_measure(requirement.measure, indent);
      break;
    case RequirementDecision::Kind::kPeople:
    case RequirementDecision::Kind::kCredentials:
      write_uncounted_people(requirement, indent);
      break;
    case RequirementDecision::Kind::kDifferentPeople:
      write_places(requirement, indent);
      write_uncounted_people(requirement, indent);
      break;
    case RequirementDecision::Kind::kPartner:
    case RequirementDecision::Kind::kCompetency:
    case RequirementDecision::Kind::kAnyOf:
    case RequirementDecision::Kind::kAllOf:
    case RequirementDecision::Kind::kNumberOf:
      break;
  }
}

std::string Tree::line_of_attribute(const RequirementDecision& requirement) const {
  const std::string actual = speech_.found(requirement);
  const std::string no_number = speech_.no_number(requirement.required);
  std::string words;
  if (!no_number.empty()) {
    words = fmt::format("{}; {}", actual, no_number);
  } else {
    words = fill(words_.actual_asked, actual, speech_.demanded(requirement));
  }
  return fill(words_.titled, speech_.title(requirement.title, requirement.subject), words);
}

std::string Tree::line_of_number(const RequirementDecision& requirement) const {
  const std::string no_number = speech_.no_number(requirement.required);
  const std::string asked =
      no_number.empty() ? speech_.compared(requirement.comparator, speech_.required(requirement))
                        : fmt::format("{}", words_.none_stated);
  const std::string words =
      fill(words_.number_met, fill(words_.number_of, asked, requirement.children.size()),
           speech_.actual(requirement.actual));
  return no_number.empty() ? words : fmt::format("{}; {}", words, no_number);
}

std::string Tree::coloured(Status status, std::string_view text) const {
  if (!colour_) return std::string(text);
  return fmt::format("{}{}\x1b[0m", colour_of(status), text);
}

void Tree::add_line(std::size_t indent, std::string_view text) {
  out_.append(indent, ' ');
  out_ += text;
  out_ += '\n';
}

}  // namespace attain::decision
