// Weighs what is allocated: a stream takes no more memory for ten times as many lines, and where
// there is none left it throws and leaves nothing behind.

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <malloc.h>
#include <new>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/stream.hpp>

#include "stream/blocks.hpp"
#include "support/seed.hpp"
#include "support/stream.hpp"

namespace {

constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();

std::atomic<std::int64_t> live = 0;  // Bytes.
std::atomic<std::int64_t> peak = 0;
std::atomic<std::int64_t> left = kAny;  // Allocations that succeed.

void* allocate(std::size_t size) noexcept {
  if (left.fetch_sub(1) <= 0) return nullptr;
  void* memory = std::malloc(size);
  if (memory == nullptr) return nullptr;
  const std::int64_t now = live += static_cast<std::int64_t>(::malloc_usable_size(memory));
  std::int64_t highest = peak;
  while (now > highest && !peak.compare_exchange_weak(highest, now)) continue;
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

/// The lines of `block`, so many times.
StreamSource repeated(std::string_view block, int times) {
  return [block, times](std::span<char> bytes) mutable {
    if (times == 0) return std::size_t{0};
    --times;
    std::copy(block.begin(), block.end(), bytes.begin());
    return block.size();
  };
}

bool drop(std::string_view /*text*/) { return true; }

class StreamMemory : public ::testing::TestWithParam<unsigned> {
 protected:
  StreamMemory() : rules_(support::seed_rules()) {
    options_.threads = GetParam();
    options_.facts.max_bytes = 1000;
    options_.report = [](std::span<const Diagnostic> /*problems*/) {};
  }

  const RuleBook rules_;
  StreamOptions options_;
};

INSTANTIATE_TEST_SUITE_P(Threads, StreamMemory, ::testing::Values(1U, 3U));

TEST_P(StreamMemory, DoesNotGrowWithTheStream) {
  std::string block = support::PartnerLines(1000).text(100);
  block.erase(0, 3);  // The byte order mark.
  block += '\n';
  const auto peak_of = [&](int times) {
    const std::int64_t before = live;
    peak = before;
    evaluate_stream(rules_, repeated(block, times), drop, options_);
    EXPECT_EQ(live, before);
    return peak - before;
  };
  evaluate_stream(rules_, repeated(block, 1), drop, options_);  // What is made once and kept.
  const std::int64_t of_little = peak_of(10);
  EXPECT_GT(of_little, static_cast<std::int64_t>(stream::BlockReader::kChunk));
  // Many threads do not always hold as much at once.
  const std::int64_t most = GetParam() == 1 ? of_little + of_little / 20 : 4 * of_little;
  EXPECT_LE(peak_of(100), most);
}

TEST_P(StreamMemory, ReadsNoFurtherThanItsThreadsHold) {
  const std::string text = support::PartnerLines(1000).text(20'000);
  std::atomic<std::uint64_t> read = 0;
  const StreamSource source = [&, whole = support::source_of(text)](std::span<char> bytes) {
    const std::size_t count = whole(bytes);
    read += count;
    return count;
  };
  options_.tiers_only = true;
  options_.progress = [&](const StreamProgress& progress) {
    const std::uint64_t held = read - progress.bytes;
    EXPECT_LE(held, 3 * GetParam() * stream::BlockReader::kChunk);
  };
  EXPECT_EQ(evaluate_stream(rules_, source, drop, options_).end, StreamEnd::kWhole);
}

TEST_P(StreamMemory, ThrowsBadAllocWhereThereIsNone) {
  const std::string text = support::PartnerLines(1000).text(200);
  evaluate_stream(rules_, support::source_of(text), drop, options_);
  const std::int64_t before = live;
  int failures = 0;
  for (std::int64_t allowed = 0;; allowed += 1 + allowed / 16) {
    const StreamSource source = support::source_of(text);
    left = allowed;
    try {
      evaluate_stream(rules_, source, drop, options_);
      left = kAny;
      break;
    } catch (const std::bad_alloc&) {
      left = kAny;
      ++failures;
    }
  }
  EXPECT_GT(failures, 100);
  EXPECT_EQ(live, before);
}

}  // namespace
}  // namespace attain
