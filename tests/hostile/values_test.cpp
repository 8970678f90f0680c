// Values in a revision that other readers of YAML take for numbers and flags: each is what is
// written or refused, on a small stack, and the same under any locale.

#include <string>
#include <string_view>

#include "hostile/revision.hpp"

namespace attain::hostile {
namespace {

/// The first problem of it, without the file and the excerpt.
std::string problem_of(const std::string& revision) {
  const std::string problems = problems_of(revision);
  const std::size_t help = problems.find("help: ");
  if (help == std::string::npos) return problems;
  constexpr std::size_t kFile = std::string_view("p/cloud/2018-01-01.yaml:").size();
  return problems.substr(kFile, problems.find('\n') + 1 - kFile) + problems.substr(help);
}

TEST(HostileValues, AreNeverGuessedAt) {
  const Row rows[] = {
      {"octal", asking("{ people: 017, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `017` is not a whole number
help: write `17`
)"},
      {"octal of today", asking("{ people: 0o17, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `0o17` is not a whole number
help: write a whole number in digits alone, such as `2000`
)"},
      {"hexadecimal", asking("{ people: 0x1F, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `0x1F` is not a whole number
help: write a whole number in digits alone, such as `2000`
)"},
      {"no octal digit", asking("{ people: 08, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `08` is not a whole number
help: write `8`
)"},
      {"an exponent", asking("{ people: 1e3, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `1e3` is not a whole number
help: write a whole number in digits alone, such as `2000`
)"},
      {"an underscore", asking("{ people: 1_000, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `1_000` is not a whole number
help: write `1000`
)"},
      {"a decimal", asking("{ people: 2.000, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `2.000` is not a whole number
help: write a whole number in digits alone, such as `2000`
)"},
      {"minus nothing", asking("{ people: -0, holding: E-1 }"),
       R"(4:44: error[number-out-of-range]: `-0` is out of range
help: write a number from 1 to 1,000,000
)"},
      {"a plus", asking("{ people: +1, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `+1` is not a whole number
help: write `1`
)"},
      {"other digits", asking("{ people: \xd9\xa1, holding: E-1 }"),
       R"(4:44: error[invalid-number]: `١` is not a whole number
help: write a whole number in digits alone, such as `2000`
)"},
      {"a long one", asking("{ people: 99999999999999999999, holding: E-1 }"),
       R"(4:44: error[number-out-of-range]: `99999999999999999999` is out of range
help: write a number from 1 to 1,000,000
)"},
      {"infinite", asking("{ partner: score, at_least: .inf }"),
       R"(4:62: error[invalid-number]: `.inf` is not a number
help: write digits alone, such as `2000`
)"},
      {"not a number", asking("{ partner: score, at_least: .nan }"),
       R"(4:62: error[invalid-number]: `.nan` is not a number
help: write digits alone, such as `2000`
)"},
      {"nothing behind the point", asking("{ partner: score, at_least: 1. }"),
       R"(4:62: error[invalid-number]: `1.` is not a number
help: write digits alone, such as `2000`
)"},
      {"nothing before it", asking("{ partner: score, at_least: .5 }"),
       R"(4:62: error[invalid-number]: `.5` is not a number
help: write digits alone, such as `2000`
)"},
      {"too fine", asking("{ partner: score, at_least: 10.0000000000000000000001 }"),
       R"(4:62: error[invalid-number]: `10.0000000000000000000001` has more than four decimals
help: write at most four digits after the point
)"},
      {"too small", asking("{ partner: score, at_least: 1e-400 }"),
       R"(4:62: error[invalid-number]: `1e-400` is not a number
help: write digits alone, such as `2000`
)"},
      {"a comma in it", asking("{ partner: score, at_least: \"2,5\" }"),
       R"(4:62: error[wrong-type]: expected a number, found the quoted text `2,5`
help: write one such as `2000`
)"},
      {"a decimal as it must be", asking("{ partner: score, at_least: 19.995 }"), "loads"},
      {"a word for true", asking("{ partner: active, is: yes }"),
       R"(4:57: error[unknown-value]: `active` is a flag, and `yes` is neither `true` nor `false`
help: write `true` or `false`
)"},
      {"true by another case", asking("{ partner: active, is: True }"),
       R"(4:57: error[unknown-value]: `active` is a flag, and `True` is neither `true` nor `false`
help: write `true` or `false`
)"},
      {"true as a text", asking("{ partner: active, is: \"true\" }"),
       R"(4:57: error[wrong-type]: expected a flag, found the quoted text `true`
help: write `true` without quotes
)"},
      {"Norway", asking("{ partner: country, is: no }"), "loads"},
  };
  check(rows, problem_of);
}

}  // namespace
}  // namespace attain::hostile
