// Takes the arguments of the process, gives what they ask for or what is wrong with them. CLI11
// splits them; every message is attain's own.
//
// Tested by tests/cli/usage_test.cpp.

#include "cli/options.hpp"

#include <array>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "cli/help.hpp"
#include "diagnostic/words.hpp"

namespace attain::cli {
namespace {

constexpr std::size_t kLargestFacts = std::size_t{1} << 30;
constexpr unsigned kMostJobs = 256;

template <class Value>
struct Spelling {
  std::string_view name;
  Value value;
};

constexpr std::array kCommands = {Spelling<Command>{"check", Command::kCheck},
                                  Spelling<Command>{"evaluate", Command::kEvaluate},
                                  Spelling<Command>{"explain", Command::kExplain},
                                  Spelling<Command>{"format", Command::kFormat},
                                  Spelling<Command>{"show", Command::kShow},
                                  Spelling<Command>{"test", Command::kTest}};

constexpr std::array kFormats = {Spelling<Format>{"text", Format::kText},
                                 Spelling<Format>{"json", Format::kJson}};

constexpr std::array kCheckFormats = {
    Spelling<Format>{"text", Format::kText}, Spelling<Format>{"json", Format::kJson},
    Spelling<Format>{"sarif", Format::kSarif}, Spelling<Format>{"github", Format::kGithub}};

constexpr std::array kDenials = {Spelling<bool>{"warnings", true}};

constexpr std::array kFactsFormats = {Spelling<FactsFormat>{"auto", FactsFormat::kAuto},
                                      Spelling<FactsFormat>{"json", FactsFormat::kJson},
                                      Spelling<FactsFormat>{"yaml", FactsFormat::kYaml},
                                      Spelling<FactsFormat>{"ndjson", FactsFormat::kNdjson}};

/// Reads the values of options as written. `problem` is the first that is wrong.
class ValueReader {
 public:
  template <class Value, std::size_t kCount>
  void choice(std::string_view option, const std::string& text,
              const std::array<Spelling<Value>, kCount>& choices, Value& value) {
    if (text.empty()) return;
    std::vector<std::string_view> names;
    for (const auto& choice : choices) {
      if (choice.name == text) {
        value = choice.value;
        return;
      }
      names.push_back(choice.name);
    }
    fail(fmt::format("`{}` cannot be {}", option, diagnostic::quoted(text)),
         diagnostic::suggestion(text, names));
  }

  void day(std::string_view option, const std::string& text, std::optional<Date>& value) {
    if (text.empty()) return;
    value = Date::parse(text);
    if (!value) {
      fail(fmt::format("`{}` is not a day: {}", option, diagnostic::quoted(text)),
           "write year, month and day, such as `2018-03-31`");
    }
  }

  /// A number of `what`, from 1 to `most`.
  template <class Number>
  void number(std::string_view option, const std::string& text, std::string_view what, Number most,
              Number& value) {
    if (text.empty()) return;
    Number number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end || number == 0 || number > most) {
      fail(fmt::format("`{}` is not a number of {}: {}", option, what, diagnostic::quoted(text)),
           fmt::format("write a whole number from 1 to {}", most));
      return;
    }
    value = number;
  }

  void fail(std::string text, std::string help) {
    if (!problem) problem = Answer{ExitCode::kUsage, std::move(text), std::move(help)};
  }

  std::optional<Answer> problem;
};

class CommandLine {
 public:
  CommandLine() {
    app_.set_version_flag("--version", fmt::format("attain {}\n", version()));
    app_.allow_extras();
    for (const auto& [name, command] : kCommands) {
      CLI::App* app = app_.add_subcommand(std::string(name))->allow_extras();
      app->add_option("rules", options_.rules);
      const bool has_format =
          command == Command::kCheck || command == Command::kEvaluate || command == Command::kTest;
      if (has_format) app->add_option("--format", format_);
      if (command == Command::kCheck) app->add_option("--deny", denied_);
      if (command == Command::kCheck) app->add_flag("--watch", options_.watches);
      if (command == Command::kFormat) app->add_flag("--check", options_.checks_only);
      if (command == Command::kShow) add_rules_options(app);
      if (command == Command::kEvaluate || command == Command::kExplain) add_facts_options(app);
      if (command == Command::kEvaluate) app->add_flag("--tiers", options_.tiers_only);
      if (command == Command::kExplain) app->add_option("--tier", options_.tier);
    }
  }

