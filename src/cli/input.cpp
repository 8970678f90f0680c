// Takes the name of a file or `-`, gives its bytes and the format of the facts in it.
//
// INVARIANT: reads no further than asked for, so that a stream is answered as it comes and memory
// is bounded by what the callers hold.
//
// Tested by tests/cli/input_test.cpp.

#include "cli/input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "cli/output.hpp"

namespace attain::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

FactsFormat format_of_ending(std::string_view name) {
  struct Ending {
    std::string_view text;
    FactsFormat format;
  };
  static constexpr std::array kEndings = {
      Ending{".json", FactsFormat::kJson}, Ending{".yaml", FactsFormat::kYaml},
      Ending{".yml", FactsFormat::kYaml}, Ending{".ndjson", FactsFormat::kNdjson},
      Ending{".jsonl", FactsFormat::kNdjson}};
  for (const Ending& ending : kEndings) {
    if (name.ends_with(ending.text)) return ending.format;
  }
  return FactsFormat::kAuto;
}

FactsFormat format_of_line(std::string_view line) {
  if (line.empty() || line.front() != '{') return FactsFormat::kYaml;
  const std::size_t last = line.find_last_not_of(kBlanks);
  return line[last] == '}' ? FactsFormat::kNdjson : FactsFormat::kJson;
}

}  // namespace

Input::Input(std::string name) : name_(std::move(name)) {
  if (name_ == "-") {
    name_ = "<stdin>";
    descriptor_ = 0;
    return;
  }
  descriptor_ = ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) error_ = system_words(errno);
}

Input::~Input() {
  if (descriptor_ > 0) ::close(descriptor_);
}

std::size_t Input::read(std::span<char> bytes) {
  if (peeked_.empty()) return read_descriptor(bytes);
  const std::size_t count = std::min(bytes.size(), peeked_.size());
  std::memcpy(bytes.data(), peeked_.data(), count);
  peeked_.erase(0, count);
  return count;
}

std::string_view Input::peek(std::size_t count) {
  while (peeked_.size() < count) {
    const std::size_t before = peeked_.size();
    peeked_.resize(before + kChunk);
    const std::size_t got = read_descriptor(std::span(peeked_).subspan(before));
    peeked_.resize(before + got);
    if (got == 0) break;
  }
  return peeked_;
}

std::size_t Input::read_descriptor(std::span<char> bytes) {
  while (descriptor_ >= 0 && error_.empty()) {
    const ssize_t count = ::read(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) error_ = system_words(errno);
  }
  return 0;
}

std::string read_all(Input& input, std::size_t most) {
  std::string text;
  while (text.size() <= most) {
    const std::size_t before = text.size();
    const std::size_t room = std::min(kChunk, most + 1 - before);
    text.resize(before + room);
    const std::size_t got = input.read(std::span(text).subspan(before));
    text.resize(before + got);
    if (got == 0) break;
  }
  return text;
}

FactsFormat detect_format(Input& input, std::size_t max_line) {
  const FactsFormat by_name = format_of_ending(input.name());
  if (by_name != FactsFormat::kAuto) return by_name;
  std::size_t wanted = 1;
  for (;;) {
    const std::string_view head = input.peek(wanted);
    const std::size_t mark = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    const std::size_t first = head.find_first_not_of(kBlanks, mark);
    const std::size_t end = head.find('\n', std::min(first, head.size()));
    if (first != std::string_view::npos && head[first] != '{') return FactsFormat::kYaml;
    if (end != std::string_view::npos) return format_of_line(head.substr(first, end - first));
    if (head.size() < wanted) return format_of_line(head.substr(std::min(first, head.size())));
    if (head.size() > max_line) return FactsFormat::kNdjson;
    wanted = head.size() + 1;
  }
}

}  // namespace attain::cli
