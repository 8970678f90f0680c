#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace attain::facts {

/// The way from the partner's facts as a whole down to one value, a step for each key and each
/// place in a list. Only views, so that following it costs nothing; text is made when asked for.
class Path {
 public:
  struct Step {
    std::string_view key;       ///< Of a member; empty for an item.
    std::uint32_t ordinal = 0;  ///< Which member of its map or item of its list, from 0.
    bool is_item = false;
  };

  /// A step taken for as long as this lives. `key` must live as long.
  class Scope {
   public:
    Scope(Path& path, std::string_view key, std::uint32_t ordinal) : Scope(path, {key, ordinal}) {}
    Scope(Path& path, const Step& step) : path_(path) {
      assert(path.size_ < kDeepest);
      path.steps_[path.size_++] = step;
    }
    ~Scope() { --path_.size_; }

    /// Goes on to another child of the same map or list.
    void go_to_member(std::string_view key, std::uint32_t ordinal) {
      path_.steps_[path_.size_ - 1].key = key;
      path_.steps_[path_.size_ - 1].ordinal = ordinal;
    }
    void go_to_item(std::uint32_t ordinal) { path_.steps_[path_.size_ - 1].ordinal = ordinal; }

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    Path& path_;
  };

  static constexpr Step item(std::uint32_t ordinal) { return {{}, ordinal, true}; }

  std::span<const Step> steps() const { return {steps_.data(), size_}; }

  /// The same way but for its last step, which leads to another member of the same map.
  Path sibling(std::uint32_t ordinal) const;

  /// `entitlements[2].workload`; a key that is no plain name in brackets: `people["ana maria"][1]`.
  std::string to_string() const;

 private:
  // people[0].credentials[1].passed: no value of the facts lies deeper.
  static constexpr std::size_t kDeepest = 5;

  std::array<Step, kDeepest> steps_{};
  std::size_t size_ = 0;
};

}  // namespace attain::facts
