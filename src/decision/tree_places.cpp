// Takes places that different people fill, and conditions on fields of people; gives who fills
// which places and how many stay empty, and what is or is not known of a person's fields.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>
#include <map>

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

void add_fields(const std::vector<model::FilterTerm>& terms, std::vector<std::string_view>& fields);

void add_fields(const model::FilterTerm& term, std::vector<std::string_view>& fields) {
  for (const auto& alternative : term.alternatives) add_fields(alternative, fields);
  const bool is_asked = term.kind != model::FilterTerm::Kind::kAny && !term.field.empty();
  if (is_asked && std::find(fields.begin(), fields.end(), term.field) == fields.end()) {
    fields.emplace_back(term.field);
  }
}

void add_fields(const std::vector<model::FilterTerm>& terms,
                std::vector<std::string_view>& fields) {
  for (const model::FilterTerm& term : terms) add_fields(term, fields);
}

/// The fields of people that a test asks for, each once, in the order in which it names them.
void add_fields(const model::PersonTest& test, std::vector<std::string_view>& fields) {
  add_fields(test.where, fields);
  for (const model::PersonTest& part : test.parts) add_fields(part, fields);
}

}  // namespace

std::string Tree::line_of_places(const RequirementDecision& requirement) const {
  std::int64_t unfilled = 0;
  for (const PlaceEvidence& place : requirement.places) unfilled += place.unfilled;
  std::vector<std::string> parts;
  if (!decision_.facts().columns().people_known) parts.emplace_back(words_.people_unknown);
  if (requirement.status != Status::kMet) {
    for (std::string& unknown : unknown_of(requirement.people, nullptr)) {
      parts.push_back(std::move(unknown));
    }
    if (unfilled > 0 && requirement.status == Status::kNotMet) {
      const std::string missing =
          fill(speech_.form(words_.places_unfilled, static_cast<std::size_t>(unfilled)),
               speech_.number(unfilled));
      const std::string nearest = this->nearest(requirement);
      parts.push_back(nearest.empty() ? missing : fmt::format("{}, {}", missing, nearest));
    }
  }
  if (parts.empty()) return std::string(words_.different_people);
  return fmt::format("{}: {}", words_.different_people, fmt::join(parts, "; "));
}

void Tree::write_places(const RequirementDecision& requirement, std::size_t indent) {
  for (const PlaceEvidence& place : requirement.places) {
    std::vector<std::string> people;
    for (const std::size_t person : place.filled_by) {
      people.push_back(speech_.name(requirement.people[person].id));
    }
    const std::string no_number = speech_.no_number(place.required);
    std::vector<std::string> parts;
    if (!no_number.empty()) parts.push_back(no_number);
    if (!people.empty()) {
      parts.push_back(speech_.join(std::move(people), words_.last_and));
    } else if (no_number.empty()) {
      parts.emplace_back(words_.nobody);
    }
    if (place.unfilled > 0) {
      parts.push_back(fill(speech_.form(words_.unfilled, static_cast<std::size_t>(place.unfilled)),
                           speech_.number(place.unfilled)));
    }
    const Status open = requirement.status == Status::kUnknown ? Status::kUnknown : Status::kNotMet;
    Status status = place.unfilled == 0 ? Status::kMet : open;
    if (!no_number.empty()) status = Status::kUndefined;
    add_line(indent, fmt::format("{} {}: {}", coloured(status, mark_of(status)),
                                 speech_.place(place), fmt::join(parts, "; ")));
  }
}

std::vector<std::string> Tree::unknown_of(List<PersonEvidence> people,
                                          const model::PersonTest* test) const {
  const auto& columns = decision_.facts().columns();
  std::vector<std::string_view> fields;
  if (test != nullptr) add_fields(*test, fields);
  std::vector<std::string> without_credentials;
  std::map<std::string, std::vector<std::string>> without_fields;
  for (const PersonEvidence& person : people) {
    if (person.counted != Counted::kMaybe) continue;
    std::vector<std::string> titles;
    for (const std::string_view id : fields) {
      const std::uint32_t code = *vocabulary_.person_field_codes.find(id);
      if (columns.person_fields[code][person.index] != facts::kUnknown) continue;
      titles.push_back(speech_.title(&vocabulary_.person_fields[code].title, id));
    }
    if (!person.credentials.empty() || titles.empty()) {
      without_credentials.push_back(speech_.name(person.id));
    }
    if (titles.empty()) continue;
    without_fields[speech_.join(std::move(titles), words_.last_and)].push_back(
        speech_.name(person.id));
  }
  std::vector<std::string> parts;
  if (!without_credentials.empty()) {
    parts.push_back(fill(words_.credentials_unknown,
                         speech_.join(std::move(without_credentials), words_.last_and)));
  }
  for (auto& [titles, names] : without_fields) {
    parts.push_back(fill(words_.field_of_people_unknown, titles,
                         speech_.join(std::move(names), words_.last_and)));
  }
  return parts;
}

std::string Tree::person_with_fields(const model::PersonTest& test,
                                     const PersonEvidence& person) const {
  const auto& columns = decision_.facts().columns();
  std::vector<std::string_view> fields;
  add_fields(test, fields);
  std::vector<std::string> parts;
  for (const std::string_view id : fields) {
    const std::uint32_t code = *vocabulary_.person_field_codes.find(id);
    const model::Field& field = vocabulary_.person_fields[code];
    const facts::Value value = columns.person_fields[code][person.index];
    if (value == facts::kUnknown) continue;
    const std::string words = field_value(field, value);
    parts.push_back(field.type == model::FieldType::kFlag
                        ? words
                        : fill(words_.condition, speech_.title(&field.title, id), words));
  }
  if (parts.empty()) return {};
  return fmt::format("{} ({})", speech_.name(person.id), fmt::join(parts, "; "));
}

}  // namespace attain::decision
