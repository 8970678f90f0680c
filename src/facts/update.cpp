// Takes the facts of a partner and changes of them, gives the facts after the changes.
//
// To add to what is not known is refused: those added would be taken for all. To add none changes
// nothing.
// INVARIANT: facts are whole at any time. What may fail comes first: the check, and all memory
// (`prepare`); what then changes them (`commit`) cannot.
// Costs no more than to go once through the lists that the changes state; of the rest, only the
// attributes and awards are looked at. Tested by tests/unit/facts/update_test.cpp.

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <attain/facts.hpp>

#include "diagnostic/sink.hpp"
#include "diagnostic/words.hpp"
#include "facts/bounds.hpp"
#include "facts/columns.hpp"
#include "facts/reuse.hpp"
#include "value/number.hpp"

namespace attain {

namespace facts {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// For each of `wanted`, none of which stands twice, its place among `count` texts that `text_at`
// gives; or kNone.
template <class TextAt>
std::vector<std::uint32_t> places_of(std::vector<std::pair<std::string_view, std::uint32_t>> wanted,
                                     std::size_t count, TextAt text_at) {
  std::vector<std::uint32_t> places(wanted.size(), kNone);
  std::sort(wanted.begin(), wanted.end());
  for (std::size_t place = 0; place < count; ++place) {
    const std::string_view text = text_at(place);
    const auto found =
        std::lower_bound(wanted.begin(), wanted.end(), std::pair(text, std::uint32_t{0}));
    if (found == wanted.end() || found->first != text) continue;
    places[found->second] = static_cast<std::uint32_t>(place);
  }
  return places;
}

// As `reserve`, but so that to add one by one takes no longer than to add all at once.
template <class T>
void make_room(std::vector<T>& values, std::size_t more) {
  if (values.capacity() - values.size() >= more) return;
  values.reserve(std::max(values.size() + more, 2 * values.size()));
}

constexpr std::size_t kMostProblems = 100;

void add(diagnostic::Sink& sink, std::string_view path, Problem problem) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::kError;
  diagnostic.path = path;
  diagnostic.message = std::move(problem.message);
  diagnostic.help = std::move(problem.help);
  sink.add(problem.code, std::move(diagnostic));
}

Value total_of(const std::vector<Value>& column) {
  Value total = 0;
  for (const Value value : column) {
    if (value != kUnknown) total += value < 0 ? -value : value;
  }
  return total;
}

class Update {
 public:
  Update(Columns& facts, const Columns& changes, const UpdateOptions& options)
      : facts_(facts),
        changes_(changes),
        options_(options),
        vocabulary_(*facts.vocabulary),
        adds_records_(options.records == ListUpdate::kAdd),
        adds_people_(options.people == ListUpdate::kAdd || !changes.people_known) {
    find_texts();
    find_people();
  }

  /// What would be wrong with the facts afterwards, in the order of FactsOptions.
  std::vector<Diagnostic> problems() const;

  void prepare();
  void commit() noexcept;

 private:
  void check_id(diagnostic::Sink& sink) const;
  void check_records(diagnostic::Sink& sink) const;
  void check_totals(diagnostic::Sink& sink, std::size_t list) const;
  void check_people(diagnostic::Sink& sink) const;
  void check_credentials(diagnostic::Sink& sink) const;

  void find_texts();
  void find_people();
  void merge_holdings();
  void add_holdings(std::uint32_t person, const Person* known, const Person* stated);

  void commit_attributes() noexcept;
  void commit_records() noexcept;
  void commit_people() noexcept;
  void commit_person_fields(std::size_t kept) noexcept;

  std::size_t kept_people() const { return adds_people_ ? facts_.people.size() : 0; }
  Value moved(const model::Field& field, Value stated) const noexcept {
    const bool is_text = field.type == model::FieldType::kText && stated != kUnknown;
    return is_text ? text_places_[static_cast<std::size_t>(stated)] : stated;
  }

  Columns& facts_;
  const Columns& changes_;
  const UpdateOptions& options_;
  const model::Vocabulary& vocabulary_;
  bool adds_records_;
  bool adds_people_;  // Or leaves them alone.

