// Takes facts stated in C++ one by one, gives their columns or every problem.
//
// What a call is about becomes a path, as if the facts were a text; so problems are worded as those
// of a text, only without a place.
// Tested by tests/unit/facts/builder_test.cpp.

#include <limits>
#include <string>
#include <utility>
#include <variant>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "facts/writer.hpp"

namespace attain {

namespace {

using facts::Path;
using facts::Scalar;
using facts::Writer;

// What a call states, as if a text stated it.
class Stated {
 public:
  explicit Stated(const FactValue& value) {
    std::visit([this](const auto& stated) { set(stated); }, value.stated());
  }
  Stated(const Stated&) = delete;
  Stated& operator=(const Stated&) = delete;

  const Scalar& scalar() const { return scalar_; }

 private:
  void set(std::monostate) {}
  void set(std::string_view value) { scalar_ = {Scalar::Kind::kText, value}; }
  void set(bool value) { scalar_ = {Scalar::Kind::kFlag, {}, value ? 1 : 0}; }
  void set(std::int64_t value) { scalar_ = {Scalar::Kind::kInteger, {}, value}; }
  void set(Date value) { scalar_ = {Scalar::Kind::kDate, {}, value.days()}; }
  void set(std::uint64_t value) {
    if (value <= std::numeric_limits<std::int64_t>::max()) {
      return set(static_cast<std::int64_t>(value));
    }
    digits_ = std::to_string(value);
    scalar_ = {Scalar::Kind::kNumber, digits_};
  }

  Scalar scalar_;
  std::string digits_;
};

Scalar text_of(std::string_view value) { return {Scalar::Kind::kText, value}; }
Scalar date_of(Date value) { return {Scalar::Kind::kDate, {}, value.days()}; }

}  // namespace

struct FactsBuilder::State {
  State(const RuleBook& rules, std::string_view partner, FactsOptions given, Date as_of)
      : id(partner), options(std::move(given)), writer(rules.compiled()->rules->vocabulary) {
    options.as_of = as_of;
    start();
  }

  void start() {
    writer.start(options, nullptr);
    const Path::Scope at_id(writer.walk().path(), "id", 0);
    writer.id(text_of(id));
  }

  std::string id;
  FactsOptions options;
  Writer writer;
};

FactsBuilder::FactsBuilder(const RuleBook& rules, std::string_view id, Date as_of,
                           const FactsOptions& options)
    : state_(std::make_unique<State>(rules, id, options, as_of)) {}

FactsBuilder::~FactsBuilder() = default;
FactsBuilder::FactsBuilder(FactsBuilder&&) noexcept = default;
FactsBuilder& FactsBuilder::operator=(FactsBuilder&&) noexcept = default;

FactsBuilder& FactsBuilder::set(std::string_view attribute, FactValue value) {
  Writer& writer = state_->writer;
  const Path::Scope at_attribute(writer.walk().path(), attribute, 0);
  if (const auto code = writer.attribute_code(attribute)) {
    writer.attribute(*code, Stated(value).scalar());
  }
  return *this;
}

FactsBuilder& FactsBuilder::award(std::string_view competency, std::string_view tier) {
  Path& path = state_->writer.walk().path();
  const Path::Scope at_competencies(path, "competencies", 0);
  const Path::Scope at_competency(path, competency, 0);
  state_->writer.award(competency, text_of(tier));
  return *this;
}

FactsBuilder& FactsBuilder::known(std::string_view list) {
  const Path::Scope at_list(state_->writer.walk().path(), list, 0);
  if (list == "people") {
    state_->writer.people().begin_people(0);
  } else if (const auto code = state_->writer.list_code(list)) {
    state_->writer.records().begin_list(*code, 0);
  }
  return *this;
}

FactsBuilder::Record FactsBuilder::add_record(std::string_view list) {
  facts::RecordWriter& records = state_->writer.records();
  const Path::Scope at_list(state_->writer.walk().path(), list, 0);
  records.close();
  const auto code = state_->writer.list_code(list);
  if (code && records.begin_list(*code, 1)) records.begin_record(*code);
  return Record(state_->writer);
}

FactsBuilder::Person FactsBuilder::add_person(std::string_view id) {
  facts::PeopleWriter& people = state_->writer.people();
  Path& path = state_->writer.walk().path();
  const Path::Scope at_people(path, "people", 0);
  if (people.is_open()) people.end_person();
  if (people.begin_people(1)) {
    const Path::Scope at_person(path, Path::item(people.size()));
    people.begin_person();
    people.begin_credentials();
    const Path::Scope at_id(path, "id", 0);
    people.id(text_of(id));
  }
  return Person(state_->writer);
}

FactsResult FactsBuilder::build() {
  facts::PeopleWriter& people = state_->writer.people();
  {
    const Path::Scope at_people(state_->writer.walk().path(), "people", 0);
    if (people.is_open()) people.end_person();
    people.end_people();
  }
  state_->writer.end_partner();
  FactsResult result = state_->writer.finish();
  state_->start();
  return result;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, FactValue value) {
  facts::RecordWriter& records = writer_->records();
  if (!records.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_list(path, writer_->vocabulary().record_lists[records.list()].id, 0);
  const Path::Scope at_record(path, Path::item(records.row()));
  const Path::Scope at_field(path, field, 0);
  records.field(records.keys().find(field, 0), Stated(value).scalar());
  return *this;
}

FactsBuilder::Person& FactsBuilder::Person::set(std::string_view field, FactValue value) {
  facts::PeopleWriter& people = writer_->people();
  if (!people.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_people(path, "people", 0);
  const Path::Scope at_person(path, Path::item(people.size() - 1));
  const Path::Scope at_field(path, field, 0);
  if (const auto code = people.field_code(field)) people.field(*code, Stated(value).scalar());
  return *this;
}

FactsBuilder::Person& FactsBuilder::Person::holds(std::string_view credential,
                                                  std::optional<Date> passed,
                                                  std::optional<Date> expires) {
  facts::PeopleWriter& people = writer_->people();
  if (!people.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_people(path, "people", 0);
  const Path::Scope at_person(path, Path::item(people.size() - 1));
  const Path::Scope at_list(path, "credentials", 0);
  const Path::Scope at_credential(path, Path::item(people.credentials()));
  people.begin_credential();
  people.credential(text_of(credential));
  if (passed) people.passed(date_of(*passed));
  if (expires) people.expires(date_of(*expires));
  people.end_credential();
  return *this;
}

FactsBuilder::Person& FactsBuilder::Person::credentials_unknown() {
  facts::PeopleWriter& people = writer_->people();
  if (!people.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_people(path, "people", 0);
  const Path::Scope at_person(path, Path::item(people.size() - 1));
  const Path::Scope at_list(path, "credentials", 0);
  people.credentials_unknown();
  return *this;
}

}  // namespace attain
