// Lets each allocation of a load, a reading, an update and an evaluation fail in turn: what comes
// out is std::bad_alloc, nothing is left behind, and what there was before is as it was.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <limits>
#include <malloc.h>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "facts/columns.hpp"
#include "support/rules.hpp"

namespace {

constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();

std::int64_t live = 0;     // Bytes.
std::int64_t left = kAny;  // Allocations that succeed; none does once one has failed.

void* allocate(std::size_t size) noexcept {
  if (left <= 0) return nullptr;
  if (left != kAny) --left;
  void* memory = std::malloc(size);
  if (memory != nullptr) live += static_cast<std::int64_t>(::malloc_usable_size(memory));
  return memory;
}

void release(void* memory) noexcept {
  live -= static_cast<std::int64_t>(::malloc_usable_size(memory));
  std::free(memory);
}

}  // namespace

// Not inlined: else g++ takes the pairs that meet in one function for mismatched ones.
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* memory = allocate(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  return allocate(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { release(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { release(memory); }

namespace attain {
namespace {

/// Does `work` with no allocation allowed, with one, with two, until it ends: then it must give
/// `expected`. How many allocations it takes. `check` is asked after each failure.
std::int64_t fail_each(
    const std::function<std::string()>& work, const std::string& expected,
    const std::function<void()>& check = [] {}) {
  for (std::int64_t allowed = 0;; ++allowed) {
    const std::int64_t before = live;
    left = allowed;
    try {
      const std::string result = work();
      left = kAny;
      EXPECT_EQ(result, expected);
      return allowed;
    } catch (const std::bad_alloc&) {
      left = kAny;
    }
    check();
    if (live != before) {
      ADD_FAILURE() << live - before << " bytes are left behind by failure " << allowed;
    }
  }
}

std::vector<RuleFile> rule_files() {
  const std::string folder = "tests/diagnostics/base/rules/";
  std::vector<RuleFile> files;
  for (const char* path : {"program.yaml", "cloud-productivity/2018-01-01.yaml"}) {
    files.push_back({path, support::read(folder + path)});
  }
  return files;
}

/// The same with a problem of each stage: in the text, and in what it means.
std::vector<RuleFile> wrong_files(std::string_view from, std::string_view to) {
  std::vector<RuleFile> files = rule_files();
  std::string& text = files[1].text;
  text.replace(text.find(from), from.size(), to);
  return files;
}

std::string loaded(const std::vector<RuleFile>& files) {
  const LoadResult result = load(files, "rules");
  return result.ok() ? result.rulebook().dump() : render(result.diagnostics());
}

class AllocationFailure : public ::testing::Test {
 protected:
  /// Work is done once before, for what is made once and kept.
  static std::int64_t fail_each(
      const std::function<std::string()>& work, const std::function<void()>& check = [] {}) {
    const std::string expected = work();
    EXPECT_NE(expected, "");
    return attain::fail_each(work, expected, check);
  }

  static constexpr std::string_view kPlain =
      R"({"id":"p","as_of":"2018-03-31","market":"developed","entitlements":[{"customer":"c1",)"
      R"("workload":"yammer","license":"paid","association":"dap","active_users":2500}],)"
      R"("people":[{"id":"ana","credentials":["70-346","70-347"]},{"id":"ben"}]})";

  const RuleBook rules_ = load(rule_files(), "rules").rulebook();
  const Facts facts_ = read_facts(kPlain, rules_).value();
};

// The first in its process to use simdjson, which looks for the best of its implementations then.
TEST_F(AllocationFailure, OfTheFirstJsonThatIsNotPlain) {
  const std::string json = R"({"id":"\u0070","as_of":"2018-03-31"})";
  const auto work = [&] { return facts::dump(read_facts(json, rules_).value().columns()); };
  const std::string expected =
      facts::dump(read_facts_yaml("{ id: p, as_of: 2018-03-31 }", rules_).value().columns());
  EXPECT_GT(attain::fail_each(work, expected), 10);
}

TEST_F(AllocationFailure, OfALoad) {
  const std::vector<RuleFile> files = rule_files();
  EXPECT_GT(fail_each([&] { return loaded(files); }), 500);
}

TEST_F(AllocationFailure, OfALoadThatFindsProblems) {
  for (const auto& [from, to] : {std::pair{"MCSA-O365", "MCSA-O356"},
                                 {"4000 }", "4000"},
                                 {"reading: A1", "reading: *A1"},
                                 {"trial", "tr\x01"}}) {
    const std::vector<RuleFile> files = wrong_files(from, to);
    EXPECT_GT(fail_each([&] { return loaded(files); }), 300);
  }
}

TEST_F(AllocationFailure, OfAReaderThatIsUsedAgain) {
  FactsReader reader(rules_);
  const std::string_view texts[] = {kPlain, R"({"id":"\u0070","as_of":"2018-03-31","people":[]})",
                                    R"({"id":"p","as_of":"2018-03-31","markt":1,"people":[{"id":)"};
  for (const std::string_view json : texts) {
    const auto work = [&] {
      const FactsResult result = reader.read_json(json);
      return result.ok() ? facts::dump(result.value().columns()) : render(result.diagnostics());
    };
    const std::string expected = work();
    EXPECT_EQ(work(), expected);
    for (std::int64_t allowed = 0; allowed < 1000; ++allowed) {
      left = allowed;
      try {
        work();
        allowed = 1000;
      } catch (const std::bad_alloc&) {
      }
      left = kAny;
      EXPECT_EQ(work(), expected) << json;
    }
  }
}

TEST_F(AllocationFailure, OfReadingYaml) {
  for (const std::string_view yaml :
       {"{ as_of: 2018-03-31, market: developed, people: { ana: [70-346] }, deals: [] }",
        "{ as_of: 2018-03-31, markt: developed, people: { ana: 70-346 } }", "as_of: ["}) {
    EXPECT_GT(fail_each([&] {
                const FactsResult result = read_facts_yaml(yaml, rules_);
                return result.ok() ? facts::dump(result.value().columns())
                                   : render(result.diagnostics());
              }),
              30);
  }
}

TEST_F(AllocationFailure, OfBuildingFacts) {
  EXPECT_GT(fail_each([&] {
              FactsBuilder builder(rules_, "built", *Date::parse("2018-03-31"));
              builder.set("market", "developed").known("deals");
              builder.add_record("entitlements").set("customer", "c1").set("active_users", 7);
              builder.add_person("ana").holds("70-346");
              builder.add_person("ana").holds("70-364");
              return render(builder.build().diagnostics());
            }),
            30);
}

constexpr std::string_view kChanges =
    R"({"as_of":"2018-05-01","market":"developing",)"
    R"("entitlements":[{"customer":"c2","active_users":5}],)"
    R"("people":[{"id":"ana","credentials":["MCSA-O365"]},{"id":"cem"}]})";

TEST_F(AllocationFailure, OfAnUpdate) {
  const Facts changes = read_facts(kChanges, rules_).value();
  Facts updated = facts_;
  EXPECT_TRUE(update(updated, changes).empty());
  const std::string before = facts::dump(facts_.columns());
  EXPECT_GT(fail_each(
                [&] {
                  Facts facts = facts_;
                  const std::vector<Diagnostic> problems = update(facts, changes);
                  return facts::dump(facts.columns()) + render(problems);
                },
                [&] { EXPECT_EQ(facts::dump(facts_.columns()), before); }),
            10);
}

// Facts that nobody else holds are changed where they are.
TEST_F(AllocationFailure, OfAnUpdateInPlace) {
  const Facts changes = read_facts(kChanges, rules_).value();
  const std::string before = facts::dump(facts_.columns());
  std::string after;
  for (std::int64_t allowed = 0; after.empty(); ++allowed) {
    Facts facts = read_facts(kPlain, rules_).value();
    left = allowed;
    try {
      const std::vector<Diagnostic> problems = update(facts, changes);
      left = kAny;
      after = facts::dump(facts.columns());
    } catch (const std::bad_alloc&) {
      left = kAny;
      EXPECT_EQ(facts::dump(facts.columns()), before) << allowed;
    }
  }
  EXPECT_NE(after, before);
}

TEST_F(AllocationFailure, OfADecision) {
  EXPECT_GT(fail_each([&] {
              const Decision decision = rules_.evaluate(facts_);
              return to_text(decision) + to_json(decision, JsonLayout::kIndented);
            }),
            100);
}

TEST_F(AllocationFailure, OfTiersThatAreUsedAgain) {
  Tiers tiers;
  const auto decided = [&] {
    rules_.decide(facts_, tiers);
    return std::string(tiers.tier("cloud-productivity"));
  };
  const auto check = [&] {
    EXPECT_TRUE(tiers.awards().empty());
    EXPECT_EQ(decided(), "silver");
    tiers = {};
  };
  EXPECT_GT(attain::fail_each(decided, "silver", check), 10);
}

TEST_F(AllocationFailure, OfProse) {
  EXPECT_GT(fail_each([&] { return to_prose(rules_); }), 100);
}

}  // namespace
}  // namespace attain