  std::string new_id_;
  std::vector<Value> text_places_;  // For each text of the changes, where it will be.
  std::vector<std::string> new_texts_;
  std::vector<std::uint32_t> person_places_;  // For each person of the changes, likewise.
  std::vector<Person> new_people_;
  std::vector<std::uint32_t> ends_;  // Of what each person then holds.
  std::vector<Holding> holdings_;
};

std::vector<Diagnostic> Update::problems() const {
  diagnostic::Sink sink;
  check_id(sink);
  check_records(sink);
  check_people(sink);
  return sink.take(kMostProblems, false);
}

void Update::check_id(diagnostic::Sink& sink) const {
  if (facts_.id.empty() || changes_.id.empty() || facts_.id == changes_.id) return;
  add(sink, "id",
      {diagnostic::Code::kOtherPartner,
       fmt::format("changes of {} are given for {}", diagnostic::quoted(changes_.id),
                   diagnostic::quoted(facts_.id)),
       "give changes the partner's own id, or none"});
}

void Update::check_records(diagnostic::Sink& sink) const {
  std::size_t records = 0;
  for (std::size_t list = 0; list < facts_.tables.size(); ++list) {
    const Table& stated = changes_.tables[list];
    records += stated.rows;
    if (adds_records_ || !stated.known) records += facts_.tables[list].rows;
    if (!adds_records_ || stated.rows == 0) continue;
    if (facts_.tables[list].known) {
      check_totals(sink, list);
    } else {
      const std::string& id = vocabulary_.record_lists[list].id;
      add(sink, id,
          {diagnostic::Code::kAddedToUnknown,
           fmt::format("records are added to {}, which is not known", diagnostic::quoted(id)),
           "state all of its records, with `ListUpdate::kReplace`"});
    }
  }
  if (records <= options_.max_records) return;
  add(sink, {}, too_many_records(options_.max_records));
}

void Update::check_totals(diagnostic::Sink& sink, std::size_t list) const {
  const model::RecordList& declared = vocabulary_.record_lists[list];
  for (std::size_t field = 0; field < declared.fields.size(); ++field) {
    if (!declared.fields[field].is_number()) continue;
    const Value known = total_of(facts_.tables[list].columns[field]);
    if (total_of(changes_.tables[list].columns[field]) <= value::kLargest - known) continue;
    add(sink, declared.id, total_out_of_range(declared, declared.fields[field]));
  }
}

void Update::check_people(diagnostic::Sink& sink) const {
  if (!changes_.people_known) return;
  if (adds_people_ && !facts_.people_known && !changes_.people.empty()) {
    add(sink, "people",
        {diagnostic::Code::kAddedToUnknown, "people are added, though it is not known who there is",
         "state all of them, with `ListUpdate::kReplace`"});
  }
  check_credentials(sink);
  if (kept_people() + new_people_.size() <= options_.max_people) return;
  add(sink, "people", too_many_people(options_.max_people));
}

// One more credential of a person of whom it is not known what they hold would be their only one.
void Update::check_credentials(diagnostic::Sink& sink) const {
  for (std::size_t i = 0; i < person_places_.size(); ++i) {
    const Person& stated = changes_.people[i];
    const std::size_t place = person_places_[i];
    const bool is_new = place >= kept_people();
    if (is_new || facts_.people[place].credentials_known || stated.first == stated.end) continue;
    add(sink, "people",
        {diagnostic::Code::kAddedToUnknown,
         fmt::format("credentials are added to those of {}, which are not known",
                     diagnostic::quoted(stated.id)),
         "state all people, with `ListUpdate::kReplace`"});
  }
}

void Update::prepare() {
  if (facts_.id.empty()) new_id_ = changes_.id;
  make_room(facts_.texts, new_texts_.size());
  for (std::size_t list = 0; list < facts_.tables.size(); ++list) {
    const Table& more = changes_.tables[list];
    for (std::vector<Value>& column : facts_.tables[list].columns) make_room(column, more.rows);
  }
  if (!changes_.people_known) return;
  make_room(facts_.people, new_people_.size());
  for (std::vector<Value>& column : facts_.person_fields) make_room(column, new_people_.size());
  merge_holdings();
}

void Update::find_texts() {
  if (changes_.texts.empty()) return;
  std::vector<std::pair<std::string_view, std::uint32_t>> wanted;
  for (const std::string& text : changes_.texts) {
    wanted.emplace_back(text, static_cast<std::uint32_t>(wanted.size()));
  }
  const std::vector<std::string>& texts = facts_.texts;
  const auto places = places_of(std::move(wanted), texts.size(),
                                [&](std::size_t place) { return std::string_view(texts[place]); });
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == kNone) {
      text_places_.push_back(static_cast<Value>(texts.size() + new_texts_.size()));
      new_texts_.push_back(changes_.texts[i]);
    } else {
      text_places_.push_back(places[i]);
    }
  }
}

void Update::find_people() {
  std::vector<std::pair<std::string_view, std::uint32_t>> wanted;
  for (const Person& person : changes_.people) {
    wanted.emplace_back(person.id, static_cast<std::uint32_t>(wanted.size()));
  }
  const std::vector<Person>& people = facts_.people;
  const std::size_t kept = kept_people();
  person_places_ = places_of(std::move(wanted), kept,
                             [&](std::size_t place) { return std::string_view(people[place].id); });
  for (std::size_t i = 0; i < person_places_.size(); ++i) {
    if (person_places_[i] != kNone) continue;
    person_places_[i] = static_cast<std::uint32_t>(kept + new_people_.size());
    new_people_.push_back(changes_.people[i]);
  }
}

