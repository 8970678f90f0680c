// Takes the texts of a partner, gives them in its columns, each once.
//
// INVARIANT: once they are united, no text stands twice, so that texts are equal if their places
// are. Equal texts are found by hashing and, of texts whose hashes are too much alike, by sorting:
// no choice of texts makes that slow. Tested by tests/unit/facts/texts_test.cpp.

#include "facts/texts.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

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

void TextIndex::clear() {
  ++round_;
  if (round_ == 0) slots_.clear();  // Else rounds of long ago would come back.
  texts_ = 0;
  has_missed_ = false;
}

void TextIndex::grow() {
  std::vector<Slot> slots(std::max<std::size_t>(64, 2 * slots_.size()));
  slots.swap(slots_);
  const std::uint32_t round = std::exchange(round_, 1);
  texts_ = 0;
  for (const Slot& old : slots) {
    if (old.round != round) continue;
    bool is_noted = false;
    for (std::size_t probe = 0; probe < kMostProbes && !is_noted; ++probe) {
      Slot& slot = slots_[(old.hash + probe) & (slots_.size() - 1)];
      if (slot.round == round_) continue;
      slot = {round_, old.hash, old.place};
      is_noted = true;
    }
    if (is_noted) {
      ++texts_;
    } else {
      has_missed_ = true;
    }
  }
}

void TextKeeper::start(Columns& columns) {
  columns_ = &columns;
  index_.clear();
}

Value TextKeeper::keep(std::string_view text) {
  std::vector<std::string>& texts = columns_->texts;
  const auto place = static_cast<std::uint32_t>(texts.size());
  if (place > 0 && texts.back() == text) return place - 1;
  const auto same = index_.find_or_note(
      text, place, [&texts](std::uint32_t at) { return std::string_view(texts[at]); });
  if (same) return *same;
  texts.emplace_back(text);
  return place;
}

void TextKeeper::unite() {
  if (index_.has_missed()) unite_texts(*columns_);
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