  std::variant<Options, Answer> parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForVersion& call) {
      return Answer{ExitCode::kFine, call.what(), {}};
    } catch (const CLI::CallForHelp&) {
      return Answer{ExitCode::kFine, std::string(help_text(command_name())), {}};
    } catch (const CLI::ArgumentMismatch& mismatch) {
      const std::string_view what = mismatch.what();
      const std::string_view option = what.substr(0, what.find(':'));
      return usage(fmt::format("`{}` must stand once, with one value", option), help_hint());
    } catch (const CLI::ParseError& error) {
      return usage(error.what(), help_hint());
    }
    if (auto problem = unexpected()) return *std::move(problem);
    if (auto problem = read_values()) return *std::move(problem);
    if (auto problem = check_values()) return *std::move(problem);
    return std::move(options_);
  }

 private:
  void add_rules_options(CLI::App* app) {
    app->add_option("--revision", revision_);
    app->add_option("--competency", options_.competency);
    app->add_option("--language", options_.language);
  }

  void add_facts_options(CLI::App* app) {
    add_rules_options(app);
    app->add_option("--facts", options_.facts);
    app->add_option("--facts-format", facts_format_);
    app->add_option("--as-of", as_of_);
    app->add_option("--max-bytes", max_bytes_);
    app->add_flag("--lenient", options_.lenient);
    app->add_option("--jobs", jobs_);
    app->add_flag("--summary", options_.summary);
  }

  /// An argument that nothing takes, or no command at all.
  std::optional<Answer> unexpected() {
    const CLI::App* app = command_app();
    const std::vector<std::string> rest = (app != nullptr ? *app : app_).remaining();
    if (!rest.empty() && rest.front().starts_with('-')) {
      return usage(fmt::format("unknown option {}", diagnostic::quoted(rest.front())),
                   suggest_option(rest.front(), app != nullptr ? *app : app_));
    }
    if (app == nullptr) {
      std::vector<std::string_view> names;
      names.reserve(kCommands.size());
      for (const auto& command : kCommands) names.push_back(command.name);
      if (!rest.empty()) {
        return usage(fmt::format("unknown command {}", diagnostic::quoted(rest.front())),
                     diagnostic::suggestion(rest.front(), names));
      }
      return usage("no command", diagnostic::suggestion("", names));
    }
    if (rest.empty()) return std::nullopt;
    return usage(fmt::format("unexpected argument {}", diagnostic::quoted(rest.front())),
                 help_hint());
  }

  std::string suggest_option(std::string_view written, const CLI::App& app) const {
    std::vector<std::string> options;
    for (const CLI::Option* option : app.get_options()) {
      for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
    }
    const std::vector<std::string_view> names(options.begin(), options.end());
    const std::string_view near = diagnostic::nearest(written, names);
    return near.empty() ? help_hint() : fmt::format("did you mean {}?", diagnostic::quoted(near));
  }

  std::optional<Answer> read_values() {
    ValueReader reader;
    for (const auto& command : kCommands) {
      if (command.name == command_name()) options_.command = command.value;
    }
    if (options_.command == Command::kEvaluate) options_.format = Format::kJson;
    if (options_.command == Command::kCheck) {
      reader.choice("--format", format_, kCheckFormats, options_.format);
    } else {
      reader.choice("--format", format_, kFormats, options_.format);
    }
    reader.choice("--deny", denied_, kDenials, options_.denies_warnings);
    reader.choice("--facts-format", facts_format_, kFactsFormats, options_.facts_format);
    reader.day("--as-of", as_of_, options_.as_of);
    reader.day("--revision", revision_, options_.revision);
    reader.number("--max-bytes", max_bytes_, "bytes", kLargestFacts, options_.max_bytes);
    reader.number("--jobs", jobs_, "threads", kMostJobs, options_.jobs);
    return reader.problem;
  }

  std::optional<Answer> check_values() const {
    const bool wants_facts =
        options_.command == Command::kEvaluate || options_.command == Command::kExplain;
    if (options_.rules.empty()) {
      return usage("no rules", fmt::format("name the folder of a program, such as `attain {} "
                                           "rules/microsoft-partner-network`",
                                           command_name()));
    }
    if (wants_facts && options_.facts.empty()) {
      return usage("no facts", "add `--facts FILE`, or `--facts -` for standard input");
    }
    if (options_.command == Command::kEvaluate && !options_.language.empty() &&
        options_.format == Format::kJson) {
      return usage("`--language` says nothing about JSON", "add `--format text`");
    }
    return std::nullopt;
  }

  static Answer usage(std::string text, std::string help) {
    return {ExitCode::kUsage, std::move(text), std::move(help)};
  }

  const CLI::App* command_app() const {
    const auto commands = app_.get_subcommands();
    return commands.empty() ? nullptr : commands.front();
  }

  std::string command_name() const {
    const CLI::App* app = command_app();
    return app == nullptr ? std::string() : app->get_name();
  }

  std::string help_hint() const {
    const std::string name = command_name();
    return fmt::format("`attain {}{}--help` shows what it takes", name, name.empty() ? "" : " ");
  }

  CLI::App app_{"", "attain"};
  Options options_;
  std::string format_;
  std::string denied_;
  std::string facts_format_;
  std::string as_of_;
  std::string revision_;
  std::string max_bytes_;
  std::string jobs_;
};

}  // namespace

std::variant<Options, Answer> parse_command_line(int argc, const char* const* argv) {
  return CommandLine().parse(argc, argv);
}

}  // namespace attain::cli
