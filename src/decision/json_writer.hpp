#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <attain/render.hpp>

namespace attain::decision {

/// Appends one JSON value to a text, in the order of the calls. Numbers are exact; strings come out
/// as valid UTF-8, whatever comes in.
///
/// REQUIRES: objects and lists are ended in the order they were begun, and each member of an object
/// begins with `key`.
class JsonWriter {
 public:
  JsonWriter(std::string& out, JsonLayout layout) : out_(out), layout_(layout) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_list() { begin('['); }
  void end_list() { end(']'); }

  void key(std::string_view name);

  void string(std::string_view text);
  void integer(std::int64_t number);
  /// A number where its digits end, else a string, `15/7`; null if it is not bounded.
  void number(const Rational& number);
  void boolean(bool value);
  void null();

  /// The string, or null if it is empty.
  void string_or_null(std::string_view text);

 private:
  void begin(char bracket);
  void end(char bracket);
  void begin_value();
  void new_line();
  void append_escaped(std::string_view text);

  std::string& out_;
  const JsonLayout layout_;
  std::size_t depth_ = 0;
  bool is_first_ = true;  ///< Of its object or list.
  bool after_key_ = false;
};

}  // namespace attain::decision
