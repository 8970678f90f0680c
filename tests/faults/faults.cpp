// Takes a rule file without problems, gives it with faults put in and their places, counted in the
// text that results: a second way to the places that the loader reports.
//
// INVARIANT: what a fault makes wrong is used by nothing else, or its use is silent about it: no
// name is declared or taken away, and no list of records is renamed.

#include "faults.hpp"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

#include "diagnostic/sink.hpp"
#include "yaml/document.hpp"

namespace attain::faults {
namespace {

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

const Fault kWrongType = {"[zz]", "wrong-type"};
const Fault kInvalidNumber = {"1_0", "invalid-number"};
const Fault kInvalidDate = {"2017-02-30", "invalid-date"};

/// A name that is not declared; each site has one of its own, since a list may not state one twice.
Fault unknown(std::string_view code) { return {"zz-", code}; }

/// Whether only maps whose keys are all known have this one; a map of declared names has none such.
bool is_known_key(std::string_view key, bool of_program) {
  if (of_program) return is_one_of(key, {"format", "title", "one_of", "money", "type", "retired"});
  return is_one_of(key, {"format", "document", "cite", "people", "measure", "credential", "sum",
                         "any_of", "all_of", "tiers", "partner"});
}

class Finder {
 public:
  Finder(const std::string& text, bool is_program) : text_(text), is_program_(is_program) {}

  std::vector<Site> run(const yaml::Node& root) {
    walk(root, "", "");
    return std::move(sites_);
  }

 private:
  /// `key` and `outer` are the two innermost keys that `node` stands under.
  void walk(const yaml::Node& node, std::string_view key, std::string_view outer) {
    if (node.is_scalar()) scalar(node, is_program_ ? of_program(key) : of_revision(key, outer));
    for (const yaml::Node& item : node.items) walk(item, key, outer);
    for (const yaml::Member& member : node.members) {
      walk(member.value, member.key.text, key == "not" ? outer : key);
    }
    const bool is_known = std::any_of(
        node.members.begin(), node.members.end(),
        [this](const yaml::Member& member) { return is_known_key(member.key.text, is_program_); });
    if (is_known && outer != "where" && key != "where") map(node);
  }

  static std::vector<Fault> of_program(std::string_view key) {
    if (is_one_of(key, {"en", "it"})) return {kWrongType};
    if (key == "retired") return {kInvalidDate, kWrongType};
    if (key == "replaced_by") return {unknown("unknown-credential"), kWrongType};
    return {};
  }

  static std::vector<Fault> of_revision(std::string_view key, std::string_view outer) {
    if (is_one_of(key, {"cite", "note", "document", "en", "it"})) return {kWrongType};
    if (key == "holding") return {unknown("unknown-credential"), kWrongType};
    if (is_one_of(key, {"credential", "any_of", "all_of"})) return {unknown("unknown-credential")};
    if (key == "reading") return {unknown("unknown-reading")};
    if (is_one_of(key, {"published", "withdrawn", "accepted_until"})) {
      return {kInvalidDate, kWrongType};
    }
    if (is_one_of(key, {"people", "at_least", "less_than", "full_at", "points"})) {
      return {kInvalidNumber, kWrongType};
    }
    if (is_one_of(outer, {"market", "customer_market"})) return {kInvalidNumber, kWrongType};
    if (outer == "sets" || outer == "where") return {unknown("unknown-value")};
    return {};
  }

  /// A scalar of one line that is written as what it means.
  void scalar(const yaml::Node& node, std::vector<Fault> faults) {
    const std::size_t begin = offset_of(node);
    const bool is_plain = std::string_view(text_).substr(begin).starts_with(node.text);
    if (faults.empty() || !is_plain || node.text == "undefined") return;
    for (Fault& fault : faults) {
      if (fault.text == "zz-") fault.text += std::to_string(begin);
    }
    sites_.push_back({begin, node.text.size(), std::move(faults)});
  }

  /// A map, which gets a key before its first.
  void map(const yaml::Node& node) {
    const bool is_flow = text_[offset_of(node)] == '{';
    const yaml::Node& first = node.members.front().key;
    const auto indentation = static_cast<std::size_t>(first.place.column - 1);
    const std::string end = is_flow ? ", " : "\n" + std::string(indentation, ' ');
    sites_.push_back({offset_of(first), 0, {{"zz_key: 1" + end, "unknown-key"}}});
  }

  std::size_t offset_of(const yaml::Node& node) const {
    std::size_t offset = 0;
    for (int line = 1; line < node.place.line; ++line) offset = text_.find('\n', offset) + 1;
    for (int column = 1; column < node.place.column; ++column) {
      ++offset;
      while ((static_cast<unsigned char>(text_[offset]) & 0xC0U) == 0x80U) ++offset;
    }
    return offset;
  }

  const std::string& text_;
  const bool is_program_;
  std::vector<Site> sites_;
};

std::string place_in(const std::string& text, std::size_t offset) {
  const std::string_view before = std::string_view(text).substr(0, offset);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto characters = std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ':' +
         std::to_string(characters + 1);
}

}  // namespace

std::vector<Site> sites_of(const RuleFile& file) {
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse(file.path, file.text, Limits{}, sink);
  if (sink.has_errors()) throw std::logic_error(render(sink.found()));
  return Finder(file.text, file.path == "program.yaml").run(document.root);
}

Broken put_in(const RuleFile& file, std::vector<Site> sites, std::size_t count,
              std::mt19937& random) {
  std::shuffle(sites.begin(), sites.end(), random);
  sites.resize(std::min(count, sites.size()));
  std::sort(sites.begin(), sites.end(),
            [](const Site& a, const Site& b) { return a.begin < b.begin; });
  Broken broken;
  std::size_t copied = 0;
  for (const Site& site : sites) {
    const Fault& fault = site.faults[random() % site.faults.size()];
    broken.text.append(file.text, copied, site.begin - copied);
    const std::string place = place_in(broken.text, broken.text.size());
    broken.faults.push_back(file.path + ':' + place + ' ' + std::string(fault.code));
    broken.text += fault.text;
    copied = site.begin + site.size;
  }
  broken.text.append(file.text, copied);
  std::sort(broken.faults.begin(), broken.faults.end());
  return broken;
}

}  // namespace attain::faults
