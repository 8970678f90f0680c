#pragma once

#include <span>
#include <string>
#include <string_view>

#include <attain/rulebook.hpp>

#include "hostile/surroundings.hpp"

namespace attain::hostile {

inline constexpr std::string_view kProgram = R"(format: attain/1
program: p
languages: [en]
tiers: { gold: {} }
partner:
  size: count
  score: decimal
  active: flag
  country: { one_of: [no, se] }
credentials:
  exams: { E-1: One }
)";

inline constexpr std::string_view kHead = R"(format: attain/1
competency: cloud
revision: 2018-01-01
)";

/// A revision whose only requirement is `requirement`, on line 4.
inline std::string asking(std::string_view requirement) {
  return std::string(kHead) + "options: { o: { tiers: { gold: [ " + std::string(requirement) +
         " ] } } }\n";
}

/// The first problems of a program with this revision, as people read them.
inline std::string problems_of(const std::string& revision) {
  const RuleFile files[] = {{"program.yaml", std::string(kProgram)},
                            {"cloud/2018-01-01.yaml", revision}};
  LoadOptions options;
  options.limits.max_diagnostics = 2;
  const LoadResult result = load(files, "p", options);
  EXPECT_EQ(result.ok(), result.diagnostics().empty());
  return result.ok() ? "loads" : render(result.diagnostics());
}

/// A text in place of a revision, and what is said of it.
struct Row {
  std::string_view name;
  std::string text;
  std::string_view expected;
};

inline void check(std::span<const Row> rows, std::string (*answer)(const std::string& revision)) {
  for (const Row& row : rows) {
    expect_everywhere(
        row.name, [&] { return answer(row.text); }, row.expected);
  }
}

}  // namespace attain::hostile
