#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include <attain/facts.hpp>

#include "facts/columns.hpp"
#include "facts/expected_keys.hpp"
#include "facts/people.hpp"
#include "facts/records.hpp"
#include "facts/reuse.hpp"
#include "facts/texts.hpp"
#include "facts/walk.hpp"

namespace attain::facts {

/// Checks the facts of one partner against a vocabulary while writing them into columns. Every
/// reader and the builder go through it, so that each problem has one wording.
///
/// Calls come in the input's order, with the walk at the value that they are about. After an error
/// it goes on checking; `finish` then gives no facts. Its working memory is reused from one partner
/// to the next, and so are columns that are not held any more.
class Writer {
 public:
  explicit Writer(std::shared_ptr<const model::Vocabulary> vocabulary);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Begins the facts of a partner. `input` is null for facts without a text; else it outlives the
  /// writing, as do all texts given.
  void start(const FactsOptions& options, const Input* input,
             Walk::Errors errors = Walk::Errors::kTold);

  Walk& walk() { return walk_; }
  RecordWriter& records() { return records_; }
  PeopleWriter& people() { return people_; }
  const model::Vocabulary& vocabulary() const { return *vocabulary_; }

  /// What a key of the partner means.
  enum class Key : std::uint8_t { kId, kAsOf, kPeople, kCompetencies, kAttribute, kRecords };
  struct KeyMeaning {
    Key key = Key::kId;
    std::uint32_t code = 0;  ///< kAttribute, kRecords.
  };
  /// None, which is reported, if there is no such key or it is stated twice.
  std::optional<KeyMeaning> key(const FoundKey& found);
  ExpectedKeys& keys() { return expected_; }

  void id(const Scalar& value);
  void as_of(const Scalar& value);
  void attribute(std::uint32_t code, const Scalar& value);
  /// The tier that is held of another competency.
  void award(std::string_view competency, const Scalar& tier);

  /// Where only an attribute or only a list of records may be named. None, which is reported, if
  /// there is no such, or if the attribute is stated twice.
  std::optional<std::uint32_t> attribute_code(std::string_view name);
  std::optional<std::uint32_t> list_code(std::string_view name);

  /// Everything that the input states has been written.
  void end_partner();

  /// Whether no error was found, and no list has more records, nor the partner more people, than
  /// may be: which is not asked before if lists are begun without saying how many will follow.
  bool is_right() const {
    return !walk_.has_errors() && records_.is_within_limit() && people_.is_within_limit();
  }

  /// The facts, if there was no error; the problems, in any case. Only `start` may follow.
  FactsResult finish();

 private:
  // Codes of keys are those of Key up to this one, then attributes, then lists.
  static constexpr std::uint32_t kFirstAttribute = 4;

  void unknown_key(std::string_view name);
  void unknown_competency(std::string_view name);
  Value rank(const Scalar& tier);

  std::shared_ptr<const model::Vocabulary> vocabulary_;
  ColumnsSource source_;
  std::shared_ptr<Columns> columns_;
  TextKeeper texts_;
  Walk walk_;
  RecordWriter records_{walk_, *vocabulary_};
  PeopleWriter people_{walk_, *vocabulary_};
  value::NameIndex keys_;
  ExpectedKeys expected_{keys_};
  std::uint32_t first_list_ = 0;
  std::uint32_t key_count_ = 0;
  SeenKeys seen_;
  SeenKeys awards_seen_;
  bool has_as_of_ = false;  // Known, or stated wrongly.
  bool is_as_of_overridden_ = false;
};

}  // namespace attain::facts
