// The attain tool: takes the command line, runs the command it asks for, and makes of how that went
// the exit status that help.cpp promises.
//
// Tested by tests/cli.

#include <csignal>
#include <variant>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace attain::cli {
namespace {

ExitCode run(const Options& options, Console& console) {
  switch (options.command) {
    case Command::kCheck:
      return check(options, console);
    case Command::kEvaluate:
    case Command::kExplain:
      return evaluate(options, console);
    case Command::kFormat:
      return format(options, console);
    case Command::kShow:
      return show(options, console);
    case Command::kTest:
      return test(options, console);
  }
  return ExitCode::kUsage;
}

ExitCode answer(const Answer& answer, Console& console) {
  if (answer.code == ExitCode::kFine) {
    console.out.write(answer.text);
  } else {
    report(console, answer.text, answer.help);
  }
  return answer.code;
}

ExitCode run(int argc, const char* const* argv) {
  Console console = open_console();
  const auto asked = parse_command_line(argc, argv);
  const auto* options = std::get_if<Options>(&asked);
  const ExitCode code =
      options != nullptr ? run(*options, console) : answer(std::get<Answer>(asked), console);
  console.out.flush();
  if (console.out.ok()) return code;
  report(console, fmt::format("cannot write the answer: {}", console.out.error()));
  return ExitCode::kInputOutput;
}

}  // namespace
}  // namespace attain::cli

int main(int argc, char** argv) {
  // Who reads the answer may stop early: end quietly, whatever the parent process does of pipes.
  std::signal(SIGPIPE, SIG_DFL);
  return static_cast<int>(attain::cli::run(argc, argv));
}
