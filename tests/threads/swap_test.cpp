// Many threads judge partners by one rule book while it is swapped for a new load of the same
// rules: every answer stays right, and the thread sanitizer finds no race.

#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

namespace {

constexpr std::string_view kRules = ATTAIN_SOURCE_DIR "/rules/microsoft-partner-network";
constexpr std::string_view kCompetency = "cloud-productivity";
constexpr int kThreads = 4;
constexpr int kSwaps = 50;

/// What a server does to change rules while it runs.
class Current {
 public:
  explicit Current(attain::RuleBook rules) : rules_(std::move(rules)) {}

  attain::RuleBook get() const {
    const std::lock_guard lock(mutex_);
    return rules_;
  }

  void set(attain::RuleBook rules) {
    const std::lock_guard lock(mutex_);
    std::swap(rules_, rules);
  }

 private:
  mutable std::mutex mutex_;
  attain::RuleBook rules_;
};

attain::RuleBook load() {
  attain::LoadResult loaded = attain::load(kRules);
  EXPECT_TRUE(loaded.ok()) << attain::render(loaded.diagnostics());
  return loaded.rulebook();
}

/// A partner in a developed market with two people for gold; `users` decide the tier.
std::string partner(int users) {
  return R"({"id":"contoso","as_of":"2018-03-31","market":"developed","entitlements":[)"
         R"({"customer":"c1","workload":"yammer","license":"paid","association":"dpor",)"
         R"("active_users":)" +
         std::to_string(users) +
         R"(}],"people":[{"id":"ana","credentials":["70-346","70-347"]},)"
         R"({"id":"ben","credentials":["70-346","70-347"]}]})";
}

std::string_view expected_tier(int users) {
  if (users >= 4000) return "gold";
  return users >= 2000 ? "silver" : "";
}

/// Judges partners until `stop`, and at least once; gives the number of wrong answers.
int judge(const Current& current, const std::atomic<bool>& stop) {
  int wrong = 0;
  attain::Tiers tiers;
  do {
    const attain::RuleBook rules = current.get();
    attain::FactsReader reader(rules);
    for (const int users : {1999, 2000, 3999, 4000}) {
      const attain::FactsResult facts = reader.read_json(partner(users));
      rules.decide(facts.value(), tiers);
      const attain::Decision decision = rules.evaluate(facts.value());
      wrong += tiers.tier(kCompetency) == expected_tier(users) ? 0 : 1;
      wrong += decision.competency(kCompetency).tier == expected_tier(users) ? 0 : 1;
    }
  } while (!stop.load());
  return wrong;
}

TEST(Swap, NeverDisturbsEvaluationsUnderWay) {
  Current current(load());
  std::atomic<bool> stop = false;
  std::vector<int> wrong(kThreads, -1);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&] { count = judge(current, stop); });
  }
  for (int i = 0; i < kSwaps; ++i) current.set(load());
  stop = true;
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(kThreads, 0));
}

}  // namespace
