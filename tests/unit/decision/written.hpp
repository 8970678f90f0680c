#pragma once

#include <string>

#include <attain/decision.hpp>
#include <attain/render.hpp>

#include "decision/json_words.hpp"

namespace attain::decision {

/// `5..5`, `0..` where there is no bound.
inline std::string written(const Range& range) {
  const auto end = [](const Rational& number) {
    return number.is_bounded() ? number.to_string() : std::string();
  };
  return end(range.low) + ".." + end(range.high);
}

inline std::string written(const PersonEvidence& person) {
  std::string text = std::to_string(person.index) + " " + std::string(person.id) + " " +
                     std::string(word(person.counted));
  for (const CredentialEvidence& credential : person.credentials) {
    text += ", " + std::string(credential.credential) + " " + std::string(word(credential.state));
    if (credential.date) text += " " + credential.date->to_string();
  }
  return text + (person.on_the_way ? ", on the way\n" : "\n");
}

inline std::string written(const RecordEvidence& record) {
  std::string text = std::to_string(record.index) + " " + std::string(word(record.counted)) + " " +
                     (record.amount ? record.amount->to_string() : "?");
  if (record.reason != RecordEvidence::Reason::kNone) {
    text += ", " + std::string(word(record.reason)) + " " + std::string(record.field) + "=" +
            std::string(record.value);
  }
  return text + "\n";
}

/// The numbers that may apply: `5`, `5 or undefined`.
inline std::string written(List<Threshold> numbers) {
  std::string text;
  for (const Threshold& number : numbers) {
    if (!number.applies) continue;
    if (!text.empty()) text += " or ";
    text += number.value ? number.value->to_string() : "undefined";
  }
  return text;
}

/// A measure and what it is made from, a line each.
inline std::string written(const MeasureEvidence& measure, const std::string& indent) {
  std::string text = indent + std::string(measure.subject) + " " + std::string(word(measure.kind)) +
                     " " + written(measure.actual) + std::string(measure.unit);
  if (measure.undefined) text += ", undefined";
  if (!measure.cap.empty()) text += ", at most " + written(measure.cap);
  if (!measure.each_term.empty()) {
    text +=
        ", each " + std::string(measure.each_term_comparator) + " " + written(measure.each_term);
  }
  text += "\n";
  for (const RecordEvidence& record : measure.records) text += indent + "  " + written(record);
  for (const PersonEvidence& person : measure.people) text += indent + "  " + written(person);
  for (const MeasureEvidence& part : measure.parts) text += written(part, indent + "  ");
  for (const TermEvidence& term : measure.terms) {
    text += indent + "  " + std::string(term.id) + " earns " + written(term.earned) + " of " +
            written(term.points);
    if (!term.full_at.empty()) text += ", all at " + written(term.full_at);
    text += term.enough ? "" : ", not enough";
    for (const RequirementDecision& one : term.conditions) {
      text += ", if " + std::string(one.id) + " " + std::string(to_string(one.status));
    }
    text += "\n";
    for (const MeasureEvidence& part : term.measure) text += written(part, indent + "    ");
  }
  return text;
}

/// The steps and the missing facts, a line each.
inline std::string written_gap(const RequirementDecision& requirement, const Decision& decision) {
  std::string text;
  if (!requirement.closable) text += "not closable\n";
  if (!requirement.gap.empty()) text += "gap: " + describe(requirement.gap, decision) + "\n";
  for (const std::string_view path : requirement.missing_facts) {
    text += "missing: " + std::string(path) + "\n";
  }
  return text;
}

/// A requirement with its evidence, gap and missing facts, a line each.
inline std::string written(const RequirementDecision& requirement, const Decision& decision) {
  using Kind = RequirementDecision::Kind;
  std::string text = std::string(to_string(requirement.status));
  const bool compares = !requirement.required.empty() || requirement.kind == Kind::kCompetency;
  if (compares) text += " " + written(requirement.actual);
  if (!requirement.found.empty()) text += " found " + std::string(requirement.found);
  text += "\n";
  for (const PlaceEvidence& place : requirement.places) {
    text += "  place " + std::string(place.id) + " of " + written(place.required) + ":";
    for (const std::size_t person : place.filled_by) {
      text += " " + std::string(requirement.people[person].id);
    }
    if (place.unfilled > 0) text += " unfilled " + std::to_string(place.unfilled);
    text += "\n";
  }
  for (const PersonEvidence& person : requirement.people) text += "  " + written(person);
  if (requirement.kind == Kind::kMeasure) text += written(requirement.measure, "  ");
  for (const RequirementDecision& child : requirement.children) {
    text += "  " + std::string(child.id) + " " + std::string(to_string(child.status)) + "\n";
  }
  return text + written_gap(requirement, decision);
}

}  // namespace attain::decision
