#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <attain/attain.hpp>

namespace attain::support {

/// Gives `text`, which is borrowed, at most so many bytes at a time.
inline StreamSource source_of(std::string_view text, std::size_t at_a_time = 1 << 20) {
  return [text, at_a_time](std::span<char> bytes) mutable {
    const std::size_t count = std::min({bytes.size(), text.size(), at_a_time});
    std::memcpy(bytes.data(), text.data(), count);
    text.remove_prefix(count);
    return count;
  };
}

/// All that comes of a stream.
struct StreamRun {
  std::string out;
  std::string problems;  ///< As rendered, line by line of the input.
  StreamSummary summary;
  std::vector<StreamProgress> progress;
};

/// Answers what `source` gives, with functions of its own in place of those in `options`.
inline StreamRun run_stream(const RuleBook& rules, const StreamSource& source,
                            StreamOptions options) {
  StreamRun run;
  options.report = [&run](std::span<const Diagnostic> problems) {
    run.problems += render(problems);
  };
  options.progress = [&run](const StreamProgress& progress) { run.progress.push_back(progress); };
  const StreamSink sink = [&run](std::string_view text) {
    run.out += text;
    return true;
  };
  run.summary = evaluate_stream(rules, source, sink, options);
  return run;
}

/// Lines about partners of the seed program, the same each time.
class PartnerLines {
 public:
  /// `too_long` bytes of blanks stand in lines that are to be longer than the limit.
  explicit PartnerLines(std::size_t too_long) : too_long_(too_long) {}

  /// So many lines, the last without an end. One in eight is blank, no JSON, wrong or too long; one
  /// in four ends with CRLF; a byte order mark stands before the first.
  std::string text(int count) {
    std::string text = "\xEF\xBB\xBF";
    for (int number = 1; number <= count; ++number) {
      text += line("{\"id\":\"partner-" + std::to_string(number) + R"(","as_of":"2018-03-31")");
      if (number < count) text += below(4) == 0 ? "\r\n" : "\n";
    }
    return text;
  }

 private:
  unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  std::string line(const std::string& begin) {
    switch (below(32)) {
      case 0:
        return below(2) == 0 ? "" : " \t ";
      case 1:
        return begin + R"(,"people":[)";
      case 2:
        return begin + R"(,"market":"north","markt":1})";
      case 3:
        return begin + std::string(too_long_, ' ') + "}";
      default:
        return begin + market() + R"(,"entitlements":[)" + records() + R"(],"people":[)" +
               people() + "]}";
    }
  }

  std::string market() {
    if (below(8) == 0) return "";
    return below(2) == 0 ? R"(,"market":"developed")" : R"(,"market":"developing")";
  }

  std::string records() {
    std::string text;
    for (unsigned left = below(6); left > 0; --left) {
      text += R"({"customer":"c","workload":"yammer","license":"paid","association":"dpor",)"
              R"("active_users":)" +
              std::to_string(500 * below(5)) + (left == 1 ? "}" : "},");
    }
    return text;
  }

  std::string people() {
    std::string text;
    for (unsigned left = below(3); left > 0; --left) {
      text += R"({"id":"p)" + std::to_string(left) + R"(","credentials":["MCSA-O365"]})" +
              (left == 1 ? "" : ",");
    }
    return text;
  }

  std::mt19937 random_{7};
  std::size_t too_long_;
};

}  // namespace attain::support
