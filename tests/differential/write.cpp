// Writes generated rules as the YAML that people write, and generated facts through the builder, so
// that every stage from text to outcome is held against the naive evaluator.

#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cases.hpp"

namespace attain::differential {
namespace {

std::string flow(const std::vector<std::string>& values) {
  return fmt::format("[{}]", fmt::join(values, ", "));
}

std::string write_program() {
  std::string text =
      "format: attain/1\n"
      "program: generated\n"
      "title: { en: Generated }\n"
      "languages: [en]\n"
      "tiers:\n";
  for (const std::string& tier : kTiers) text += fmt::format("  {0}: {{ title: {0} }}\n", tier);
  text += "partner:\n";
  for (const auto& [attribute, choices] : kAttributes) {
    text += fmt::format("  {}: {{ one_of: {} }}\n", attribute, flow(choices));
  }
  text += "records:\n";
  for (const auto& [list, fields] : kChoices) {
    text += fmt::format("  {}:\n", list);
    for (const auto& [field, choices] : fields) {
      text += fmt::format("    {}: {{ one_of: {} }}\n", field, flow(choices));
    }
    text += list == "sales" ? "    amount: count\n    change: integer\n"
                            : "    minutes: count\n    day: date\n";
  }
  text += "credentials:\n  exams:\n";
  for (const std::string& id : kCredentials) {
    if (id == "C1") text += "  certifications:\n";
    text += fmt::format("    {}: The credential {}\n", id, id);
  }
  return text;
}

std::string write_number(const Number& number) {
  const auto written = [](const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string("undefined");
  };
  if (number.attribute.empty()) return written(number.branches.at(""));
  std::vector<std::string> branches;
  for (const auto& [choice, value] : number.branches) {
    branches.push_back(fmt::format("{}: {}", choice, written(value)));
  }
  return fmt::format("{{ {}: {{ {} }} }}", number.attribute, fmt::join(branches, ", "));
}

std::string write_filter(const Filter& filter) {
  switch (filter.kind) {
    case Filter::Kind::kAny:
      return "any";
    case Filter::Kind::kListed:
      return flow(filter.values);
    case Filter::Kind::kExcluded:
      return fmt::format("{{ not: {} }}", flow(filter.values));
  }
  return {};
}

std::string write_window(const Measure& measure) {
  switch (measure.window) {
    case Measure::Window::kNone:
      return {};
    case Measure::Window::kAlways:
      return "    within: always\n";
    case Measure::Window::kMonths:
      return fmt::format("    within: {} month{}\n", measure.length,
                         measure.length == 1 ? "" : "s");
    case Measure::Window::kDays:
      return fmt::format("    within: {{ last: {} day{} }}\n", measure.length,
                         measure.length == 1 ? "" : "s");
  }
  return {};
}

std::string write_measure(const std::string& name, const Measure& measure) {
  std::string text = fmt::format("  {}:\n", name);
  text += measure.field.empty() ? fmt::format("    count: {}\n", measure.list)
                                : fmt::format("    sum: {}.{}\n", measure.list, measure.field);
  text += "    where:\n";
  for (const auto& [field, filter] : measure.where) {
    text += fmt::format("      {}: {}\n", field, write_filter(filter));
  }
  return text + write_window(measure);
}

std::string write_test(const Test& test) {
  if (test.kind == Test::Kind::kCredential) return test.credential;
  std::vector<std::string> parts;
  for (const Test& part : test.parts) parts.push_back(write_test(part));
  const bool any = test.kind == Test::Kind::kAnyOf;
  return fmt::format("{{ {}: {} }}", any ? "any_of" : "all_of", flow(parts));
}

/// In flow style, with an id of its own, since generated siblings may well be equal.
std::string write_requirement(const Requirement& requirement, int& next_id) {
  const int id = next_id++;
  std::vector<std::string> parts;
  for (const Requirement& part : requirement.parts) {
    parts.push_back(write_requirement(part, next_id));
  }
  switch (requirement.kind) {
    case Requirement::Kind::kMeasure:
      return fmt::format("{{ id: r{}, measure: {}, {}: {} }}", id, requirement.measure,
                         requirement.comparator, write_number(requirement.number));
    case Requirement::Kind::kPeople:
      return fmt::format("{{ id: r{}, people: {}, holding: {} }}", id,
                         write_number(requirement.number), write_test(requirement.test));
    case Requirement::Kind::kAnyOf:
      return fmt::format("{{ id: r{}, any_of: {} }}", id, flow(parts));
    case Requirement::Kind::kAllOf:
      return fmt::format("{{ id: r{}, all_of: {} }}", id, flow(parts));
  }
  return {};
}

std::string write_revision(const Rules& rules) {
  std::string text =
      "format: attain/1\n"
      "competency: award\n"
      "revision: 2000-01-01\n"
      "title: { en: Award }\n"
      "source: { document: generated, published: 2000-01-01 }\n"
      "measures:\n";
  for (const auto& [name, measure] : rules.measures) text += write_measure(name, measure);
  text += "options:\n";
  int next_id = 1;
  for (std::size_t option = 0; option < rules.options.size(); ++option) {
    text += fmt::format("  o{}:\n    title: {{ en: Option {} }}\n    tiers:\n", option, option);
    for (std::size_t tier = 0; tier < kTiers.size(); ++tier) {
      const Tier& written = rules.options[option][tier];
      text += fmt::format("      {}:{}\n", kTiers[tier], written.offered ? "" : " not_offered");
      for (const Requirement& requirement : written.requirements) {
        text += fmt::format("        - {}\n", write_requirement(requirement, next_id));
      }
    }
  }
  return text;
}

}  // namespace

std::vector<RuleFile> to_files(const Rules& rules) {
  return {{"program.yaml", write_program()}, {"award/2000-01-01.yaml", write_revision(rules)}};
}

Facts to_facts(const PartnerFacts& facts, const RuleBook& rules) {
  FactsBuilder builder(rules, "partner", facts.as_of);
  for (const auto& [attribute, value] : facts.attributes) builder.set(attribute, value);
  for (const auto& [list, records] : facts.lists) {
    if (!records) continue;
    builder.known(list);
    for (const Record& record : *records) {
      FactsBuilder::Record written = builder.add_record(list);
      for (const auto& [field, value] : record) {
        std::visit([&, &name = field](const auto& v) { written.set(name, v); }, value);
      }
    }
  }
  if (facts.people) {
    builder.known("people");
    for (std::size_t i = 0; i < facts.people->size(); ++i) {
      FactsBuilder::Person written = builder.add_person("p" + std::to_string(i));
      const Person& person = (*facts.people)[i];
      if (!person.credentials) written.credentials_unknown();
      for (const Holding& holding : person.credentials.value_or(std::vector<Holding>{})) {
        written.holds(holding.credential, holding.passed, holding.expires);
      }
    }
  }
  const FactsResult result = builder.build();
  if (!result.ok()) throw std::logic_error(render(result.diagnostics()));
  return result.value();
}

}  // namespace attain::differential
