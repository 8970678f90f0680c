#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/columns.hpp"
#include "value/words.hpp"

namespace attain::facts {

/// Finds equal texts among those of one partner, by hashes, as long as that is quick: whoever
/// chooses texts can choose them so that it is not.
class TextIndex {
 public:
  /// Begins anew, without a text.
  void clear();

  /// The place of a text that equals `text`, which `text_at` gives for each place noted before. If
  /// there is none, notes `text` as the one at `place`.
  template <class TextAt>
  std::optional<std::uint32_t> find_or_note(std::string_view text, std::uint32_t place,
                                            TextAt text_at) {
    if (2 * texts_ >= slots_.size()) grow();
    const std::uint32_t hash = hash_of(text);
    for (std::size_t probe = 0; probe < kMostProbes; ++probe) {
      Slot& slot = slots_[(hash + probe) & (slots_.size() - 1)];
      if (slot.round != round_) {
        slot = {round_, hash, place};
        ++texts_;
        return std::nullopt;
      }
      if (slot.hash == hash && text_at(slot.place) == text) return slot.place;
    }
    has_missed_ = true;
    return std::nullopt;
  }

  /// Whether some text was not noted, so that one which equals it may not have been found.
  bool has_missed() const { return has_missed_; }

 private:
  struct Slot {
    std::uint32_t round = 0;  // Free unless it is of this round.
    std::uint32_t hash = 0;
    std::uint32_t place = 0;
  };

  static constexpr std::size_t kMostProbes = 16;

  static std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(value::hash_of(text, value::words_of(text)));
  }
  void grow();

  std::vector<Slot> slots_;  // A power of two of them.
  std::size_t texts_ = 0;
  std::uint32_t round_ = 0;
  bool has_missed_ = false;
};

/// Keeps the texts of a partner's columns.
class TextKeeper {
 public:
  void start(Columns& columns);

  /// The place of the text in Columns::texts. One that was kept before mostly has that one's place:
  /// `unite` sees to the rest.
  Value keep(std::string_view text);

  /// Once all are kept: makes equal texts one.
  void unite();

 private:
  Columns* columns_ = nullptr;
  TextIndex index_;
};

/// Makes equal texts one, once all are kept: they get the place of the first of them.
void unite_texts(Columns& columns);

}  // namespace attain::facts
