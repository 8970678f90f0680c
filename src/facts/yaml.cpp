// Takes facts in YAML, as a text or as a part of one, gives their columns or every problem.
//
// What a plain scalar means depends on the type that is due; so `NO` and `007` stay texts.
// Tested by tests/unit/facts/yaml_test.cpp.

#include "facts/yaml.hpp"

#include <string>
#include <utility>
#include <vector>

#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "facts/read_partner.hpp"

namespace attain {

namespace facts {

namespace {

class YamlCursor {
 public:
  explicit YamlCursor(const yaml::Node& node) : node_(node) {}

  Scalar scalar() const {
    if (node_.is_list()) return {Scalar::Kind::kList};
    if (node_.is_map()) return {Scalar::Kind::kMap};
    const bool is_plain = node_.style == yaml::Style::kPlain;
    return {is_plain ? Scalar::Kind::kPlain : Scalar::Kind::kText, node_.text};
  }

  std::size_t size() const { return node_.is_list() ? node_.items.size() : node_.members.size(); }

  template <class Visit>
  void members(Visit visit) const {
    for (const yaml::Member& member : node_.members)
      visit(member.key.text, YamlCursor(member.value));
  }

  template <class Visit>
  void members(ExpectedKeys& keys, Visit visit) const {
    std::uint32_t ordinal = 0;
    members([&](std::string_view name, const YamlCursor& value) {
      visit(keys.find(name, ordinal++), value);
    });
  }

  template <class Visit>
  void items(Visit visit) const {
    for (const yaml::Node& item : node_.items) visit(YamlCursor(item));
  }

 private:
  const yaml::Node& node_;
};

class YamlInput : public Input {
 public:
  YamlInput(const yaml::Node& root, const FactsOptions& options)
      : root_(root), lines_before_(options.first_line - 1) {}

  Diagnostic locate(const Path& path, Part part) const override {
    const yaml::Node* node = &root_;
    const yaml::Node* key = &root_;
    for (const Path::Step& step : path.steps()) {
      if (step.is_item) {
        node = &node->items[step.ordinal];
      } else {
        key = &node->members[step.ordinal].key;
        node = &node->members[step.ordinal].value;
      }
    }
    Diagnostic diagnostic = diagnostic::located(part == Part::kKey ? key->place : node->place);
    diagnostic.line += lines_before_;
    return diagnostic;
  }

  // A plain scalar carries its text, so that this has nothing to look up.
  std::string_view written(const Path&) const override { return {}; }

  std::string_view word_for_map() const override { return "a map"; }

 private:
  const yaml::Node& root_;
  int lines_before_;
};

}  // namespace

FactsResult read_node(const yaml::Node& node, std::shared_ptr<const model::Vocabulary> vocabulary,
                      const FactsOptions& options) {
  const YamlInput input(node, options);
  Writer writer(std::move(vocabulary));
  writer.start(options, &input);
  PartnerReader<YamlCursor>(writer).read(YamlCursor(node));
  return writer.finish();
}

}  // namespace facts

FactsResult read_facts_yaml(std::string_view yaml, const RuleBook& rules,
                            const FactsOptions& options) {
  if (yaml.size() > options.max_bytes) return facts::refuse_size(options);
  Limits limits;
  limits.max_file_bytes = options.max_bytes;
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse(options.file, std::string(yaml), limits, sink);
  if (sink.has_errors()) {
    std::vector<Diagnostic> problems = sink.take(limits.max_diagnostics, true);
    for (Diagnostic& problem : problems) {
      if (problem.line > 0) problem.line += options.first_line - 1;
    }
    return {std::nullopt, std::move(problems)};
  }
  return facts::read_node(document.root, rules.compiled()->rules->vocabulary, options);
}

}  // namespace attain
