// Takes a YAML text, gives its one document as located nodes, or reports why it is none.
//
// The one place that catches what yaml-cpp throws; only std::bad_alloc passes on.
// INVARIANT: at least one error is reported whenever the text was not read to its end.
// Tested by tests/unit/yaml/document_test.cpp.

#include "yaml/document.hpp"

#include <algorithm>
#include <istream>
#include <iterator>
#include <new>
#include <string_view>
#include <utility>
#include <vector>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "yaml/build.hpp"
#include "yaml/scan.hpp"
#include "yaml/stream.hpp"
#include "yaml/syntax.hpp"

namespace attain::yaml {

namespace {

using diagnostic::Sink;
using diagnostic::Source;

// More than the longest scalar, so that this has the better message if it ends soon enough.
constexpr std::size_t kBudgetBeyondScalar = 4 << 10;

class Parsing {
 public:
  Parsing(const Source& source, Scan scanned, const Limits& limits, Sink& sink)
      : tabs_(std::move(scanned.tabs)),
        budget_(
            std::max(limits.max_look_ahead_bytes, limits.max_scalar_bytes + kBudgetBeyondScalar)),
        sink_(sink),
        buffer_(std::move(scanned.mended), budget_),
        text_(buffer_.text()),
        builder_(source, text_, limits, buffer_, sink) {}

  Node run() {
    check_tabs(read());
    return builder_.finish();
  }

 private:
  std::size_t read();
  void explain(const YAML::Exception& exception);
  void check_tabs(std::size_t understood);
  bool is_in_text(std::size_t tab) const;

  std::vector<std::size_t> tabs_;
  std::size_t budget_;
  Sink& sink_;
  BoundedBuffer buffer_;
  std::string_view text_;
  Builder builder_;
};

// Gives the offset up to which the text was understood, so that it is known what its tabs are.
std::size_t Parsing::read() {
  try {
    std::istream stream(&buffer_);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder_)) {
    }
    return text_.size();
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const YAML::Exception& exception) {
    explain(exception);
  } catch (const NoProgress&) {
    builder_.refuse().no_progress(builder_.last_offset(), budget_);
  } catch (const Stop&) {
    // The builder has said why.
  } catch (...) {
    sink_.error(diagnostic::Code::kYamlSyntax, builder_.positions().at(builder_.last_offset()),
                "the text cannot be read as YAML from here on");
  }
  return builder_.last_offset();
}

// A line that begins with a tab is wrong for that, whatever yaml-cpp takes it for.
void Parsing::explain(const YAML::Exception& exception) {
  const auto stop = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
  const auto after = std::upper_bound(tabs_.begin(), tabs_.end(), stop);
  if (after != tabs_.begin()) {
    const std::size_t tab = *std::prev(after);
    const bool is_same_line = text_.substr(tab, stop - tab).find('\n') == std::string_view::npos;
    if (is_same_line && !is_in_text(tab)) {
      // A tab before the last event is found by check_tabs.
      if (tab >= builder_.last_offset()) builder_.refuse().tab(tab);
      return;
    }
  }
  report_syntax(exception, text_, builder_, sink_);
}

void Parsing::check_tabs(std::size_t understood) {
  for (const std::size_t tab : tabs_) {
    if (tab >= understood) return;
    if (!is_in_text(tab)) builder_.refuse().tab(tab);
  }
}

bool Parsing::is_in_text(std::size_t tab) const {
  const auto& texts = builder_.long_texts();
  const auto after =
      std::upper_bound(texts.begin(), texts.end(), tab,
                       [](std::size_t offset, const auto& text) { return offset < text.begin; });
  return after != texts.begin() && tab < std::prev(after)->end;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Member& member : members) {
    if (member.key.text == key) return &member.value;
  }
  return nullptr;
}

Document parse(std::string name, std::string text, const Limits& limits, Sink& sink) {
  auto source = std::make_unique<Source>(Source{std::move(name), std::move(text), {}});
  Document document;
  Scan scanned = scan(*source, limits, sink);
  if (scanned.is_text) document.root = Parsing(*source, std::move(scanned), limits, sink).run();
  document.source = std::move(source);
  return document;
}

}  // namespace attain::yaml
