// Takes the summary of a stream, gives it as text and as JSON.
//
// Tested by tests/unit/stream/summary_test.cpp.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <attain/stream.hpp>

#include "decision/json_writer.hpp"

namespace attain {
namespace {

using Row = std::vector<std::string>;

Row header_of(const CompetencyCount& competency) {
  Row row = {"competency"};
  for (const CompetencyCount::TierCount& tier : competency.tiers) row.push_back(tier.tier);
  for (const Status status :
       {Status::kNotMet, Status::kUndefined, Status::kUnknown, Status::kNotOffered}) {
    row.emplace_back(to_string(status));
  }
  return row;
}

Row row_of(const CompetencyCount& competency) {
  Row row = {competency.competency};
  for (const CompetencyCount::TierCount& tier : competency.tiers) {
    row.push_back(std::to_string(tier.attained));
  }
  for (const std::uint64_t number :
       {competency.not_met, competency.undefined, competency.unknown, competency.not_offered}) {
    row.push_back(std::to_string(number));
  }
  return row;
}

/// The first column to the left, those of numbers to the right.
std::string table(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string text;
  for (const Row& row : rows) {
    text += fmt::format("{:<{}}", row.front(), widths.front());
    for (std::size_t i = 1; i < row.size(); ++i) text += fmt::format("  {:>{}}", row[i], widths[i]);
    text += '\n';
  }
  return text;
}

std::string_view name_of(StreamEnd end) {
  switch (end) {
    case StreamEnd::kWhole:
      return "whole";
    case StreamEnd::kStopped:
      return "stopped";
    case StreamEnd::kRefused:
      return "refused";
  }
  return {};
}

void member(std::string_view name, std::uint64_t number, decision::JsonWriter& json) {
  json.key(name);
  json.integer(static_cast<std::int64_t>(number));
}

void write(const CompetencyCount& competency, decision::JsonWriter& json) {
  json.key(competency.competency);
  json.begin_object();
  json.key("tiers");
  json.begin_object();
  for (const CompetencyCount::TierCount& tier : competency.tiers) {
    member(tier.tier, tier.attained, json);
  }
  json.end_object();
  member("not_met", competency.not_met, json);
  member("undefined", competency.undefined, json);
  member("unknown", competency.unknown, json);
  member("not_offered", competency.not_offered, json);
  json.end_object();
}

}  // namespace

std::string to_text(const StreamSummary& summary) {
  std::string text = fmt::format("{} evaluated, {} rejected, {} blank\n", summary.evaluated,
                                 summary.rejected, summary.blank);
  if (summary.competencies.empty()) return text;
  std::vector<Row> rows = {header_of(summary.competencies.front())};
  for (const CompetencyCount& competency : summary.competencies) rows.push_back(row_of(competency));
  return text + '\n' + table(rows);
}

std::string to_json(const StreamSummary& summary, JsonLayout layout) {
  std::string text;
  decision::JsonWriter json(text, layout);
  json.begin_object();
  member("evaluated", summary.evaluated, json);
  member("rejected", summary.rejected, json);
  member("blank", summary.blank, json);
  json.key("end");
  json.string(name_of(summary.end));
  json.key("competencies");
  json.begin_object();
  for (const CompetencyCount& competency : summary.competencies) write(competency, json);
  json.end_object();
  json.end_object();
  return text;
}

}  // namespace attain
