#pragma once

#include <cstdint>
#include <deque>
#include <memory_resource>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/completion.hpp"
#include "decision/frame.hpp"

namespace attain::decision {

/// The people of the facts as one test sees them: whether each passes and by what, what each would
/// have to gain, and which absent facts could settle it. Each person is explained once, however
/// many requirements ask.
class People {
 public:
  /// REQUIRES: `frame` outlives this.
  People(const Frame& frame, std::uint32_t test);

  /// How many pass; as the outcome has it.
  Range heads() const;

  /// Who passes and who may, as the outcome has it.
  const evaluate::BitSets& passing() const { return passing_; }

  /// Whether a person passes; the same.
  Counted test(std::uint32_t person) const {
    if (evaluate::has_bit(passing_.certain.data(), person)) return Counted::kYes;
    return evaluate::has_bit(passing_.possible.data(), person) ? Counted::kMaybe : Counted::kNo;
  }

  const PersonEvidence& explain(std::uint32_t person);

  /// A credential of a person, apart from the test.
  CredentialEvidence explain(const facts::Person& person, std::uint32_t code) const;

  /// Explains all, in the facts' order.
  List<PersonEvidence> explain_all();

  /// What it takes for a person to pass.
  struct Needs {
    std::uint32_t person = 0;
    Counted counted = Counted::kNo;
    bool possible = false;               ///< Or passes already.
    bool near = false;                   ///< Passes, or holds some credential of the test.
    List<std::string_view> credentials;  ///< To gain; empty unless `counted` is no.
    List<Step> facts;                    ///< To tell; the same.
  };
  const Needs& needs(std::uint32_t person);

  /// The fewest credentials by which someone who holds nothing passes; none if nobody could.
  std::optional<List<std::string_view>> from_nothing();

  /// Of the credentials that the test names, those that someone can gain on the day.
  std::vector<std::uint32_t> can_be_gained() const { return completion_.can_be_gained(); }

  /// Adds the absent facts, none twice, that could settle whether a person passes who may pass.
  void tell(std::uint32_t person, Steps& facts);

  /// The same for all such people, or for the list of people if that is absent.
  void tell_all(Steps& facts);

  /// Adds the steps by which so many more people pass: those who are nearest, as many as are
  /// surely short, but none of `taken`; the rest are further people. False if that cannot be.
  bool add(Range short_by, const std::set<std::uint32_t>& taken, Steps& gap);

  /// The step by which fewer people pass.
  Step fewer(Range amount) const;

 private:
  /// What was found of a person so far.
  struct OfPerson {
    bool is_explained = false;
    bool has_needs = false;
    const Completion::Way* way = nullptr;
    PersonEvidence evidence;
    Needs needs;
  };

  const Completion::Way& way_of(std::uint32_t person, Counted counted);
  PersonEvidence made(std::uint32_t index);
  Needs made_needs(std::uint32_t person);
  List<CredentialEvidence> lacking(std::uint32_t index, const Completion::Way& way) const;
  CredentialEvidence explain(const facts::Person& person, const Completion::Refused& one) const;
  void tell_node(std::uint32_t index, std::uint32_t node, Steps& facts) const;
  bool has_any(const facts::Person& person) const;
  std::string_view id_of(std::uint32_t credential) const;

  const Frame& frame_;
  const compile::Test& test_;
  evaluate::BitSets own_;  ///< Who passes, if the outcome does not hang on that.
  const evaluate::BitSets& passing_;
  Completion completion_;
  std::span<OfPerson> of_;          ///< For each person.
  List<PersonEvidence> explained_;  ///< Of all, once asked for.
};

/// The people as each test sees them: made when first asked for.
class PeopleByTest {
 public:
  explicit PeopleByTest(std::pmr::memory_resource* scratch) : people_(scratch), by_test_(scratch) {}

  People& of(const Frame& frame, std::uint32_t test);

 private:
  std::pmr::deque<People> people_;
  std::pmr::vector<People*> by_test_;  ///< For each test of the program; null until asked for.
};

/// The step by which a person gains credentials.
Step gain(std::string_view person, List<std::string_view> credentials);

/// The step by which further people come in, each with all of these credentials.
Step call_for(Range people, List<std::string_view> credentials);

}  // namespace attain::decision
