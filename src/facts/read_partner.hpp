#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "facts/writer.hpp"

namespace attain::facts {

/// A place in parsed facts, whatever their format. `members` and `items` call back for each child
/// in the input's order, members with the code of their key if it is given which there are;
/// REQUIRES: it is a map, a list.
template <class T>
concept Cursor = requires(const T& value, ExpectedKeys& keys) {
  { value.scalar() } -> std::same_as<Scalar>;
  { value.size() } -> std::convertible_to<std::size_t>;
  value.members([](std::string_view, const T&) {});
  value.members(keys, [](const FoundKey&, const T&) {});
  value.items([](const T&) {});
};

/// Walks the facts of one partner and drives the writer: the structure that all formats share. Of
/// the values it knows only whether they are lists and maps; what they mean the writer checks.
template <Cursor Node>
class PartnerReader {
 public:
  explicit PartnerReader(Writer& writer)
      : writer_(writer), walk_(writer.walk()), people_(writer.people()) {}

  void read(const Node& partner) {
    const Scalar scalar = partner.scalar();
    if (scalar.kind != Scalar::Kind::kMap) return walk_.refuse_root(scalar);
    each_member(partner, writer_.keys(), [&](const FoundKey& key, const Node& value) {
      if (const auto meaning = writer_.key(key)) read_key(*meaning, value);
    });
    writer_.end_partner();
  }

 private:
  template <class Visit>
  void each_member(const Node& map, Visit visit) {
    std::uint32_t ordinal = 0;
    Path::Scope at_member(walk_.path(), {}, ordinal);
    map.members([&](std::string_view key, const Node& value) {
      at_member.go_to_member(key, ordinal++);
      visit(key, value);
    });
  }

  template <class Visit>
  void each_member(const Node& map, ExpectedKeys& keys, Visit visit) {
    std::uint32_t ordinal = 0;
    Path::Scope at_member(walk_.path(), {}, ordinal);
    map.members(keys, [&](const FoundKey& key, const Node& value) {
      at_member.go_to_member(key.name, ordinal++);
      visit(key, value);
    });
  }

  template <class Visit>
  void each_item(const Node& list, Visit visit) {
    std::uint32_t ordinal = 0;
    Path::Scope at_item(walk_.path(), Path::item(ordinal));
    list.items([&](const Node& value) {
      at_item.go_to_item(ordinal++);
      visit(value);
    });
  }

  void read_key(const Writer::KeyMeaning& meaning, const Node& value) {
    switch (meaning.key) {
      case Writer::Key::kId:
        return writer_.id(value.scalar());
      case Writer::Key::kAsOf:
        return writer_.as_of(value.scalar());
      case Writer::Key::kPeople:
        return read_people(value);
      case Writer::Key::kCompetencies:
        return read_competencies(value);
      case Writer::Key::kAttribute:
        return writer_.attribute(meaning.code, value.scalar());
      case Writer::Key::kRecords:
        return read_records(meaning.code, value);
    }
  }

  void read_records(std::uint32_t list, const Node& value) {
    const Scalar scalar = value.scalar();
    if (scalar.kind != Scalar::Kind::kList) return walk_.refuse_type("a list of records", scalar);
    RecordWriter& records = writer_.records();
    if (!records.begin_list(list, value.size())) return;
    each_item(value, [&](const Node& record) {
      const Scalar found = record.scalar();
      if (found.kind != Scalar::Kind::kMap) return walk_.refuse_type("a record", found);
      records.begin_record(list);
      each_member(record, records.keys(), [&](const FoundKey& field, const Node& content) {
        records.field(field, content.scalar());
      });
    });
  }

  void read_competencies(const Node& value) {
    const Scalar scalar = value.scalar();
    if (scalar.kind != Scalar::Kind::kMap) {
      return walk_.refuse_type("competencies and the tiers held of them", scalar);
    }
    each_member(value, [&](std::string_view competency, const Node& tier) {
      writer_.award(competency, tier.scalar());
    });
  }

  // A list of people with ids, or a map from ids to credentials.
  void read_people(const Node& value) {
    const Scalar scalar = value.scalar();
    const bool is_map = scalar.kind == Scalar::Kind::kMap;
    if (!is_map && scalar.kind != Scalar::Kind::kList) {
      return walk_.refuse_type("a list of people", scalar);
    }
    if (!people_.begin_people(value.size())) return;
    if (is_map) {
      each_member(value, [&](std::string_view id, const Node& credentials) {
        people_.begin_person();
        people_.id({Scalar::Kind::kText, id});
        read_credentials(credentials);
        people_.end_person();
      });
    } else {
      each_item(value, [&](const Node& person) { read_person(person); });
    }
    people_.end_people();
  }

  void read_person(const Node& value) {
    const Scalar scalar = value.scalar();
    if (scalar.kind != Scalar::Kind::kMap) return walk_.refuse_type("a person", scalar);
    people_.begin_person();
    each_member(value, people_.person_keys(), [&](const FoundKey& key, const Node& content) {
      if (const auto meaning = people_.person_key(key)) read_person_key(*meaning, content);
    });
    people_.end_person();
  }

  void read_person_key(const PeopleWriter::PersonKeyMeaning& meaning, const Node& value) {
    switch (meaning.key) {
      case PeopleWriter::PersonKey::kId:
        return people_.id(value.scalar());
      case PeopleWriter::PersonKey::kCredentials:
        return read_credentials(value);
      case PeopleWriter::PersonKey::kField:
        return people_.field(meaning.code, value.scalar());
    }
  }

  void read_credentials(const Node& value) {
    const Scalar scalar = value.scalar();
    if (scalar.kind != Scalar::Kind::kList) {
      return walk_.refuse_type("a list of credentials", scalar);
    }
    people_.begin_credentials();
    each_item(value, [&](const Node& credential) { read_credential(credential); });
  }

  // A credential's id, or a map of its id and dates.
  void read_credential(const Node& value) {
    const Scalar scalar = value.scalar();
    people_.begin_credential();
    if (scalar.kind != Scalar::Kind::kMap) {
      people_.credential(scalar);
      return people_.end_credential();
    }
    each_member(value, people_.credential_keys(), [&](const FoundKey& found, const Node& content) {
      const auto key = people_.credential_key(found);
      if (key == PeopleWriter::CredentialKey::kId) people_.credential(content.scalar());
      if (key == PeopleWriter::CredentialKey::kPassed) people_.passed(content.scalar());
      if (key == PeopleWriter::CredentialKey::kExpires) people_.expires(content.scalar());
    });
    people_.end_credential();
  }

  Writer& writer_;
  Walk& walk_;
  PeopleWriter& people_;
};

}  // namespace attain::facts
