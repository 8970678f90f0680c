// Takes rules; gives them as prose: each text with its dates and source, its options and tiers with
// what they ask, what the measures count, and the credentials and readings that were named.
//
// INVARIANT: the same rules and options give the same bytes.
// Tested by tests/unit/decision/show_test.cpp.

#include "decision/show.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/revision.hpp"
#include "diagnostic/words.hpp"

namespace attain {
namespace {

using decision::fill;
using decision::Item;
using decision::Phrases;
using decision::ShowPhrases;
using decision::Speech;
using decision::Wording;

constexpr std::size_t kIndent = 2;

/// Whether people fill it, so that it matters whether one may count twice.
bool is_about_people(const model::Requirement& requirement) {
  if (const auto* parts = std::get_if<model::CombinedRequirement>(&requirement.kind)) {
    return std::any_of(parts->parts.begin(), parts->parts.end(), is_about_people);
  }
  return std::holds_alternative<model::PeopleRequirement>(requirement.kind) ||
         std::holds_alternative<model::DifferentPeopleRequirement>(requirement.kind) ||
         std::holds_alternative<model::CredentialsRequirement>(requirement.kind);
}

using Names = std::set<std::string, std::less<>>;

/// One text of a competency as prose.
class Prose {
 public:
  Prose(const model::Rules& rules, const model::Competency& competency,
        const model::Revision& revision, std::string_view language, std::string& out)
      : rules_(rules),
        language_(language),
        vocabulary_(*rules.vocabulary),
        competency_(competency),
        revision_(revision),
        wording_(rules, revision, language),
        speech_(wording_.speech()),
        words_(speech_.words()),
        show_(wording_.phrases()),
        out_(out) {}

  void write() {
    write_header();
    const std::vector<Names> measures = measures_by_option();
    for (std::size_t o = 0; o < revision_.options.size(); ++o) {
      write_option(revision_.options[o]);
      write_measures(measures[o], show_.measures, kIndent);
    }
    write_measures(measures.back(),
                   revision_.options.size() > 1 ? show_.common_measures : show_.measures, 0);
    write_credentials();
    write_readings();
  }

 private:
  void add_line(std::size_t indent, std::string_view text) {
    out_.append(indent, ' ');
    out_ += text;
    out_ += '\n';
  }

  void write_item(std::size_t indent, std::string_view mark, const Item& item) {
    add_line(indent, fmt::format("{} {}", mark, item.words));
    const std::size_t inner = indent + mark.size() + 1;
    for (const std::string& remark : item.remarks) add_line(inner, remark);
    for (const Item& part : item.parts) write_item(inner, "-", part);
  }

  void write_annotations(std::string words, const model::Annotations& annotations) {
    Item item{std::move(words)};
    wording_.annotate(annotations, item);
    if (!item.words.empty()) add_line(0, item.words);
    for (const std::string& remark : item.remarks) add_line(0, remark);
  }

  void write_header() {
    const std::string title = fmt::format("{}, {}", speech_.title(&revision_.title, competency_.id),
                                          fill(words_.text_of, revision_.starts.to_string()));
    write_annotations(title, {{}, {}, {}, revision_.annotations.readings});
    add_line(0, fill(show_.in_effect, revision_.starts.to_string()));
    write_neighbours();
    if (revision_.withdrawn) add_line(0, fill(show_.withdrawn, revision_.withdrawn->to_string()));
    if (!revision_.source_document.empty()) {
      std::string source = fill(words_.source, speech_.name(revision_.source_document));
      if (revision_.source_published) {
        source += ", " + fill(words_.published, revision_.source_published->to_string());
      }
      add_line(0, source);
    }
    write_annotations({}, {{}, revision_.annotations.cite, revision_.annotations.note, {}});
    if (revision_.options.size() > 1) {
      add_line(0, fill(show_.options, revision_.options.size()));
    }
  }

  /// What comes before and after the text, and is accepted beside it.
  void write_neighbours() {
    const auto& all = competency_.revisions;
    const auto place = static_cast<std::size_t>(&revision_ - all.data());
    if (place > 0 && revision_.previous_accepted_until) {
      add_line(0, fill(show_.previous, all[place - 1].starts.to_string(),
                       revision_.previous_accepted_until->to_string()));
    }
    if (place + 1 == all.size()) return;
    const model::Revision& next = all[place + 1];
    add_line(0, fill(show_.followed, next.starts.to_string()));
    if (next.previous_accepted_until) {
      add_line(0, fill(show_.accepted_on, next.starts.to_string(),
                       next.previous_accepted_until->to_string()));
    }
  }

  void write_option(const model::Option& option) {
    out_ += '\n';
    write_annotations(speech_.title(&option.annotations.title, option.id), option.annotations);
    for (const model::TierRules& tier : option.tiers) write_tier(tier);
  }

  void write_tier(const model::TierRules& rules) {
    const model::Tier& tier = vocabulary_.tiers[*vocabulary_.tier_codes.find(rules.tier)];
    const std::string title = speech_.title(&tier.title, tier.id);
    if (!rules.offered) {
      add_line(kIndent, fill(show_.not_offered, title));
      return;
    }
    const bool is_one = rules.requirements.size() == 1;
    add_line(kIndent, fill(is_one ? show_.to_attain_one : show_.to_attain, title));
    for (std::size_t i = 0; i < rules.requirements.size(); ++i) {
      const std::string mark = is_one ? std::string("-") : fmt::format("{}.", i + 1);
      write_item(2 * kIndent, mark, wording_.requirement(rules.requirements[i], true));
    }
    const auto about_people =
        std::count_if(rules.requirements.begin(), rules.requirements.end(), is_about_people);
    if (about_people > 1) add_line(2 * kIndent, show_.same_people);
  }

