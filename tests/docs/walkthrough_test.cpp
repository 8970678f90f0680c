// src/README.md follows the silver tier through every stage: each of its blocks must stand in what
// that stage prints.

#include <map>
#include <string>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "docs/snippets.hpp"
#include "evaluate/outcome.hpp"
#include "support/rules.hpp"

namespace attain::docs {
namespace {

/// What each stage prints for the shipped rules and the example partner.
std::map<std::string, std::string> products() {
  const std::string text = support::shipped_revision("2017-09-15");
  diagnostic::Sink sink;
  const auto rules = support::check(support::shipped_program(), text);
  const auto program = compile::compile(rules);
  const RuleBook book(program);
  const FactsResult facts = read_facts(support::read("examples/partners/contoso.json"), book);
  evaluate::Outcome outcome;
  evaluate::evaluate(*program, facts.value().columns(), facts.value().as_of(), compile::kNone,
                     outcome);
  return {{"rule file", text},
          {"yaml", yaml::dump(yaml::parse("2017-09-15.yaml", text, Limits{}, sink))},
          {"model", model::dump(*rules)},
          {"program", compile::dump(*program)},
          {"facts", facts::dump(facts.value().columns())},
          {"outcome", evaluate::dump(*program, outcome)},
          {"text", to_text(book.evaluate(facts.value()))}};
}

TEST(Walkthrough, ShowsWhatEachStagePrints) {
  const std::map<std::string, std::string> printed = products();
  std::map<std::string, int> shown;
  for (const Snippet& snippet : snippets_of(support::read("src/README.md"))) {
    const auto product = printed.find(snippet.source);
    ASSERT_NE(product, printed.end()) << "src/README.md:" << snippet.line;
    EXPECT_NE(product->second.find(snippet.text), std::string::npos)
        << "src/README.md:" << snippet.line << ": not printed by " << snippet.source << ":\n"
        << product->second;
    ++shown[snippet.source];
  }
  EXPECT_EQ(shown.size(), printed.size());
}

}  // namespace
}  // namespace attain::docs
