// Takes a size; gives the rule files of a program of that size, and partners for it.
//
// Tested by bench.answers_agree, which loads and judges the smallest.

#include "bench/generated.hpp"

#include <random>

#include <fmt/format.h>

namespace bench::generated {
namespace {

constexpr std::size_t kCredentials = 4;  // Of a competency.
constexpr std::size_t kLines = 8;

std::string vocabulary(std::size_t credentials) {
  std::string text = R"(format: attain/1
program: generated
languages: [en]
tiers: { silver: {}, gold: {} }
partner:
  market: { one_of: [developed, developing] }
records:
  sales: { kind: { one_of: [new, renewed, trial] }, amount: count }
credentials:
  exams:
)";
  for (std::size_t c = 0; c < credentials; ++c) text += fmt::format("    E-{}: Exam {}\n", c, c);
  return text;
}

std::string header(std::string_view competency) {
  return fmt::format("format: attain/1\ncompetency: {}\nrevision: 2018-01-01\n", competency);
}

std::string competency(std::size_t index) {
  const std::size_t first = index * kCredentials;
  return header(fmt::format("competency-{}", index)) +
         fmt::format(R"(measures:
  sales: {{ sum: sales.amount, where: {{ kind: {{ not: trial }} }} }}
options:
  main:
    tiers:
      silver:
        - {{ measure: sales, at_least: {{ market: {{ developed: {0}, developing: {1} }} }} }}
        - any_of:
            - {{ people: 1, holding: {{ all_of: [E-{2}, E-{3}] }} }}
            - {{ people: 2, holding: E-{4} }}
      gold:
        - {{ measure: sales, at_least: {5} }}
        - different_people:
            - {{ people: 1, holding: {{ any_of: [E-{2}, E-{3}] }} }}
            - {{ people: 1, holding: {{ any_of: [E-{3}, E-{4}, E-{6}] }} }}
)",
                     500 + index % 100, 250 + index % 100, first, first + 1, first + 2,
                     900 + index % 100, first + 3);
}

std::string partner(const std::vector<std::string>& people, std::mt19937& random) {
  constexpr std::string_view kKinds[] = {"new", "renewed", "trial"};
  std::vector<std::string> sales;
  for (int i = 0; i < 20; ++i) {
    sales.push_back(
        fmt::format(R"({{"kind":"{}","amount":{}}})", kKinds[random() % 3], random() % 100));
  }
  return fmt::format(R"({{"as_of":"2018-04-15","market":"{}","sales":[{}],"people":[{}]}})",
                     random() % 2 == 0 ? "developed" : "developing", fmt::join(sales, ","),
                     fmt::join(people, ","));
}

}  // namespace

std::vector<attain::RuleFile> competencies(std::size_t count) {
  std::vector<attain::RuleFile> files{{"program.yaml", vocabulary(count * kCredentials)}};
  for (std::size_t i = 0; i < count; ++i) {
    files.push_back({fmt::format("competency-{}/2018-01-01.yaml", i), competency(i)});
  }
  return files;
}

std::string partner_of(std::size_t competencies, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> people;
  for (int p = 0; p < 20; ++p) {
    // One of each competency's first, second and other credentials, so that none stands twice.
    const std::size_t first = random() % competencies * kCredentials;
    people.push_back(fmt::format(R"({{"id":"p{}","credentials":["E-{}","E-{}","E-{}"]}})", p, first,
                                 first + 1, first + 2 + random() % 2));
  }
  return partner(people, random);
}

std::vector<attain::RuleFile> places(std::size_t places) {
  std::string lines;
  for (std::size_t line = 0; line < kLines; ++line) {
    lines += fmt::format("            - {{ people: {}, holding: E-{} }}\n", places / kLines, line);
  }
  return {
      {"program.yaml", vocabulary(kLines)},
      {"places/2018-01-01.yaml", header("places") +
                                     "options:\n  main:\n    tiers:\n      silver: not_offered\n"
                                     "      gold:\n        - different_people:\n" +
                                     lines}};
}

std::string partner_for(std::size_t places, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> people;
  for (std::size_t p = 0; p < 2 * places; ++p) {
    const std::size_t one = random() % kLines;
    people.push_back(fmt::format(R"({{"id":"p{}","credentials":["E-{}","E-{}"]}})", p, one,
                                 (one + 1 + random() % (kLines - 1)) % kLines));
  }
  return partner(people, random);
}

}  // namespace bench::generated
