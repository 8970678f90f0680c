// Takes a decision; gives it as text for people: who and when, each competency with its tiers as
// trees of requirements, what is missing for each tier, and the readings and sources at the end.
//
// The words are those of phrases.hpp. INVARIANT: the same decision and options give the same bytes.
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>
#include <utility>

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/readings.hpp"
#include "decision/revision.hpp"
#include "decision/speech.hpp"
#include "decision/tree.hpp"
#include "diagnostic/words.hpp"

namespace attain {
namespace {

using decision::fill;
using decision::Phrases;
using decision::ReadingsCited;
using decision::Speech;
using decision::Tree;

constexpr std::size_t kIndent = 2;

class Report {
 public:
  Report(const Decision& decision, const TextOptions& options)
      : decision_(decision),
        options_(options),
        vocabulary_(decision.program().vocabulary()),
        speech_(vocabulary_, options.language),
        words_(speech_.words()) {}

  std::string write() {
    write_header();
    ReadingsCited cited(vocabulary_);
    bool is_first = true;
    for (const CompetencyDecision& competency : decision_.competencies()) {
      if (!options_.competency.empty() && competency.id != options_.competency) continue;
      if (!std::exchange(is_first, false)) out_ += '\n';
      cited.add(competency, options_.tier);
      write_competency(competency);
    }
    write_readings(cited.used());
    return std::move(out_);
  }

 private:
  void write_header() {
    const std::string partner =
        decision_.id().empty() ? std::string(words_.this_partner) : speech_.name(decision_.id());
    out_ += fill(words_.partner_on, partner, decision_.as_of().to_string());
    for (std::size_t a = 0; a < vocabulary_.attributes.size(); ++a) {
      const model::Field& attribute = vocabulary_.attributes[a];
      if (attribute.type != model::FieldType::kOneOf) continue;
      out_ += ", " + said(attribute, decision_.facts().columns().attributes[a]);
    }
    if (decision_.rules_day() != decision_.as_of()) {
      out_ += ", " + fill(words_.rules_of, decision_.rules_day().to_string());
    }
    out_ += '\n';
  }

  std::string said(const model::Field& attribute, facts::Value value) const {
    const std::string title = speech_.title(&attribute.title, attribute.id);
    if (value == facts::kUnknown) return fill(words_.attribute_unknown, title);
    const model::Choice& choice = attribute.choices[static_cast<std::size_t>(value)];
    return fill(words_.attribute, title, speech_.title(&choice.title, choice.id));
  }

  const model::Competency& rules_of(const CompetencyDecision& competency) const {
    const auto& all = decision_.program().rules->competencies;
    return *std::find_if(all.begin(), all.end(), [&](const model::Competency& candidate) {
      return candidate.id == competency.id;
    });
  }

  void write_competency(const CompetencyDecision& competency) {
    if (!competency.revision) {
      out_ += no_text(speech_, rules_of(competency), decision_.rules_day()) + '\n';
      return;
    }
    const std::string title = speech_.title(competency.title, competency.id);
    out_ += fill(words_.competency, title, competency.revision->to_string(), attained(competency));
    out_ += '\n';
    write_texts(words_.other_texts, competency.other_revisions, competency);
    write_texts(words_.open_texts, competency.open_revisions, competency);
    const model::Revision& revision = *decision::revision_of(decision_, competency);
    const Speech speech(vocabulary_, options_.language, &revision);
    Tree tree(speech, decision_, revision, options_.colour, out_);
    for (const OptionDecision& option : competency.options) {
      out_ += '\n';
      const bool is_one_of_several = competency.options.size() > 1;
      if (is_one_of_several) out_ += speech_.title(option.title, option.id) + '\n';
      write_option(option, tree, speech, is_one_of_several ? kIndent : 0);
    }
    write_source(competency);
  }

