// Takes a value as the input states it, gives what a column holds for it.
//
// INVARIANT: once they are united, no text stands twice, so that texts are equal if their places
// are. Equal texts are found by sorting: no choice of texts makes that slow.
// Tested by tests/unit/facts/cells_test.cpp.

#include "facts/cells.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace attain::facts {

namespace {

using model::FieldType;

using Places = std::vector<Value>;  // For each text, where it goes.

struct Hashed {
  std::size_t hash = 0;
  std::size_t place = 0;
};

// Gives each text the place of the first text that equals it, and that one its own.
void find_first(const std::vector<std::string>& texts, Places& places) {
  std::vector<Hashed> hashed(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    hashed[i] = {std::hash<std::string_view>{}(texts[i]), i};
  }
  std::sort(hashed.begin(), hashed.end(), [](const Hashed& a, const Hashed& b) {
    return std::tie(a.hash, a.place) < std::tie(b.hash, b.place);
  });
  const auto differs = [&](const Hashed& a, const Hashed& b) {
    return texts[a.place] != texts[b.place];
  };
  for (auto run = hashed.begin(); run != hashed.end();) {
    const auto end =
        std::find_if(run, hashed.end(), [&](const Hashed& one) { return one.hash != run->hash; });
    if (std::adjacent_find(run, end, differs) != end) {
      std::sort(run, end, [&](const Hashed& a, const Hashed& b) {
        return std::tie(texts[a.place], a.place) < std::tie(texts[b.place], b.place);
      });
    }
    for (auto first = run; run != end; ++run) {
      if (differs(*run, *first)) first = run;
      places[run->place] = static_cast<Value>(first->place);
    }
  }
}

// Moves the texts that are first together and makes `places` lead to where they are now.
void keep_first(std::vector<std::string>& texts, Places& places) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto first = static_cast<std::size_t>(places[i]);
    if (first < i) {
      places[i] = places[first];
      continue;
    }
    if (kept < i) texts[kept] = std::move(texts[i]);
    places[i] = static_cast<Value>(kept++);
  }
  texts.resize(kept);
}

void move_cells(const std::vector<model::Field>& fields, std::vector<std::vector<Value>>& columns,
                const Places& places) {
  for (std::size_t field = 0; field < fields.size(); ++field) {
    if (fields[field].type != FieldType::kText) continue;
    for (Value& cell : columns[field]) {
      if (cell != kUnknown) cell = places[static_cast<std::size_t>(cell)];
    }
  }
}

}  // namespace

std::optional<Value> read_cell(Walk& walk, const Scalar& scalar, const model::Field& field,
                               Columns& columns) {
  if (field.type != FieldType::kText) return walk.check(scalar, field);
  const std::optional<std::string_view> text = walk.check_text(scalar);
  if (!text) return std::nullopt;
  columns.texts.emplace_back(*text);
  return static_cast<Value>(columns.texts.size() - 1);
}

void unite_texts(Columns& columns) {
  if (columns.texts.size() < 2) return;
  Places places(columns.texts.size());
  find_first(columns.texts, places);
  const std::size_t all = columns.texts.size();
  keep_first(columns.texts, places);
  if (columns.texts.size() == all) return;

  const model::Vocabulary& vocabulary = *columns.vocabulary;
  for (std::size_t i = 0; i < vocabulary.attributes.size(); ++i) {
    Value& cell = columns.attributes[i];
    if (vocabulary.attributes[i].type != FieldType::kText || cell == kUnknown) continue;
    cell = places[static_cast<std::size_t>(cell)];
  }
  for (std::size_t list = 0; list < columns.tables.size(); ++list) {
    move_cells(vocabulary.record_lists[list].fields, columns.tables[list].columns, places);
  }
  move_cells(vocabulary.person_fields, columns.person_fields, places);
}

}  // namespace attain::facts
