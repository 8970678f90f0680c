// Takes requirements with their reasons; gives a line for each, marked by its status, its parts
// and evidence indented beneath.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

constexpr std::size_t kIndentOfParts = 4;
constexpr std::size_t kIndentOfEvidence = 4;

std::string_view mark_of(Status status) {
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
  std::string line;
  const bool is_measure = requirement.kind == RequirementDecision::Kind::kMeasure;
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      line = line_of_measure(requirement);
      break;
    case RequirementDecision::Kind::kPeople:
      line = line_of_people(requirement);
      break;
    case RequirementDecision::Kind::kAnyOf:
      line = words_.any_of;
      break;
    case RequirementDecision::Kind::kAllOf:
      line = words_.all_of;
      break;
  }
  if (!is_measure && !requirement.title->empty()) {
    line = fill(words_.titled, speech_.title(requirement.title, {}), line);
  }
  if (!requirement.readings.empty()) {
    line += fmt::format(" [{}]", fmt::join(requirement.readings, ", "));
  }
  add_line(indent,
           fmt::format("{} {}", coloured(requirement.status, mark_of(requirement.status)), line));
  if (is_measure) write_records(requirement, indent + kIndentOfEvidence);
  write_uncounted_people(requirement, indent + kIndentOfEvidence);
  for (const RequirementDecision& child : requirement.children) {
    write(child, indent + kIndentOfParts);
  }
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
