// Takes facts in JSON, gives their columns or every problem.
//
// Nearly all texts are plain JSON without an error: these are read in one go. Any other is read by
// a parser of all JSON, to be told what is wrong with it.
//
// The only place that knows simdjson. Its DOM checks a text as a whole before a value of it is
// seen, but it keeps no places, it makes binary fractions of decimals, and it refuses numbers
// beyond 64 bits without saying which: decimals are looked up in the text again, and what else
// there is only when there is a problem. INVARIANT: the parser never sees more bytes than the
// limit. Tested by tests/unit/facts/json_test.cpp.

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

#include <simdjson.h>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "facts/locate.hpp"
#include "facts/plain_json.hpp"
#include "facts/read_partner.hpp"

namespace attain {

namespace facts {

namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// simdjson looks for what suits the processor at its first use, and ends the process if memory
// fails it then: so its first use is before `main`.
[[maybe_unused]] const bool kIsInUse = !simdjson::get_active_implementation()->name().empty();

class JsonCursor {
 public:
  explicit JsonCursor(const dom::element& element) : element_(element) {}

  Scalar scalar() const {
    switch (element_.type()) {
      case dom::element_type::OBJECT:
        return {Scalar::Kind::kMap};
      case dom::element_type::ARRAY:
        return {Scalar::Kind::kList};
      case dom::element_type::STRING:
        return {Scalar::Kind::kText, element_.get_string().value_unsafe()};
      case dom::element_type::INT64:
        return {Scalar::Kind::kInteger, {}, element_.get_int64().value_unsafe()};
      case dom::element_type::UINT64:
      case dom::element_type::DOUBLE:
        return {Scalar::Kind::kNumber};
      case dom::element_type::BOOL:
        return {Scalar::Kind::kFlag, {}, element_.get_bool().value_unsafe() ? 1 : 0};
      case dom::element_type::NULL_VALUE:
        break;
    }
    return {Scalar::Kind::kNull};
  }

  std::size_t size() const {
    if (element_.is_array()) return element_.get_array().value_unsafe().size();
    return element_.get_object().value_unsafe().size();
  }

  template <class Visit>
  void members(Visit visit) const {
    const dom::object object = element_.get_object().value_unsafe();
    for (const dom::key_value_pair member : object) {
      visit(member.key, JsonCursor(member.value));
    }
  }

  template <class Visit>
  void members(ExpectedKeys& keys, Visit visit) const {
    std::uint32_t ordinal = 0;
    members([&](std::string_view name, const JsonCursor& value) {
      visit(keys.find(name, ordinal++), value);
    });
  }

  template <class Visit>
  void items(Visit visit) const {
    const dom::array array = element_.get_array().value_unsafe();
    for (const dom::element item : array) visit(JsonCursor(item));
  }

 private:
  dom::element element_;
};

class PlainCursor {
 public:
  explicit PlainCursor(PlainJson& json) : json_(json) {}

  Scalar scalar() const { return json_.scalar(); }

  // Not known before they are read.
  std::size_t size() const { return 0; }

  template <class Visit>
  void members(Visit visit) const {
    json_.members([&](std::string_view key) { visit(key, *this); });
  }

  template <class Visit>
  void members(ExpectedKeys& keys, Visit visit) const {
    json_.members(keys, [&](const FoundKey& key) { visit(key, *this); });
  }

  template <class Visit>
  void items(Visit visit) const {
    json_.items([&] { visit(*this); });
  }

 private:
  PlainJson& json_;
};

class JsonInput : public Input {
 public:
  JsonInput(std::string_view json, const FactsOptions& options)
      : json_(json), options_(options), numbers_(json), places_(json) {}

  Diagnostic locate(const Path& path, Part part) const override {
    return locate(part == Part::kValue ? places_.find(path) : find_value(json_, path, part));
  }

  Diagnostic locate(Stretch stretch) const {
    if (source_.text.empty()) source_ = {options_.file, std::string(json_)};
    Diagnostic diagnostic = diagnostic::located(place_of(source_, stretch));
    diagnostic.line += options_.first_line - 1;
    return diagnostic;
  }

  std::string_view written(const Path& path) const override {
    const Stretch stretch = numbers_.find(path);
    return json_.substr(stretch.offset, stretch.length);
  }

  std::string_view word_for_map() const override { return "an object"; }

 private:
  std::string_view json_;
  const FactsOptions& options_;
  mutable ValueFinder numbers_;
  mutable ValueFinder places_;         // Of values with problems, mostly told in their order.
  mutable diagnostic::Source source_;  // Made for the first problem.
};

}  // namespace

}  // namespace facts

struct FactsReader::State {
  explicit State(std::shared_ptr<const model::Vocabulary> vocabulary)
      : writer(std::move(vocabulary)) {}

