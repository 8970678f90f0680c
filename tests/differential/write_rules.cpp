// Writes generated rules as the YAML that people write, so that every stage from text to outcome is
// held against the naive evaluator. Each requirement has an id of its own, since generated siblings
// may well be equal.

#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "differential/write.hpp"

namespace attain::differential {
namespace {

using Kind = Requirement::Kind;

std::string write_field(const Field& field) {
  switch (field.type) {
    case Type::kFlag:
      return "flag";
    case Type::kCount:
      return "count";
    case Type::kInteger:
      return "integer";
    case Type::kDecimal:
      return "decimal";
    case Type::kMoney:
      return "{ money: USD }";
    case Type::kDate:
      return "date";
    case Type::kText:
      return "text";
    case Type::kOneOf:
      return fmt::format("{{ one_of: {} }}", write_list(field.choices));
  }
  throw std::logic_error(field.name);
}

std::string write_fields(const std::vector<Field>& fields, const std::string& indent) {
  std::string text;
  for (const Field& field : fields) {
    text += fmt::format("{}{}: {}\n", indent, field.name, write_field(field));
  }
  return text;
}

std::string write_program(const Rules& rules) {
  std::string text =
      "format: attain/1\n"
      "program: generated\n"
      "title: { en: Generated }\n"
      "languages: [en]\n"
      "tiers:\n";
  for (const std::string& tier : kTiers) text += fmt::format("  {0}: {{ title: {0} }}\n", tier);
  text += "partner:\n" + write_fields(kAttributes, "  ") + "records:\n";
  for (const auto& [list, fields] : kLists) {
    text += fmt::format("  {}:\n", list) + write_fields(fields, "    ");
  }
  text += "people:\n" + write_fields(kPersonFields, "  ") + "credentials:\n  exams:\n";
  for (const std::string& id : kCatalogue) {
    if (id == "C1") text += "  certifications:\n";
    text += fmt::format("    {0}: {{ title: The credential {0}{1} }}\n", id,
                        id == "C2" ? ", retired: 2018-06-30" : "");
  }
  std::vector<std::string> awards = kDeclaredAwards;
  awards.insert(awards.end(), rules.declared.begin(), rules.declared.end());
  return text + fmt::format("competencies: {}\n", write_list(awards));
}

std::string write_line(const Line& line) {
  std::string text = fmt::format("{{ id: l{}, people: {}, holding: {}", line.id,
                                 write_number(line.people), write_test(line.test));
  if (line.quota) {
    text += fmt::format(", of_whom: [{{ id: q{}, people: {}, holding: {} }}]", line.id,
                        write_number(line.quota->first), write_test(line.quota->second));
  }
  return text + " }";
}

std::string write_comparison(const Requirement& requirement) {
  return fmt::format("{}: {}", requirement.comparator, write_number(requirement.number));
}

/// `people: 2`, or with a comparator.
std::string write_heads(const std::string& key, const Requirement& requirement) {
  if (requirement.comparator == "at_least") {
    return fmt::format("{}: {}", key, write_number(requirement.number));
  }
  return fmt::format("{}: {{ {} }}", key, write_comparison(requirement));
}

std::string write_partner(const Requirement& requirement) {
  if (!requirement.comparator.empty()) return write_comparison(requirement);
  const std::string values =
      requirement.values.size() == 1 ? requirement.values[0] : write_list(requirement.values);
  return requirement.excluded ? fmt::format("is: {{ not: {} }}", values)
                              : fmt::format("is: {}", values);
}

template <class T, class Write>
std::string write_all(const std::vector<T>& parts, Write write) {
  std::vector<std::string> written;
  for (const T& part : parts) written.push_back(write(part));
  return write_list(written);
}

std::string write_subject(const Requirement& requirement) {
  const auto parts = [&] { return write_all(requirement.parts, write_requirement); };
  switch (requirement.kind) {
    case Kind::kMeasure:
      return fmt::format("measure: {}, {}", requirement.subject, write_comparison(requirement));
    case Kind::kPeople:
      return fmt::format("{}, holding: {}{}", write_heads("people", requirement),
                         write_test(requirement.test),
                         requirement.parts.empty() ? "" : ", of_whom: " + parts());
    case Kind::kDifferentPeople:
      return fmt::format("different_people: {}", write_all(requirement.lines, write_line));
    case Kind::kCredentials:
      return fmt::format("{}, among: {}", write_heads("credentials", requirement),
                         write_all(requirement.among, write_test));
    case Kind::kPartner:
      return fmt::format("partner: {}, {}", requirement.subject, write_partner(requirement));
    case Kind::kCompetency:
      return fmt::format("competency: {}, {}: {}", requirement.subject, requirement.comparator,
                         requirement.tier);
    case Kind::kAnyOf:
      return fmt::format("any_of: {}", parts());
    case Kind::kAllOf:
      return fmt::format("all_of: {}", parts());
    case Kind::kNumberOf:
      return fmt::format("number_of: {}, {}", parts(), write_comparison(requirement));
  }
  throw std::logic_error("requirement");
}

std::string write_revision(const std::string& competency, const Revision& revision) {
  std::string text = fmt::format(
      "format: attain/1\ncompetency: {}\nrevision: {}\ntitle: {{ en: Award }}\n"
      "source: {{ document: generated, published: 2000-01-01 }}\n",
      competency, revision.starts.to_string());
  if (revision.withdrawn) text += fmt::format("withdrawn: {}\n", revision.withdrawn->to_string());
  if (revision.previous_accepted_until) {
    text +=
        fmt::format("previous_accepted_until: {}\n", revision.previous_accepted_until->to_string());
  }
  if (!revision.sets.empty()) text += "sets:\n";
  for (const auto& [name, values] : revision.sets) {
    text += fmt::format("  {}: {}\n", name, write_list(values));
  }
  if (!revision.profiles.empty()) text += "profiles:\n";
  for (const auto& [name, test] : revision.profiles) {
    text += fmt::format("  {}: {}\n", name, write_test(test));
  }
  if (!revision.measures.empty()) text += "measures:\n";
  for (const Measure& measure : revision.measures) text += write_measure(measure);
  text += "options:\n";
  for (std::size_t option = 0; option < revision.options.size(); ++option) {
    text += fmt::format("  o{}:\n    title: {{ en: Option {} }}\n    tiers:\n", option, option);
    for (std::size_t tier = 0; tier < kTiers.size(); ++tier) {
      const Tier& written = revision.options[option][tier];
      text += fmt::format("      {}:{}\n", kTiers[tier], written.offered ? "" : " not_offered");
      for (const Requirement& requirement : written.requirements) {
        text += fmt::format("        - {}\n", write_requirement(requirement));
      }
    }
  }
  return text;
}

}  // namespace

std::string write_requirement(const Requirement& requirement) {
  return fmt::format("{{ id: r{}, {} }}", requirement.id, write_subject(requirement));
}

std::vector<RuleFile> to_files(const Rules& rules) {
  std::vector<RuleFile> files = {{"program.yaml", write_program(rules)}};
  for (const auto& [competency, revisions] : rules.competencies) {
    for (const Revision& revision : revisions) {
      files.push_back({fmt::format("{}/{}.yaml", competency, revision.starts.to_string()),
                       write_revision(competency, revision)});
    }
  }
  return files;
}

std::string to_text(const Rules& rules) {
  std::string text;
  for (const RuleFile& file : to_files(rules)) text += "# " + file.path + "\n" + file.text;
  return text;
}

}  // namespace attain::differential
