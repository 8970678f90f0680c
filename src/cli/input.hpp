#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace attain::cli {

/// How facts are written.
enum class FactsFormat { kAuto, kJson, kYaml, kNdjson };

/// The bytes of a file or of standard input, read as they come.
class Input {
 public:
  /// Opens the file `name`, or standard input if it is `-`. A file that cannot be opened is an
  /// input that has ended and whose `error` says why.
  explicit Input(std::string name);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// What diagnostics call it.
  const std::string& name() const { return name_; }

  /// Fills `bytes` from its beginning with what is there, at least one byte; 0 at the end.
  std::size_t read(std::span<char> bytes);

  /// The next bytes, at least `count` unless it ends sooner; `read` gives them again.
  std::string_view peek(std::size_t count);

  /// Why it ended before its end, `no such file or directory`; empty if it did not.
  const std::string& error() const { return error_; }

 private:
  std::size_t read_descriptor(std::span<char> bytes);

  std::string name_;
  int descriptor_ = -1;
  std::string peeked_;
  std::string error_;
};

/// All bytes of the input, but no more than `most` + 1: enough to tell that it is too large.
std::string read_all(Input& input, std::size_t most);

/// The format that the input's name tells by its ending, or else its first line that is not blank:
/// one that begins with `{` and ends with `}` is NDJSON, or begins with `{` is JSON, else YAML.
/// A first line longer than `max_line` that begins with `{` is NDJSON.
FactsFormat detect_format(Input& input, std::size_t max_line);

}  // namespace attain::cli