  FactsResult read(std::string_view json, const FactsOptions& options);
  std::string_view copy(std::string_view json);
  bool read_plain(std::string_view copied, const FactsOptions& options, const facts::Input& input);
  std::optional<facts::SyntaxProblem> parse(std::string_view json, simdjson::dom::element& root);
  simdjson::error_code parse_buffer(std::size_t size, simdjson::dom::element& root);

  facts::Writer writer;
  simdjson::dom::parser parser;
  std::vector<char> buffer;  // The text and, after it, zeros that a parser may read.
};

FactsResult FactsReader::State::read(std::string_view json, const FactsOptions& options) {
  if (json.size() > std::min<std::size_t>(options.max_bytes, simdjson::SIMDJSON_MAXSIZE_BYTES)) {
    return facts::refuse_size(options);
  }
  if (json.starts_with(facts::kByteOrderMark)) json.remove_prefix(facts::kByteOrderMark.size());
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return facts::refuse_whole(
        options, {diagnostic::Code::kEmptyFile, "the facts state nothing",
                  R"(write the facts of one partner, as `{ "as_of": "2018-03-31" }`)"});
  }

  const facts::JsonInput input(json, options);
  if (read_plain(copy(json), options, input)) return writer.finish();
  writer.start(options, &input);
  simdjson::dom::element root;
  if (std::optional<facts::SyntaxProblem> found = parse(json, root)) {
    Diagnostic diagnostic = input.locate(found->stretch);
    diagnostic.message = std::move(found->problem.message);
    diagnostic.help = std::move(found->problem.help);
    writer.walk().add(found->problem.code, std::move(diagnostic));
  } else {
    facts::PartnerReader<facts::JsonCursor>(writer).read(facts::JsonCursor(root));
  }
  return writer.finish();
}

std::string_view FactsReader::State::copy(std::string_view json) {
  static_assert(simdjson::SIMDJSON_PADDING >= facts::PlainJson::kZerosBehind);
  if (buffer.size() < json.size() + simdjson::SIMDJSON_PADDING) {
    buffer.resize(json.size() + simdjson::SIMDJSON_PADDING);
  }
  std::memcpy(buffer.data(), json.data(), json.size());
  std::memset(buffer.data() + json.size(), 0, simdjson::SIMDJSON_PADDING);
  return {buffer.data(), json.size()};
}

// Whether the text is plain and right: then what it states is written.
bool FactsReader::State::read_plain(std::string_view copied, const FactsOptions& options,
                                    const facts::Input& input) {
  writer.start(options, &input, facts::Walk::Errors::kNoted);
  facts::PlainJson json(copied);
  facts::PartnerReader<facts::PlainCursor>(writer).read(facts::PlainCursor(json));
  return json.is_read() && writer.is_right() &&
         (json.is_ascii() || simdjson::validate_utf8(copied.data(), copied.size()));
}

// REQUIRES: the text was copied.
std::optional<facts::SyntaxProblem> FactsReader::State::parse(std::string_view json,
                                                              simdjson::dom::element& root) {
  if (parse_buffer(json.size(), root) == simdjson::SUCCESS) return std::nullopt;

  // JSON after all: then a number was beyond what the parser takes, and it is to be found where it
  // stands, like any other.
  std::optional<facts::SyntaxProblem> problem = facts::find_syntax_problem(json);
  if (problem) return problem;
  facts::soften_numbers({buffer.data(), json.size()});
  if (parse_buffer(json.size(), root) == simdjson::SUCCESS) return std::nullopt;
  return facts::SyntaxProblem{{}, {diagnostic::Code::kJsonSyntax, "the text is not JSON"}};
}

simdjson::error_code FactsReader::State::parse_buffer(std::size_t size,
                                                      simdjson::dom::element& root) {
  // One more than the parser is to accept, as it refuses the depth it is given.
  constexpr std::size_t kParserDepth = facts::kDeepest + 1;
  simdjson::error_code error = simdjson::SUCCESS;
  if (parser.max_depth() != kParserDepth) error = parser.allocate(size, kParserDepth);
  if (error == simdjson::SUCCESS) error = parser.parse(buffer.data(), size, false).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  return error;
}

FactsReader::FactsReader(const RuleBook& rules)
    : state_(std::make_unique<State>(rules.compiled()->rules->vocabulary)) {}

FactsReader::~FactsReader() = default;
FactsReader::FactsReader(FactsReader&&) noexcept = default;
FactsReader& FactsReader::operator=(FactsReader&&) noexcept = default;

FactsResult FactsReader::read_json(std::string_view json, const FactsOptions& options) {
  return state_->read(json, options);
}

FactsResult read_facts(std::string_view json, const RuleBook& rules, const FactsOptions& options) {
  return FactsReader(rules).read_json(json, options);
}

}  // namespace attain
