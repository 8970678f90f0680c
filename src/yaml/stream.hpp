#pragma once

#include <cstddef>
#include <exception>
#include <streambuf>
#include <string>
#include <string_view>

namespace attain::yaml {

/// Thrown by BoundedBuffer through yaml-cpp when the budget is used up.
class NoProgress : public std::exception {
 public:
  const char* what() const noexcept override { return "no progress"; }
};

/// Feeds a parser a text and then an end mark, and stops it when it reads on without an event.
///
/// yaml-cpp queues all tokens of a bracket that might be a key before the first event of it, at
/// hundreds of bytes for one, so limits on events come too late. The end mark makes an open quote
/// an error, which at the end of a text it would not be.
class BoundedBuffer : public std::streambuf {
 public:
  /// `budget`: bytes that may be read from one event to the next.
  BoundedBuffer(std::string text, std::size_t budget);

  /// The text without the end mark; lives as long as this.
  std::string_view text() const { return std::string_view(bytes_).substr(0, text_size_); }

  /// To be called at each event of the parser.
  void note_event() { read_since_event_ = 0; }

 protected:
  int_type underflow() override;

 private:
  std::string bytes_;
  std::size_t text_size_;
  std::size_t budget_;
  std::size_t read_ = 0;
  std::size_t read_since_event_ = 0;
};

}  // namespace attain::yaml
