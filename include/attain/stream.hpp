#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <attain/diagnostic.hpp>
#include <attain/export.hpp>
#include <attain/facts.hpp>
#include <attain/render.hpp>
#include <attain/rulebook.hpp>

namespace attain {

/// Where a stream comes from: fills `bytes` from its beginning with what there is, at least one
/// byte, and gives their number; 0 at the end, after which it is not called again. It may wait: all
/// lines it has given whole are answered without a further call.
using StreamSource = std::function<std::size_t(std::span<char> bytes)>;

/// Where answers go: takes `text`, whole answers in the order of the input, never empty. False says
/// that no more is wanted, which ends the stream.
using StreamSink = std::function<bool(std::string_view text)>;

/// How a partner is answered.
enum class StreamFormat : unsigned char {
  kJson,  ///< One line for each line that is not blank, as `to_json` writes it.
  kText,  ///< As `to_text` writes it, with an empty line between two decisions.
};

/// How far a stream has come: its lines, each counted once by what became of it, and their bytes.
struct StreamProgress {
  std::uint64_t evaluated = 0;
  std::uint64_t rejected = 0;  ///< Not facts of this program: their problems are reported.
  std::uint64_t blank = 0;
  std::uint64_t bytes = 0;  ///< Of the input, up to the end of the last line answered.

  friend bool operator==(const StreamProgress&, const StreamProgress&) = default;
};

/// What a stream is judged by, how it is answered, and who is told on the way.
///
/// The functions are called in the order of the input and never by two threads at once, but not
/// always by the same thread. What they throw ends the stream.
struct StreamOptions {
  EvaluateOptions evaluate = {};

  /// `first_line` is not used: lines are counted from 1. `max_bytes` are those of one line.
  FactsOptions facts = {};

  StreamFormat format = StreamFormat::kJson;

  /// The tiers attained and nothing else, in place of decisions: many times as fast.
  bool tiers_only = false;

  /// How decisions are written as text.
  TextOptions text = {};

  /// Threads that evaluate, the caller's among them: with 1 (or 0) none is started. Fewer if the
  /// system gives no more. The answers, and all that is reported, are the same for any number.
  unsigned threads = 1;

  /// Takes the problems of one line, warnings as well, before the sink takes what stands for it.
  std::function<void(std::span<const Diagnostic> problems)> report = {};

  /// Takes how far the stream has come, each time that some more lines have been answered.
  std::function<void(const StreamProgress& progress)> progress = {};

  /// Ends the stream early, between two lines: what was answered before goes to the sink, whole.
  /// A source that waits is waited for.
  std::stop_token stop = {};
};

/// How many partners of a stream attain what of one competency.
struct CompetencyCount {
  /// Partners whose highest tier is `tier`.
  struct TierCount {
    std::string tier;
    std::uint64_t attained = 0;

    friend bool operator==(const TierCount&, const TierCount&) = default;
  };

  std::string competency;
  std::vector<TierCount> tiers;  ///< All tiers of the program, the lowest first.

  /// Partners that attain no tier, by the status of the competency.
  std::uint64_t not_met = 0;
  std::uint64_t undefined = 0;
  std::uint64_t unknown = 0;
  std::uint64_t not_offered = 0;

  friend bool operator==(const CompetencyCount&, const CompetencyCount&) = default;
};

/// Why a stream ended.
enum class StreamEnd : unsigned char {
  kWhole,    ///< The source has come to its end, and all of it is answered.
  kStopped,  ///< `StreamOptions::stop` was asked to.
  kRefused,  ///< The sink wants no more; the last it was given is counted.
};

/// What became of a stream: of the lines that the sink was given answers for, and no others.
struct StreamSummary {
  std::uint64_t evaluated = 0;
  std::uint64_t rejected = 0;
  std::uint64_t blank = 0;
  StreamEnd end = StreamEnd::kWhole;
  std::vector<CompetencyCount> competencies;  ///< Those judged, in the order of their names.

  friend bool operator==(const StreamSummary&, const StreamSummary&) = default;
};

/// Judges many partners: each line of the source is the JSON object of one (NDJSON). Lines end with
/// LF or CRLF, the last one perhaps with neither; a byte order mark may stand before the first.
///
/// A line that is wrong, or longer than `max_bytes`, is reported and costs that line alone. As JSON
/// `{"line":2,"error":{"code":"json-syntax","message":"..."}}` stands in its place; as text, none.
///
/// Memory does not grow with the stream: each thread holds some lines, at most 48 KiB and the one
/// longest line, their answers, and those for two times as many lines that wait for their turn. A
/// slow sink makes all of them wait.
///
/// Borrows its arguments until it returns. Throws std::bad_alloc, and whatever a function that it
/// was given throws, after all threads have ended: then what was read before is answered.
///
///     std::ifstream in("partners.ndjson", std::ios::binary);
///     const auto source = [&](std::span<char> bytes) {
///       in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
///       return static_cast<std::size_t>(in.gcount());
///     };
///     const auto sink = [](std::string_view text) { return bool(std::cout << text); };
///     attain::StreamOptions options;
///     options.tiers_only = true;
///     options.threads = 4;
///     attain::StreamSummary summary = attain::evaluate_stream(rules, source, sink, options);
///     // {"id":"contoso","tiers":{"cloud-productivity":"silver"}}
///     // {"id":"fabrikam","tiers":{"cloud-productivity":"gold"}}
ATTAIN_EXPORT StreamSummary evaluate_stream(const RuleBook& rules, const StreamSource& source,
                                            const StreamSink& sink,
                                            const StreamOptions& options = {});

/// The counts as a table under a line of their sums, for people:
///
///     5 evaluated, 0 rejected, 0 blank
///
///     competency          silver  gold  not_met  undefined  unknown  not_offered
///     cloud-productivity       2     1        2          0        0            0
ATTAIN_EXPORT std::string to_text(const StreamSummary& summary);

/// The same as JSON, indented here; `end` may also be `stopped` or `refused`:
///
///     { "evaluated": 5, "rejected": 0, "blank": 0, "end": "whole",
///       "competencies": { "cloud-productivity": {
///         "tiers": { "silver": 2, "gold": 1 },
///         "not_met": 2, "undefined": 0, "unknown": 0, "not_offered": 0 } } }
ATTAIN_EXPORT std::string to_json(const StreamSummary& summary,
                                  JsonLayout layout = JsonLayout::kCompact);

}  // namespace attain
