// Takes the examples of the guide to the rule language; gives each as whole rule files, and what it
// claims of itself.
//
// INVARIANT: an example gets no more around it than its vocabulary, the parts that the page says
// all share, and what a revision must state; so what loads here loads for a reader too. Tested by
// tests/docs/guide_test.cpp.

#include "docs/guide.hpp"

#include <algorithm>
#include <sstream>

namespace attain::docs {
namespace {

constexpr std::string_view kWith = " with ";
constexpr std::string_view kEquals = " = ";
constexpr std::string_view kRevisionFile = "example/2023-01-01.yaml";
constexpr std::string_view kRevisionHeader =
    "format: attain/1\ncompetency: example\nrevision: 2023-01-01\n";

std::string indented(const std::string& text, std::size_t by) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    result += line.empty() ? "\n" : std::string(by, ' ') + line + "\n";
  }
  return result;
}

/// The text of a comment line, without its indentation and its sign; empty if it is none.
std::string_view comment_of(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return line.starts_with("# ") ? line.substr(2) : std::string_view{};
}

bool is_open(std::string_view text) {
  return std::count(text.begin(), text.end(), '{') > std::count(text.begin(), text.end(), '}');
}

Claim claim_of(int line, std::string_view text) {
  const std::size_t with = text.find(kWith);
  const std::string_view said = text.substr(0, with);
  Claim claim{line, {}, {}, {}, std::string(text.substr(with + kWith.size()))};
  const std::size_t equals = said.find(kEquals);
  if (equals == std::string_view::npos) {
    claim.status = said;
  } else {
    claim.measure = said.substr(0, equals);
    claim.value = said.substr(equals + kEquals.size());
  }
  return claim;
}

Sections sections_of(std::string_view text) {
  Sections sections;
  std::istringstream lines{std::string(text)};
  std::string key;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.front() != ' ') {
      key = line.substr(0, line.find(':'));
    } else {
      sections[key] += line + "\n";
    }
  }
  return sections;
}

/// The tiers of the example's option: those stated, and the others of the program not offered.
std::string option_with(const std::string& tiers) {
  std::string text = "  example:\n    tiers:\n" + indented(tiers, 6);
  for (const std::string tier : {"silver", "gold"}) {
    const bool stated =
        tiers.starts_with(tier + ":") || tiers.find("\n" + tier + ":") != tiers.npos;
    if (!stated) text += "      " + tier + ": not_offered\n";
  }
  return text;
}

std::string tier_with(const std::string& name, const std::string& requirements) {
  return requirements.empty() ? std::string{} : name + ":\n" + indented(requirements, 2);
}

/// A measure that shows a filter of `list`.
std::string measure_with(const std::string& where, const std::string& list) {
  const bool dated = list != "subscriptions";
  return "  example:\n    count: " + list + (dated ? "\n    within: always\n" : "\n") +
         indented(where, 4);
}

/// A program that declares what `parts` says, and a competency that asks for nothing of it.
std::vector<RuleFile> program(const std::string& parts) {
  return {
      {"program.yaml",
       "format: attain/1\nprogram: example\nlanguages: [en]\ntiers: { silver: {}, gold: {} }\n" +
           parts},
      {std::string(kRevisionFile), std::string(kRevisionHeader) + "options:\n" + option_with({})}};
}

}  // namespace

std::vector<std::string> words_of(const Snippet& snippet) {
  std::istringstream stream(snippet.language);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::vector<Claim> claims_of(const Snippet& snippet) {
  std::vector<Claim> claims;
  std::istringstream lines(snippet.text);
  std::string text;
  int first = 0;
  int number = snippet.line;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::string_view comment = comment_of(line);
    if (text.empty()) {
      if (comment.find(kWith) == std::string_view::npos) continue;
      first = number;
    }
    text += comment;
    if (is_open(text)) continue;
    claims.push_back(claim_of(first, text));
    text.clear();
  }
  return claims;
}

std::vector<WindowClaim> windows_of(const Snippet& snippet) {
  std::vector<WindowClaim> windows;
  std::istringstream lines(snippet.text);
  int number = snippet.line;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t comment = line.find(" # ");
    WindowClaim window{++number, line.substr(0, comment), {}, {}};
    if (comment != std::string::npos) {
      std::istringstream words(line.substr(comment + 3));
      std::string to;
      words >> window.first >> to >> window.last;
      if (to != "to") window.first.clear();
    }
    windows.push_back(std::move(window));
  }
  return windows;
}

Guide::Guide(std::string vocabulary, std::string_view shared)
    : vocabulary_(std::move(vocabulary)), shared_(sections_of(shared)) {}

std::vector<RuleFile> Guide::revision(Sections sections, const std::string& header) const {
  std::string text = std::string(kRevisionHeader) + header;
  for (const std::string section : {"sets", "profiles", "measures"}) {
    const auto shared = shared_.find(section);
    text += section + ":\n";
    if (shared != shared_.end()) text += shared->second;
    text += sections[section];
  }
  std::string& options = sections["options"];
  if (options.empty()) options = option_with({});
  text += "options:\n" + options;
  return {{"program.yaml", vocabulary_}, {std::string(kRevisionFile), text}};
}

std::vector<RuleFile> Guide::files(const Snippet& snippet, const std::string& before,
                                   const std::string& probe) const {
  std::vector<std::string> words = words_of(snippet);
  if (words.size() > 1 && words[1] == "mistake") words.erase(words.begin() + 1);
  const std::string kind = words.size() > 1 ? words[1] : std::string{};
  const std::string gold = tier_with("gold", probe);
  Sections parts;
  parts["measures"] = indented(before, 2);
  parts["options"] = option_with(gold);
  if (kind == "set" || kind == "profile" || kind == "measure") {
    parts[kind + "s"] += indented(snippet.text, 2);
    return revision(parts, {});
  }
  if (kind == "where") {
    parts["measures"] += measure_with(snippet.text, words.at(2));
    return revision(parts, {});
  }
  if (kind == "requirement") {
    parts["options"] = option_with(tier_with("silver", snippet.text) + gold);
    return revision(parts, {});
  }
  if (kind == "tiers") parts["options"] = option_with(snippet.text);
  if (kind == "options") parts["options"] = indented(snippet.text, 2);
  if (kind == "tiers" || kind == "options") return revision(parts, {});
  if (kind == "revision") return revision(parts, snippet.text);
  if (kind == "program") return program(snippet.text);
  return {};
}

std::vector<RuleFile> Guide::window(const std::string& within) const {
  Sections parts;
  parts["measures"] =
      "  example:\n    count: sales\n    where: { product: any, kind: any, channel: any }\n    " +
      within + "\n";
  parts["options"] = option_with("silver: [ { measure: example, at_least: 1 } ]\n");
  return revision(parts, {});
}

}  // namespace attain::docs
