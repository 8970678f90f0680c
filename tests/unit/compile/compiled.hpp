#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/diagnostic.hpp>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "model/check.hpp"
#include "unit/model/checked.hpp"
#include "yaml/document.hpp"

namespace attain::compile {

/// A revision: the competency's name, its day, and what it says behind its header.
struct Written {
  std::string competency;
  std::string day;
  std::string body;
};

/// Revisions by the program of the model's tests, those of a competency beside one another.
inline std::shared_ptr<const Program> compiled(const std::vector<Written>& texts) {
  diagnostic::Sink sink;
  const yaml::Document program = yaml::parse("p", std::string(model::kProgram), Limits{}, sink);
  auto rules = std::make_shared<model::Rules>();
  model::FolderNames folders;
  for (const Written& text : texts) folders.insert(text.competency);
  rules->vocabulary = model::without_awards(model::check_program(program, sink), folders);
  for (const Written& text : texts) {
    const yaml::Document document = yaml::parse("r",
                                                "format: attain/1\ncompetency: " + text.competency +
                                                    "\nrevision: " + text.day + "\n" + text.body,
                                                Limits{}, sink);
    auto revision = model::check_revision({text.competency, text.day, &document, &folders},
                                          *rules->vocabulary, sink);
    if (!revision) throw std::logic_error(render(sink.found()));
    if (rules->competencies.empty() || rules->competencies.back().id != text.competency) {
      rules->competencies.push_back({text.competency, {}});
    }
    rules->competencies.back().revisions.push_back(std::move(*revision));
  }
  return compile(std::move(rules));
}

/// Options with one that asks so much for silver and for gold: lists of requirements.
inline std::string tiers(std::string_view silver, std::string_view gold) {
  return "options: { main: { tiers: { silver: " + std::string(silver) +
         ", gold: " + std::string(gold) + " } } }\n";
}

/// The program of a text that asks so much for gold, as text from its measures on; `more` are lines
/// beside the options.
inline std::string dumped(std::string_view gold, std::string_view more = "") {
  return dump(*compiled(
      {{"cloud", "2018-01-01", std::string(more) + tiers("not_offered", std::string(gold))}}));
}

}  // namespace attain::compile