void Update::merge_holdings() {
  const std::size_t kept = kept_people();
  const std::size_t count = kept + new_people_.size();
  std::vector<const Person*> stated(count, nullptr);
  for (std::size_t i = 0; i < person_places_.size(); ++i) {
    stated[person_places_[i]] = &changes_.people[i];
  }
  holdings_.reserve(facts_.holdings.size() + changes_.holdings.size());
  ends_.reserve(count);
  for (std::uint32_t person = 0; person < count; ++person) {
    add_holdings(person, person < kept ? &facts_.people[person] : nullptr, stated[person]);
    ends_.push_back(static_cast<std::uint32_t>(holdings_.size()));
  }
}

// What a person holds by either, sorted by credential; of one that both state, what is stated now.
void Update::add_holdings(std::uint32_t person, const Person* known, const Person* stated) {
  const auto range = [](const Columns& columns, const Person* one) {
    const auto begin = columns.holdings.begin();
    return one == nullptr ? std::pair(begin, begin)
                          : std::pair(begin + one->first, begin + one->end);
  };
  auto [old, old_end] = range(facts_, known);
  auto [now, now_end] = range(changes_, stated);
  const std::size_t first = holdings_.size();
  while (old != old_end || now != now_end) {
    const bool is_now = old == old_end || (now != now_end && now->credential <= old->credential);
    if (is_now && old != old_end && old->credential == now->credential) ++old;
    holdings_.push_back(is_now ? *now++ : *old++);
  }
  for (std::size_t i = first; i < holdings_.size(); ++i) holdings_[i].person = person;
}

void Update::commit() noexcept {
  facts_.as_of = changes_.as_of;
  if (facts_.id.empty()) facts_.id.swap(new_id_);
  std::move(new_texts_.begin(), new_texts_.end(), std::back_inserter(facts_.texts));
  commit_attributes();
  commit_records();
  if (changes_.people_known) commit_people();
}

void Update::commit_attributes() noexcept {
  for (std::size_t i = 0; i < facts_.attributes.size(); ++i) {
    const Value stated = changes_.attributes[i];
    if (stated != kUnknown) facts_.attributes[i] = moved(vocabulary_.attributes[i], stated);
  }
  for (std::size_t i = 0; i < facts_.awards.size(); ++i) {
    if (changes_.awards[i] != kUnknown) facts_.awards[i] = changes_.awards[i];
  }
}

void Update::commit_records() noexcept {
  for (std::size_t list = 0; list < facts_.tables.size(); ++list) {
    const Table& stated = changes_.tables[list];
    Table& table = facts_.tables[list];
    if (!stated.known || (adds_records_ && !table.known)) continue;
    table.known = true;
    table.rows = stated.rows + (adds_records_ ? table.rows : 0);
    for (std::size_t field = 0; field < table.columns.size(); ++field) {
      std::vector<Value>& column = table.columns[field];
      if (!adds_records_) column.clear();
      for (const Value value : stated.columns[field]) {
        column.push_back(moved(vocabulary_.record_lists[list].fields[field], value));
      }
    }
  }
}

void Update::commit_people() noexcept {
  std::vector<Person>& people = facts_.people;
  const std::size_t kept = kept_people();
  if (!adds_people_) people.clear();
  std::move(new_people_.begin(), new_people_.end(), std::back_inserter(people));
  if (!adds_people_) facts_.people_known = true;
  facts_.credentials_known = std::all_of(people.begin(), people.end(),
                                         [](const Person& one) { return one.credentials_known; });
  facts_.holdings.swap(holdings_);
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].first = std::exchange(first, ends_[i]);
    people[i].end = ends_[i];
  }
  commit_person_fields(kept);
}

void Update::commit_person_fields(std::size_t kept) noexcept {
  for (std::size_t field = 0; field < facts_.person_fields.size(); ++field) {
    std::vector<Value>& column = facts_.person_fields[field];
    column.resize(kept);
    column.resize(facts_.people.size(), kUnknown);
    for (std::size_t i = 0; i < person_places_.size(); ++i) {
      const Value stated = changes_.person_fields[field][i];
      if (stated == kUnknown) continue;
      column[person_places_[i]] = moved(vocabulary_.person_fields[field], stated);
    }
  }
}

}  // namespace
}  // namespace facts

std::vector<Diagnostic> update(Facts& facts, const Facts& changes, const UpdateOptions& options) {
  const facts::Columns& stated = changes.columns();
  assert(facts.columns().vocabulary == stated.vocabulary);
  // Others may hold what is to be changed, and `changes` are others too.
  const bool is_own = &facts != &changes && facts::is_sole_owner(facts.columns_);
  const auto columns = is_own ? facts.columns_ : std::make_shared<facts::Columns>(facts.columns());
  facts::Update update(*columns, stated, options);
  std::vector<Diagnostic> problems = update.problems();
  if (!problems.empty()) return problems;
  update.prepare();
  update.commit();
  facts.columns_ = columns;
  return {};
}

}  // namespace attain
