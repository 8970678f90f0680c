#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/diagnostic.hpp>
#include <attain/export.hpp>
#include <attain/value.hpp>

namespace attain {

class RuleBook;
struct UpdateOptions;

namespace facts {
struct Columns;
class Writer;
}  // namespace facts

/// What is known of one partner on one date, checked against a program's vocabulary.
///
/// A small handle on data that do not change while it is held: cheap to copy, safe in any number of
/// threads. What is not stated is not known, which is not the same as none: an empty list means
/// none.
class ATTAIN_EXPORT Facts {
 public:
  /// The partner's own id; empty if the facts give none.
  std::string_view id() const;

  /// The day on which the partner is judged.
  Date as_of() const;

  /// For the stages of attain itself.
  const facts::Columns& columns() const { return *columns_; }
  explicit Facts(std::shared_ptr<facts::Columns> columns) : columns_(std::move(columns)) {}

 private:
  friend ATTAIN_EXPORT std::vector<Diagnostic> update(Facts&, const Facts&, const UpdateOptions&);
  std::shared_ptr<facts::Columns> columns_;
};

/// Facts or none, and always every problem found. A failed reading holds no facts at all.
class ATTAIN_EXPORT FactsResult {
 public:
  FactsResult(std::optional<Facts> facts, std::vector<Diagnostic> diagnostics)
      : facts_(std::move(facts)), diagnostics_(std::move(diagnostics)) {}
  bool ok() const { return facts_.has_value(); }

  /// REQUIRES: ok().
  const Facts& value() const;

  /// In the order of the input; may hold warnings when ok().
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::optional<Facts> facts_;
  std::vector<Diagnostic> diagnostics_;
};

/// What a reader takes as given, and the most it accepts, which is checked before the work.
struct FactsOptions {
  /// Judges on this day, whatever the facts say of `as_of`; if none, the facts must say it.
  std::optional<Date> as_of = {};

  /// What diagnostics call the input.
  std::string file = "facts";

  /// The number of the input's first line, for diagnostics of one line of a longer stream.
  int first_line = 1;

  /// Bytes of one partner's facts. 1 MiB holds some 10,000 records.
  std::size_t max_bytes = 1 << 20;

  /// Records in all lists of one partner together, and people of one partner.
  std::size_t max_records = 100'000;
  std::size_t max_people = 100'000;

  /// Passes over keys that the program does not declare, with a warning each, in place of an error.
  bool lenient = false;
};

/// Reads facts from one JSON object. Owns its parser's buffers: keep one for each thread and reuse
/// it; not safe in two threads at once. Numbers lie within +-10^18, decimals and money within
/// +-10^14 and exact to four digits after the point; so does the total of each column.
class ATTAIN_EXPORT FactsReader {
 public:
  explicit FactsReader(const RuleBook& rules);
  ~FactsReader();
  FactsReader(FactsReader&&) noexcept;
  FactsReader& operator=(FactsReader&&) noexcept;

  FactsResult read_json(std::string_view json, const FactsOptions& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads facts from one JSON object, or from one YAML mapping of the same keys.
ATTAIN_EXPORT FactsResult read_facts(std::string_view json, const RuleBook& rules,
                                     const FactsOptions& options = {});
ATTAIN_EXPORT FactsResult read_facts_yaml(std::string_view yaml, const RuleBook& rules,
                                          const FactsOptions& options = {});

/// Builds facts in C++. Names are those the rules declare; a wrong one, or a value of the wrong
/// type, is a diagnostic of `build`, never an exception. Not safe in two threads at once.
///
///     attain::FactsBuilder partner(rules, "contoso", *attain::Date::parse("2018-03-31"));
///     partner.set("market", "developed");
///     partner.add_record("entitlements")
///         .set("customer", "c1").set("workload", "yammer").set("license", "paid")
///         .set("association", "dpor").set("active_users", 2000);
///     partner.add_person("ana").holds("70-346").holds("70-347");
///     attain::FactsResult facts = partner.build();
class ATTAIN_EXPORT FactsBuilder {
 public:
  /// Sets fields of one record; lives no longer than its builder and the next call of add_record.
  class ATTAIN_EXPORT Record {
   public:
    Record& set(std::string_view field, FactValue value);

   private:
    friend class FactsBuilder;
    explicit Record(facts::Writer& writer) : writer_(&writer) {}
    facts::Writer* writer_;
  };

  /// Sets fields and adds credentials of one person; lives no longer, up to the next add_person.
  class ATTAIN_EXPORT Person {
   public:
    Person& set(std::string_view field, FactValue value);
    Person& holds(std::string_view credential, std::optional<Date> passed = {},
                  std::optional<Date> expires = {});
    /// Says that what this person holds is not known. Without it, no `holds` means none.
    Person& credentials_unknown();

   private:
    friend class FactsBuilder;
    explicit Person(facts::Writer& writer) : writer_(&writer) {}
    facts::Writer* writer_;
  };

  /// Keeps `rules` alive as long as needed. `options.as_of` and `options.file` are not used.
  FactsBuilder(const RuleBook& rules, std::string_view id, Date as_of,
               const FactsOptions& options = {});
  ~FactsBuilder();
  FactsBuilder(FactsBuilder&&) noexcept;
  FactsBuilder& operator=(FactsBuilder&&) noexcept;

  /// Sets a partner attribute.
  FactsBuilder& set(std::string_view attribute, FactValue value);

  /// Says which tier the partner holds of a competency whose rules are not loaded, or `none`.
  FactsBuilder& award(std::string_view competency, std::string_view tier);

  /// Says that a list of records (or `people`) is known, so that no further call means none.
  FactsBuilder& known(std::string_view list);

  Record add_record(std::string_view list);
  Person add_person(std::string_view id);

  /// The facts so far, or the problems of all calls so far. The builder has only its id and day
  /// afterwards, as it was made, and its records and people must not be used any more.
  FactsResult build();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What becomes of what a list holds when changes state it too.
enum class ListUpdate : std::uint8_t { kAdd, kReplace };

struct UpdateOptions {
  /// Records stand behind those of their list, or in place of them all. People are added, those of
  /// an id that is known are changed; or they stand in place of all. To add to what is not known is
  /// a problem, since it would be taken for all.
  ListUpdate records = ListUpdate::kAdd;
  ListUpdate people = ListUpdate::kAdd;

  /// The most that there may be afterwards, as in FactsOptions.
  std::size_t max_records = 100'000;
  std::size_t max_people = 100'000;
};

/// Puts what `changes` state of the same partner in the place of what `facts` state, and their day;
/// of a person, each field and each credential with its dates. What they do not state stays. Takes
/// as long as the lists that they state are; copies facts that somebody else holds too. The
/// problems, if there are any: then `facts` are as before. REQUIRES: both are of one rule book.
ATTAIN_EXPORT std::vector<Diagnostic> update(Facts& facts, const Facts& changes,
                                             const UpdateOptions& options = {});

}  // namespace attain