  /// Texts that are accepted beside the one by which the competency is judged.
  void write_texts(const decision::Plural& phrase, List<Date> texts,
                   const CompetencyDecision& competency) {
    if (texts.empty()) return;
    std::vector<std::string> days;
    days.reserve(texts.size());
    for (const Date text : texts) days.push_back(text.to_string());
    out_ += fill(speech_.form(phrase, texts.size()), speech_.join(std::move(days), words_.last_and),
                 speech_.join({competency.missing_facts.begin(), competency.missing_facts.end()},
                              words_.last_and));
    out_ += '\n';
  }

  std::string attained(const CompetencyDecision& competency) const {
    if (competency.tier.empty()) {
      return std::string(words_.not_attained[static_cast<std::size_t>(competency.status)]);
    }
    const model::Tier& tier = vocabulary_.tiers[*vocabulary_.tier_codes.find(competency.tier)];
    const auto option = std::find_if(
        competency.options.begin(), competency.options.end(),
        [&](const OptionDecision& candidate) { return candidate.id == competency.option; });
    return fill(words_.attained, speech_.title(&tier.title, tier.id),
                speech_.title(option->title, option->id));
  }

  bool is_wanted(const TierDecision& tier) const {
    return options_.tier.empty() || tier.id == options_.tier;
  }

  void write_option(const OptionDecision& option, Tree& tree, const Speech& speech,
                    std::size_t indent) {
    std::size_t width = 0;
    for (const TierDecision& tier : option.tiers) {
      if (!is_wanted(tier)) continue;
      width = std::max(width, diagnostic::characters(speech_.title(tier.title, tier.id)));
    }
    for (const TierDecision& tier : option.tiers) {
      if (!is_wanted(tier)) continue;
      const std::string title = speech_.title(tier.title, tier.id);
      const std::size_t padding = width - diagnostic::characters(title) + 2;
      const std::string_view status = words_.statuses[static_cast<std::size_t>(tier.status)];
      out_ += fmt::format("{}{}{}{}\n", std::string(indent, ' '), title, std::string(padding, ' '),
                          tree.coloured(tier.status, status));
      for (const RequirementDecision& requirement : tier.requirements) {
        tree.write(requirement, indent + kIndent);
      }
    }
    for (const TierDecision& tier : option.tiers) {
      if (is_wanted(tier)) write_gap(tier, speech, indent);
    }
  }

  void write_gap(const TierDecision& tier, const Speech& speech, std::size_t indent) {
    if (tier.status == Status::kMet || tier.status == Status::kNotOffered) return;
    const std::string title = speech_.title(tier.title, tier.id);
    out_.append(indent, ' ');
    if (!tier.closable) {
      out_ += fill(words_.nothing_helps, title);
    } else {
      const bool is_open = tier.status == Status::kUnknown;
      out_ += fill(is_open ? words_.to_settle : words_.to_reach, title, speech.steps(tier.gap));
    }
    out_ += '\n';
  }

  void write_source(const CompetencyDecision& competency) {
    if (competency.source_document.empty()) return;
    out_ += '\n' + fill(words_.source, speech_.name(competency.source_document));
    if (competency.source_published) {
      out_ += ", " + fill(words_.published, competency.source_published->to_string());
    }
    out_ += ", " + fill(words_.text_of, competency.revision->to_string()) + '\n';
  }

  void write_readings(const std::vector<ReadingUsed>& readings) {
    if (readings.empty()) return;
    out_ += fmt::format("\n{}\n", words_.readings);
    std::size_t width = 0;
    for (const ReadingUsed& reading : readings) width = std::max(width, reading.id.size());
    for (const ReadingUsed& reading : readings) {
      out_ += fmt::format("  {:<{}}  {}\n", reading.id, width, speech_.title(reading.text, {}));
    }
  }

  const Decision& decision_;
  const TextOptions& options_;
  const model::Vocabulary& vocabulary_;
  const Speech speech_;
  const Phrases& words_;
  std::string out_;
};

}  // namespace

std::string to_text(const Decision& decision, const TextOptions& options) {
  return Report(decision, options).write();
}

}  // namespace attain
