// Takes a number; gives that many partners' facts as JSON, drawn from a fixed seed. Draws by
// remainder, since the standard library's distributions differ from one to the next.
//
// Tested by bench.answers_agree, which asks that every tier comes up.

#include "bench/partners.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string_view>

#include <fmt/format.h>

namespace bench {
namespace {

using Texts = std::array<std::string_view, 6>;

constexpr Texts kWorkloads = {"exchange-online", "sharepoint-online", "skype-for-business",
                              "yammer",          "proplus",           "intune"};
constexpr Texts kAssociations = {"dap", "tp", "dpor", "fasttrack", "none", "none"};
constexpr std::array<int, 4> kThresholds = {1000, 2000, 4000, 4001};

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  /// From 0 to `most`, both included.
  int up_to(int most) {
    return static_cast<int>(engine_() % (static_cast<std::uint64_t>(most) + 1));
  }
  bool one_in(int chances) { return up_to(chances - 1) == 0; }
  std::string_view any_of(const Texts& texts) {
    return texts.at(static_cast<std::size_t>(up_to(static_cast<int>(texts.size()) - 1)));
  }

 private:
  std::mt19937_64 engine_;
};

std::string entitlement(std::string_view workload, std::string_view license,
                        std::string_view association, int customer, int users) {
  return fmt::format(
      R"({{"customer":"c{}","workload":"{}","license":"{}","association":"{}","active_users":{}}})",
      customer, workload, license, association, users);
}

std::string entitlements(Draw& draw) {
  std::vector<std::string> records;
  // Every eighth partner has just the users that a threshold asks for, or one less.
  if (draw.one_in(8)) {
    const int users = kThresholds.at(static_cast<std::size_t>(draw.up_to(3))) - draw.up_to(1);
    const int split = draw.up_to(users);
    records.push_back(entitlement("yammer", "paid", "dpor", 0, split));
    records.push_back(entitlement("proplus", "paid", "tp", 1, users - split));
    records.push_back(entitlement("intune", "paid", "tp", 1, users));
  } else {
    const int count = draw.up_to(40);
    for (int i = 0; i < count; ++i) {
      const std::string_view workload = draw.any_of(kWorkloads);
      const std::string_view license = draw.one_in(4) ? "trial" : "paid";
      const std::string_view association = draw.any_of(kAssociations);
      records.push_back(entitlement(workload, license, association, i / 3, draw.up_to(600)));
    }
  }
  return fmt::format("[{}]", fmt::join(records, ","));
}

/// Days in April 2018, around those that partners are judged on.
std::string day(Draw& draw) { return fmt::format("2018-04-{:02}", 1 + draw.up_to(29)); }

std::string credential(Draw& draw, std::string_view id) {
  if (draw.one_in(8)) return fmt::format(R"({{"id":"{}","passed":"{}"}})", id, day(draw));
  if (draw.one_in(8)) {
    return fmt::format(R"({{"id":"{}","passed":"2017-01-31","expires":"{}"}})", id, day(draw));
  }
  return fmt::format(R"("{}")", id);
}

std::string people(Draw& draw) {
  std::vector<std::string> list;
  const int count = draw.up_to(30);
  const int rarity = 2 + draw.up_to(6);
  for (int i = 0; i < count; ++i) {
    std::vector<std::string> held;
    for (const std::string_view id : {"70-346", "70-347", "MCSA-O365"}) {
      if (draw.one_in(rarity)) held.push_back(credential(draw, id));
    }
    list.push_back(
        fmt::format(R"({{"id":"person-{}","credentials":[{}]}})", i, fmt::join(held, ",")));
  }
  return fmt::format("[{}]", fmt::join(list, ","));
}

}  // namespace

std::vector<std::string> make_partners(std::size_t count) {
  Draw draw(2017'09'15);
  std::vector<std::string> partners;
  partners.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string as_of = day(draw);
    const std::string_view market = draw.one_in(3) ? "developing" : "developed";
    const std::string records = entitlements(draw);
    partners.push_back(fmt::format(
        R"({{"id":"partner-{}","as_of":"{}","market":"{}","entitlements":{},"people":{}}})", i,
        as_of, market, records, people(draw)));
  }
  return partners;
}

}  // namespace bench
