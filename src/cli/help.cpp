// Takes the name of a command, gives its help: one screen of plain text, the same on every system.
//
// Tested by tests/cli/usage_test.cpp.

#include "cli/help.hpp"

namespace attain::cli {
namespace {

constexpr std::string_view kTool =
    R"(attain decides which tiers of a partner program an organisation has earned,
shows why, and says what is missing for the next one.

Usage: attain COMMAND RULES [OPTIONS]

RULES is the folder of a program: `program.yaml` and a folder for each competency.

Commands:
  check     say what is wrong with the rules
  evaluate  judge partners, as JSON or text
  explain   judge partners, and say why as a person would read it
  format    write the rule files in one canonical layout
  show      say what the rules ask, as a person would read it
  test      run the tests that stand beside the rules

Options:
  -h, --help  show this help; `attain COMMAND --help` shows that of a command
  --version   show the version

Exit status:
  0  all went well
  1  a test of the rules failed, or there is none; a file is not formatted
  2  the command line is wrong
  3  the rules, or their tests, are wrong
  4  facts are wrong: of the one partner, or of one of many
  5  something could not be read or written
When several hold, it is 5 before any other.

Examples:
  attain check rules/microsoft-partner-network
  attain evaluate rules/microsoft-partner-network --facts partners.ndjson --tiers
  attain explain rules/microsoft-partner-network --facts contoso.json --tier gold
  attain format rules/microsoft-partner-network --check
  attain show rules/microsoft-partner-network --competency cloud-productivity
  attain test rules/microsoft-partner-network
)";

constexpr std::string_view kCheck =
    R"(attain check says what is wrong with the rules: every problem of every file in one pass.

Usage: attain check RULES [OPTIONS]

Options:
  --format text|json|sarif|github
                   text (the default): problems on standard error, a summary on standard
                   output; json: an array of problems; sarif: a log of SARIF 2.1.0;
                   github: a line for each that annotates a change
  --deny warnings  end with 3 if there are only warnings, too
  --watch          check again whenever a file of the folder changes, until interrupted
  -h, --help       show this help

Examples:
  attain check rules/microsoft-partner-network
  attain check rules/microsoft-partner-network --format github --deny warnings
)";

constexpr std::string_view kEvaluate =
    R"(attain evaluate judges partners by the rules.

Usage: attain evaluate RULES --facts FILE [OPTIONS]

Options:
  --facts FILE         what is known of a partner, or of many; `-` is standard input
  --facts-format auto|json|yaml|ndjson
                       auto (the default) goes by the ending of the name: .json, .yaml,
                       .yml, .ndjson, .jsonl; else by the first line: one whole JSON
                       object is ndjson, one that begins with `{` json, any other yaml
  --as-of DAY          judge on this day, whatever the facts say
  --revision DAY       judge by the rules as they stood on this day
  --competency NAME    judge this competency alone
  --tiers              tell the tiers attained and nothing else
  --format text|json   json is the default
  --language LANGUAGE  of the text; one that the program declares
  --max-bytes N        the most bytes of one partner's facts, 1048576 by default
  --lenient            pass over keys that the program does not declare, with a warning
  --jobs N             judge the lines of ndjson in N threads, 1 by default; the answers
                       and their order are the same for any number
  --summary            of ndjson, say on standard error how many partners attain which tier
  -h, --help           show this help

Of ndjson each line is a partner, and each has one line of JSON; in place of a decision, a
line that is wrong has `{"line":2,"error":{"code":"...","message":"..."}}`, and the others
are judged all the same. Blank lines have none. With text, wrong lines are told on standard
error only.

Examples:
  attain evaluate rules/microsoft-partner-network --facts contoso.json
  attain evaluate rules/microsoft-partner-network --facts contoso.json --as-of 2018-03-31
  attain evaluate rules/microsoft-partner-network --facts - --tiers < partners.ndjson
  attain evaluate rules/microsoft-partner-network --facts partners.ndjson --jobs 4 --summary
)";

constexpr std::string_view kExplain =
    R"(attain explain judges partners by the rules, and says why as a person would read it: each
requirement with what it asks and what there is, what was counted, what was left out, and
what is missing.

Usage: attain explain RULES --facts FILE [OPTIONS]

Options:
  --facts FILE         what is known of a partner, or of many; `-` is standard input
  --facts-format auto|json|yaml|ndjson
                       as for `attain evaluate`
  --as-of DAY          judge on this day, whatever the facts say
  --revision DAY       judge by the rules as they stood on this day
  --competency NAME    explain this competency alone
  --tier NAME          explain this tier alone
  --language LANGUAGE  one that the program declares; by default its first
  --max-bytes N        the most bytes of one partner's facts, 1048576 by default
  --lenient            as for `attain evaluate`
  --jobs N, --summary  as for `attain evaluate`
  -h, --help           show this help

Examples:
  attain explain rules/microsoft-partner-network --facts contoso.json
  attain explain rules/microsoft-partner-network --facts contoso.json --tier gold --language it
)";

constexpr std::string_view kFormat =
    R"(attain format writes the rule files in one canonical layout. What they say stays, and so does
every comment. Each file that changes is named; one with an error in its YAML is left alone.

Usage: attain format RULES [OPTIONS]

RULES is the folder of a program, or one rule file.

Options:
  --check     change nothing: name the files that are not formatted, and end with 1 if there
              are any
  -h, --help  show this help

Examples:
  attain format rules/microsoft-partner-network
  attain format rules/microsoft-partner-network --check
)";

constexpr std::string_view kShow =
    R"(attain show says what the rules ask, as a person would read it: each option and tier of a
text, what is counted and what is not, and how unclear texts are taken.

Usage: attain show RULES [OPTIONS]

Options:
  --competency NAME    show this competency alone
  --revision DAY       show the text in effect on this day; by default the newest
  --language LANGUAGE  one that the program declares; by default its first
  -h, --help           show this help

Examples:
  attain show rules/microsoft-partner-network --competency cloud-productivity
  attain show rules/microsoft-partner-network --revision 2018-03-31 --language it
)";

constexpr std::string_view kTest =
    R"(attain test runs the `tests.yaml` that stands beside the rules of each competency.

Usage: attain test RULES [OPTIONS]

Options:
  --format text|json  text is the default
  -h, --help          show this help

Examples:
  attain test rules/microsoft-partner-network
  attain test rules/microsoft-partner-network --format json
)";

}  // namespace

std::string_view help_text(std::string_view command) {
  if (command == "check") return kCheck;
  if (command == "evaluate") return kEvaluate;
  if (command == "explain") return kExplain;
  if (command == "format") return kFormat;
  if (command == "show") return kShow;
  if (command == "test") return kTest;
  return kTool;
}

}  // namespace attain::cli
