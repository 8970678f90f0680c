// Takes a shape's way to draw a partner, and a number; gives that many partners' facts as JSON.
//
// Tested by bench.answers_agree, which asks that every tier comes up in every shape.

#include "bench/partners.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include <fmt/format.h>

namespace bench {
namespace {

using Texts = std::span<const std::string_view>;
using Held = std::initializer_list<std::string_view>;

/// Days in April 2018, around those that partners are judged on.
std::string day(Draw& draw) { return fmt::format("2018-04-{:02}", 1 + draw.up_to(29)); }

std::string market(Draw& draw) { return draw.one_in(3) ? "developing" : "developed"; }

std::string credential(Draw& draw, std::string_view id) {
  if (draw.one_in(8)) return fmt::format(R"({{"id":"{}","passed":"{}"}})", id, day(draw));
  if (draw.one_in(8)) {
    return fmt::format(R"({{"id":"{}","passed":"2017-01-31","expires":"{}"}})", id, day(draw));
  }
  return fmt::format(R"("{}")", id);
}

/// Up to 30 people who hold one in `rarity` of the credentials each.
std::vector<std::string> people(Draw& draw, Texts credentials, int rarity) {
  std::vector<std::string> list;
  const int count = draw.up_to(30);
  for (int i = 0; i < count; ++i) {
    std::vector<std::string> held;
    for (const std::string_view id : credentials) {
      if (draw.one_in(rarity)) held.push_back(credential(draw, id));
    }
    list.push_back(fmt::format("{}", fmt::join(held, ",")));
  }
  return list;
}

/// Just these people, from any of them on, and one time in two without the last.
std::vector<std::string> team(Draw& draw, std::initializer_list<Held> members) {
  std::vector<std::string> list;
  for (const Held held : members) list.push_back(fmt::format("\"{}\"", fmt::join(held, "\",\"")));
  if (draw.one_in(2)) list.pop_back();
  std::rotate(list.begin(), list.begin() + draw.up_to(static_cast<int>(list.size()) - 1),
              list.end());
  return list;
}

std::string entitlement(std::string_view workload, std::string_view license,
                        std::string_view association, int customer, int users) {
  return fmt::format(
      R"({{"customer":"c{}","workload":"{}","license":"{}","association":"{}","active_users":{}}})",
      customer, workload, license, association, users);
}

std::vector<std::string> entitlements(Draw& draw) {
  static constexpr std::array<std::string_view, 6> kWorkloads = {
      "exchange-online", "sharepoint-online", "skype-for-business", "yammer", "proplus", "intune"};
  static constexpr std::array<std::string_view, 6> kAssociations = {"dap",       "tp",   "dpor",
                                                                    "fasttrack", "none", "none"};
  static constexpr std::array<int, 4> kThresholds = {1000, 2000, 4000, 4001};
  if (draw.one_in(8)) {
    const int users = draw.any_of(kThresholds) - draw.up_to(1);
    const int split = draw.up_to(users);
    return {entitlement("yammer", "paid", "dpor", 0, split),
            entitlement("proplus", "paid", "tp", 1, users - split),
            entitlement("intune", "paid", "tp", 1, users)};
  }
  std::vector<std::string> records;
  const int count = draw.up_to(40);
  for (int i = 0; i < count; ++i) {
    const std::string_view workload = draw.any_of(kWorkloads);
    const std::string_view license = draw.one_in(4) ? "trial" : "paid";
    const std::string_view association = draw.any_of(kAssociations);
    records.push_back(entitlement(workload, license, association, i / 3, draw.up_to(600)));
  }
  return records;
}

std::string revenue(std::string_view product, std::string_view association, std::string_view date,
                    int customer, int cents) {
  return fmt::format(R"({{"customer":"c{}","product":"{}","kind":"net-new","association":"{}",)"
                     R"("amount":"USD {}.{:02}","date":"{}"}})",
                     customer, product, association, cents / 100, cents % 100, date);
}

std::vector<std::string> revenues(Draw& draw) {
  static constexpr std::array<std::string_view, 3> kProducts = {"crm-online", "plan1", "ce-plan"};
  static constexpr std::array<std::string_view, 4> kAssociations = {"dpor", "dpor", "tp", "none"};
  static constexpr std::array<int, 4> kDollars = {50'000, 100'000, 150'000, 300'000};
  if (draw.one_in(8)) {
    const int cents = draw.any_of(kDollars) * 100 - draw.up_to(1);
    const int split = draw.up_to(cents);
    return {revenue("crm-online", "dpor", "2017-05-01", 0, split),
            revenue("ce-plan", "dpor", "2018-04-30", 1, cents - split),
            revenue("ce-plan", "dpor", "2017-04-30", 1, cents),
            revenue("ce-plan", "dpor", "2018-05-01", 1, cents)};
  }
  std::vector<std::string> records;
  const int count = draw.up_to(40);
  for (int i = 0; i < count; ++i) {
    const std::string_view product = draw.any_of(kProducts);
    const std::string_view association = draw.any_of(kAssociations);
    const int month = draw.up_to(17);  // from January 2017 to June 2018
    const std::string date =
        fmt::format("{}-{:02}-{:02}", 2017 + month / 12, month % 12 + 1, 1 + draw.up_to(27));
    records.push_back(revenue(product, association, date, i / 3, draw.up_to(60'000'00)));
  }
  return records;
}

/// The copies follow one another, so that each has its original's neighbours.
std::string joined(const std::vector<std::string>& parts, std::size_t copies) {
  std::vector<std::string_view> list;
  for (std::size_t i = 0; i < copies; ++i) list.insert(list.end(), parts.begin(), parts.end());
  return fmt::format("[{}]", fmt::join(list, ","));
}

std::string to_json(const Partner& partner, std::size_t number, Copies copies) {
  std::string json = fmt::format(R"({{"id":"partner-{}","as_of":"{}")", number, partner.as_of);
  if (!partner.market.empty()) json += fmt::format(R"(,"market":"{}")", partner.market);
  if (!partner.list.empty()) {
    json += fmt::format(R"(,"{}":{})", partner.list, joined(partner.records, copies.records));
  }
  std::vector<std::string> people;
  for (std::size_t i = 0; i < partner.people.size(); ++i) {
    for (std::size_t copy = 0; copy < copies.people; ++copy) {
      people.push_back(
          fmt::format(R"({{"id":"person-{}-{}","credentials":[{}]}})", i, copy, partner.people[i]));
    }
  }
  return json + fmt::format(R"(,"people":[{}]}})", fmt::join(people, ","));
}

}  // namespace

Partner draw_cloud_productivity(Draw& draw) {
  static constexpr std::array<std::string_view, 3> kCredentials = {"70-346", "70-347", "MCSA-O365"};
  Partner partner{day(draw), market(draw), "entitlements", entitlements(draw), {}};
  partner.people = people(draw, kCredentials, 2 + draw.up_to(6));
  return partner;
}

Partner draw_devops(Draw& draw) {
  static constexpr std::array<std::string_view, 6> kCredentials = {"70-496",  "70-498", "70-497",
                                                                   "PMI-ACP", "PSM-I",  "CSM"};
  Partner partner{day(draw), market(draw), {}, {}, {}};
  if (draw.one_in(8)) {
    partner.people = team(draw, {{"70-496", "70-498"},
                                 {"70-496", "70-498"},
                                 {"70-496", "70-498", "PSM-I"},
                                 {"70-496", "PMI-ACP", "CSM"},
                                 {"70-496", "70-498", "70-497"}});
  } else {
    partner.people = people(draw, kCredentials, 2 + draw.up_to(3));
  }
  return partner;
}

Partner draw_customer_relationship_management(Draw& draw) {
  static constexpr std::array<std::string_view, 12> kCredentials = {
      "MB2-714", "MB2-713", "MB2-717", "MB2-718", "MB2-877", "MB2-709",
      "MB2-710", "MB2-706", "MB2-715", "MB2-712", "MB2-707", "MB2-716"};
  Partner partner{day(draw), market(draw), "revenue", revenues(draw), {}};
  if (draw.one_in(8)) {
    // Who holds all three must take the role that fewer others can.
    partner.people = team(draw, {{"MB2-713", "MB2-710", "MB2-712"},
                                 {"MB2-716", "MB2-709"},
                                 {"MB2-714", "MB2-717"},
                                 {"MB2-718", "MB2-715", "MB2-707"},
                                 {"MB2-709", "MB2-706"}});
  } else {
    partner.people = people(draw, kCredentials, 4 + draw.up_to(20));
  }
  return partner;
}

Partner draw_five_distinct_people(Draw& draw) {
  static constexpr std::array<std::string_view, 6> kCredentials = {
      "architecture", "cloud", "code", "data", "network", "security"};
  Partner partner{day(draw), {}, {}, {}, {}};
  if (draw.one_in(8)) {
    // There is but one way to seat all; whoever can fill two places is needed at the later one.
    partner.people = team(
        draw,
        {{"cloud"}, {"architecture", "data"}, {"architecture"}, {"network", "security"}, {"code"}});
  } else {
    partner.people = people(draw, kCredentials, 3 + draw.up_to(9));
  }
  return partner;
}

std::vector<std::string> make_partners(Partner (*draw_one)(Draw&), std::size_t count,
                                       Copies copies) {
  Draw draw(2017'09'15);
  std::vector<std::string> partners;
  partners.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    partners.push_back(to_json(draw_one(draw), i, copies));
  }
  return partners;
}

}  // namespace bench
