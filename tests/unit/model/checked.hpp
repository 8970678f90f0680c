#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <attain/diagnostic.hpp>

#include "diagnostic/sink.hpp"
#include "model/check.hpp"
#include "model/reader.hpp"
#include "yaml/document.hpp"

namespace attain::model {

/// The problems in the order of the file, without file names and excerpts:
///
///     2:9 unknown-key: unknown key `titel` of a measure
///       did you mean `title`?
inline std::string brief(diagnostic::Sink& sink) {
  std::string text;
  for (const Diagnostic& one : sink.take(1000, true)) {
    text += std::to_string(one.line) + ":" + std::to_string(one.column) + " ";
    if (one.severity == Severity::kWarning) text += "warning ";
    text += one.code + ": " + one.message + "\n";
    if (!one.help.empty()) text += "  " + one.help + "\n";
  }
  return text;
}

/// What the check of a text gave: the dump of it, and its problems in short lines.
struct Checked {
  std::string dump;
  std::string problems;
};

/// A parsed text and a reader of its nodes, for tests of the reader itself.
struct Read {
  explicit Read(std::string_view text)
      : document(yaml::parse("t", std::string(text), Limits{}, sink)), read(sink) {}

  const yaml::Node& root() const { return document.root; }

  diagnostic::Sink sink;
  yaml::Document document;
  Reader read;
};

/// A program with something of everything, for tests of single parts.
inline constexpr std::string_view kProgram = R"(format: attain/1
program: test-program
languages: [en, it]
tiers: { silver: {}, gold: {} }
partner:
  market: { one_of: { developed: { aliases: [rich] }, developing: {} } }
  founded: date
  size: { one_of: [small, large] }
  premier: flag
  staff: count
  balance: integer
  score: decimal
  revenue: { money: USD }
  legal_name: text
records:
  sales:
    region: { one_of: { north: { aliases: [upper] }, south: {}, west: {} } }
    kind: { one_of: [fresh, renewed] }
    seller: text
    units: count
    change: integer
  visits: { seen_on: date, shop: text }
  deals:
    stage: { one_of: [open, won] }
    abroad: flag
    worth: { money: USD }
    fee: { money: EUR }
    hours: decimal
    rooms: count
    signed_on: date
people:
  role: { one_of: [seller, engineer] }
  years: count
  remote: flag
  joined: date
  salary: { money: USD }
  motto: text
competencies: [platform, data]
credentials:
  exams: { 70-346: A, 70-347: B, C.1: C }
  certifications: { MCSA-O365: M }
readings: { A1: one, A2: two }
)";

/// Checks a vocabulary.
inline Checked check_vocabulary(std::string_view text) {
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse("program.yaml", std::string(text), Limits{}, sink);
  const auto vocabulary = check_program(document, sink);
  Checked checked;
  if (!sink.has_errors()) checked.dump = dump(*vocabulary);
  checked.problems = brief(sink);
  return checked;
}

/// Checks the text of a revision of the competency `cloud`, by kProgram. A competency `backup` is
/// loaded beside it.
inline Checked check_text(std::string_view text, std::string_view stem = "2018-01-01") {
  diagnostic::Sink sink;
  const yaml::Document program = yaml::parse("p", std::string(kProgram), Limits{}, sink);
  Rules rules;
  rules.vocabulary = check_program(program, sink);
  const yaml::Document document = yaml::parse("r", std::string(text), Limits{}, sink);
  Checked checked;
  if (sink.has_errors()) return {{}, "not YAML, or no program: " + brief(sink)};
  const FolderNames folders = {"backup", "cloud"};
  auto revision = check_revision({"cloud", stem, &document, &folders}, *rules.vocabulary, sink);
  if (revision.has_value() == sink.has_errors()) return {{}, "neither rules nor errors"};
  if (revision) {
    rules.competencies.push_back({"cloud", {std::move(*revision)}});
    checked.dump = dump(rules);
  }
  checked.problems = brief(sink);
  return checked;
}

/// Checks a part of a revision: `part` and, behind it so that its lines keep their numbers, what
/// it lacks to be whole.
inline Checked check_part(std::string_view part) {
  const auto states = [&](std::string_view key) {
    return part.starts_with(key) || part.find("\n" + std::string(key)) != std::string_view::npos;
  };
  std::string text(part);
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  text += "format: attain/1\ncompetency: cloud\nrevision: 2018-01-01\n";
  if (!states("options:")) {
    text += "options: { main: { tiers: { silver: not_offered, gold: not_offered } } }\n";
  }
  return check_text(text);
}

/// The problems of a requirement in the tier gold, written on one line; columns are its own. These
/// measures are declared: `units`, a count; `change`, which may be negative; `worth`, in USD;
/// `hours`, a decimal; `rise`, in percent.
inline constexpr std::string_view kOptionsBefore =
    "options:\n  main:\n    tiers:\n      silver: not_offered\n      gold:\n";

inline Checked check_requirements(std::string_view lines) {
  std::string text(kOptionsBefore);
  text += lines;
  text += R"(
measures:
  units: { sum: sales.units, where: { region: any, kind: any } }
  change: { sum: sales.change, where: { region: any, kind: any } }
  worth: { sum: deals.worth, where: { stage: any }, within: always }
  hours: { sum: deals.hours, where: { stage: any }, within: always }
  rise: { growth: { from: units, to: change } }
sets:
  exams: [70-346, 70-347]
profiles:
  both: { all_of: [70-346, 70-347] }
)";
  return check_part(text);
}

/// The lines of a dump from the one that holds `from` on, without their common indent of eight.
inline std::string gold_of(const Checked& checked) {
  const std::size_t gold = checked.dump.find("      gold\n");
  if (gold == std::string::npos) return checked.problems;
  std::string text;
  std::string_view rest = std::string_view(checked.dump).substr(gold + 11);
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    text += rest.substr(std::min<std::size_t>(8, end), end + 1 - std::min<std::size_t>(8, end));
    rest.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace attain::model
