#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "yaml/document.hpp"
#include "yaml/position.hpp"
#include "yaml/refuse.hpp"
#include "yaml/shape.hpp"
#include "yaml/stream.hpp"

namespace attain::yaml {

/// Thrown by Builder through yaml-cpp when going on makes no sense; the reason is reported by then.
struct Stop {};

/// Makes nodes of yaml-cpp's events, and reports whatever YAML allows but rule files do not.
class Builder : public YAML::EventHandler {
 public:
  /// A quoted or block text of several lines, which may begin with tabs. Bytes, `end` not included.
  struct LongText {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// A list or map that is begun and not yet ended.
  struct Open {
    Node node;
    std::size_t offset = 0;
    int byte_column = 0;
    Node key{};              ///< Of the member whose value is due, if `has_key`.
    bool has_key = false;    ///< Maps only.
    bool drops_key = false;  ///< The key was refused, so its value goes too.
  };

  /// `text` is the mended text of `source`; all arguments outlive this.
  Builder(const diagnostic::Source& source, std::string_view text, const Limits& limits,
          BoundedBuffer& buffer, diagnostic::Sink& sink)
      : text_(text),
        limits_(limits),
        buffer_(buffer),
        sink_(sink),
        errors_before_(sink.errors()),
        positions_(source, text),
        refuse_(source, text, positions_, sink) {}

  /// The root. What was begun and never ended, as after an exception, is ended first.
  Node finish();

  /// What is known when the parser stops early.
  const std::vector<Open>& open() const { return open_; }
  const std::vector<LongText>& long_texts() const { return long_texts_; }
  std::size_t last_offset() const { return last_offset_; }
  Positions& positions() { return positions_; }
  Refusal& refuse() { return refuse_; }

  /// A parser that fails may first make up a null that is not there.
  void forget_last_null() { null_ = {}; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override;
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// A null not yet reported.
  struct Null {
    enum class Kind : std::uint8_t { kNone, kRoot, kKey, kWord, kValue, kItem };
    Kind kind = Kind::kNone;
    diagnostic::Place place;
    std::string_view word;
    Node key;
  };

  std::size_t begin_node(const YAML::Mark& mark);
  void check_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor);
  void begin_collection(Kind kind, const YAML::Mark& mark, const std::string& tag,
                        YAML::anchor_t anchor);
  void end_collection();
  Node take_innermost();
  void add(Node node);
  void add_refused(Node empty);
  void add_key(Node key);
  void drop_key();
  bool expects_key() const;
  void check_duplicates(Node& map);
  void check_text(const std::string& value, const diagnostic::Place& place, std::size_t offset,
                  const Shape& shape);
  Null null_at(const YAML::Mark& mark);
  bool is_null_word(const YAML::Mark& mark, std::string_view word) const;
  std::size_t missing_item_offset(std::size_t next) const;
  void report_null();

  std::string_view text_;
  const Limits& limits_;
  BoundedBuffer& buffer_;
  const diagnostic::Sink& sink_;
  std::size_t errors_before_;
  Positions positions_;
  Refusal refuse_;

  std::vector<Open> open_;
  std::vector<LongText> long_texts_;
  Null null_;
  Node root_;
  std::size_t nodes_ = 0;
  std::size_t documents_ = 0;
  std::size_t last_offset_ = 0;
};

}  // namespace attain::yaml
