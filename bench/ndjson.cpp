// Takes the partners of a workload; gives the answers for them as a stream, by attain and by hand.
//
// Tested by bench.answers_agree, which asks for the same bytes of both.

#include "bench/ndjson.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace bench {

Lines::Lines(const Workload& workload) : workload_(workload) {
  for (const std::string& partner : workload.partners) input_ += partner + '\n';
}

const std::string& Lines::answered(unsigned threads) {
  output_.clear();
  const auto source = [rest = std::string_view(input_)](std::span<char> bytes) mutable {
    const std::string_view given = rest.substr(0, bytes.size());
    std::copy(given.begin(), given.end(), bytes.begin());
    rest.remove_prefix(given.size());
    return given.size();
  };
  const auto sink = [this](std::string_view text) {
    output_ += text;
    return true;
  };
  attain::StreamOptions options;
  options.evaluate = workload_.options();
  options.tiers_only = true;
  options.threads = threads;
  attain::evaluate_stream(workload_.rules, source, sink, options);
  return output_;
}

const std::string& Lines::answered_by_hand() {
  constexpr std::string_view kBeforeId = R"({"id":")";
  output_.clear();
  for (std::string_view rest = input_; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    const std::string_view id =
        line.substr(kBeforeId.size(), line.find('"', kBeforeId.size()) - kBeforeId.size());
    const std::string_view tier = by_hand::to_string(workload_.by_hand->decide_json(line));
    output_.append(kBeforeId).append(id).append(R"(","tiers":{")");
    output_.append(workload_.shape->competency).append("\":");
    if (tier.empty()) {
      output_.append("null");
    } else {
      output_.append("\"").append(tier).append("\"");
    }
    output_.append("}}\n");
    rest.remove_prefix(end + 1);
  }
  return output_;
}

}  // namespace bench