  /// Of each option the measures that it asks for, with those that they are made of.
  std::vector<Names> measures_asked_for() const {
    std::vector<Names> asked;
    for (const model::Option& option : revision_.options) {
      Wording wording(rules_, revision_, language_);
      for (const model::TierRules& tier : option.tiers) {
        for (const auto& requirement : tier.requirements) wording.requirement(requirement, true);
      }
      const Names& names = wording.named().measures;
      for (std::size_t before = 0; std::exchange(before, names.size()) != names.size();) {
        for (const model::Measure& measure : revision_.measures) {
          if (names.contains(measure.id)) wording.measure(measure);
        }
      }
      asked.push_back(names);
    }
    return asked;
  }

  /// Of each option the measures that no other asks for, and behind them those of several options,
  /// or of the only one.
  std::vector<Names> measures_by_option() const {
    std::vector<Names> asked = measures_asked_for();
    if (asked.size() == 1) return {{}, asked.front()};
    std::map<std::string_view, int> options;
    for (const Names& names : asked) {
      for (const std::string& name : names) ++options[name];
    }
    Names common;
    for (const auto& [name, count] : options) {
      if (count > 1) common.emplace(name);
    }
    for (Names& names : asked) {
      std::erase_if(names, [&](const std::string& name) { return common.contains(name); });
    }
    asked.push_back(std::move(common));
    return asked;
  }

  /// In the text's order.
  void write_measures(const Names& names, std::string_view heading, std::size_t indent) {
    bool is_first = true;
    for (const model::Measure& measure : revision_.measures) {
      if (!names.contains(measure.id)) continue;
      if (std::exchange(is_first, false)) {
        if (indent == 0) out_ += '\n';
        add_line(indent, heading);
      }
      write_item(indent + kIndent, "-", wording_.measure(measure));
    }
  }

  void write_credentials() {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const model::Credential& credential : vocabulary_.credentials) {
      if (!wording_.named().credentials.contains(credential.id)) continue;
      const std::string id = speech_.name(credential.id);
      std::string title = speech_.title(&speech_.title_of(credential), credential.id);
      if (credential.kind == model::CredentialKind::kCertification && !credential.retired) continue;
      if (credential.retired) {
        title = fill(show_.retired, title, credential.retired->to_string());
      }
      if (!credential.replaced_by.empty()) {
        title = fill(show_.replaced_by, title, speech_.credential(credential.replaced_by));
      }
      entries.emplace_back(id, title);
    }
    write_glossary(show_.credential_titles, entries);
  }

  void write_readings() {
    std::vector<std::pair<std::string, std::string>> entries;
    for (const model::Reading& reading : vocabulary_.readings) {
      if (!wording_.named().readings.contains(reading.id)) continue;
      entries.emplace_back(reading.id, speech_.title(&reading.text, {}));
    }
    write_glossary(words_.readings, entries);
  }

  void write_glossary(std::string_view heading,
                      const std::vector<std::pair<std::string, std::string>>& entries) {
    if (entries.empty()) return;
    out_ += fmt::format("\n{}\n", heading);
    std::size_t width = 0;
    for (const auto& [id, text] : entries) width = std::max(width, diagnostic::characters(id));
    for (const auto& [id, text] : entries) {
      const std::size_t padding = width - diagnostic::characters(id) + 2;
      add_line(kIndent, fmt::format("{}{}{}", id, std::string(padding, ' '), text));
    }
  }

  const model::Rules& rules_;
  const std::string_view language_;
  const model::Vocabulary& vocabulary_;
  const model::Competency& competency_;
  const model::Revision& revision_;
  Wording wording_;
  const Speech& speech_;
  const Phrases& words_;
  const ShowPhrases& show_;
  std::string& out_;
};

/// The text in effect on `day`, or the newest if there is no day; null if none is in effect.
const model::Revision* text_of(const model::Competency& competency, std::optional<Date> day) {
  if (!day) return &competency.revisions.back();
  const model::Revision* last = nullptr;
  for (const model::Revision& revision : competency.revisions) {
    if (revision.starts <= *day) last = &revision;
  }
  const bool is_over = last != nullptr && last->withdrawn && *last->withdrawn <= *day;
  return is_over ? nullptr : last;
}

}  // namespace

std::string to_prose(const RuleBook& rules, const ProseOptions& options) {
  const model::Rules& model = *rules.compiled()->rules;
  std::string out;
  for (const model::Competency& competency : model.competencies) {
    if (!options.competency.empty() && competency.id != options.competency) continue;
    if (!out.empty()) out += '\n';
    const model::Revision* revision = text_of(competency, options.revision);
    if (revision != nullptr) {
      Prose(model, competency, *revision, options.language, out).write();
      continue;
    }
    const Speech speech(*model.vocabulary, options.language);
    out += decision::no_text(speech, competency, *options.revision);
    out += '\n';
  }
  return out;
}

}  // namespace attain
