#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// Draws by remainder from a fixed seed, since the standard library's distributions differ from one
/// to the next.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  /// From 0 to `most`, both included.
  int up_to(int most) {
    return static_cast<int>(engine_() % (static_cast<std::uint64_t>(most) + 1));
  }
  bool one_in(int chances) { return up_to(chances - 1) == 0; }

  /// One of a list that is not empty.
  template <typename List>
  const auto& any_of(const List& list) {
    return *(list.begin() + up_to(static_cast<int>(list.size()) - 1));
  }

 private:
  std::mt19937_64 engine_;
};

/// The facts of one partner, of which nothing is unknown, as pieces of JSON.
struct Partner {
  std::string as_of;
  std::string market;     ///< Empty if the program has no such attribute.
  std::string_view list;  ///< The name of the list of records; empty if there is none.
  std::vector<std::string> records;
  std::vector<std::string> people;  ///< The credentials of each.
};

/// One partner for each shape: up to 40 records and 30 people, on a day of April 2018. One in eight
/// has records that come to just a threshold or just less, and one in eight has the people that a
/// tier asks for, none too many, or one that falls short.
Partner draw_cloud_productivity(Draw& draw);
Partner draw_devops(Draw& draw);
Partner draw_customer_relationship_management(Draw& draw);
Partner draw_five_distinct_people(Draw& draw);

/// How many times each record and each person stands in the facts, people by other names.
struct Copies {
  std::size_t records = 1;
  std::size_t people = 1;
};

/// The facts of `count` partners as JSON, one object each: the same bytes on every machine.
std::vector<std::string> make_partners(Partner (*draw_one)(Draw&), std::size_t count,
                                       Copies copies);

}  // namespace bench
