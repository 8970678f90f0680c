#include "decision/tree.hpp"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "listed.hpp"
#include "support/rules.hpp"

namespace attain::decision {
namespace {

using Kind = RequirementDecision::Kind;
using MeasureKind = MeasureEvidence::Kind;
using State = CredentialEvidence::State;

constexpr std::string_view kRevision = R"(format: attain/1
competency: c
revision: 2018-01-01
title: C
source: { document: c.md }
titles: { T1: The Assessment }
measures:
  turnover: { title: { en: turnover, it: fatturato }, sum: seats.price, where: { product: mail, kind: any, users: { at_least: 5 } }, within: always, at_most: USD 500 }
  customers: { count_distinct: seats.customer, where: { product: any, any_of: [{ kind: paid }, { kind: trial, renewed: true }] }, within: always }
  monthly: { average: seats.users, where: { product: any, kind: any }, within: 12 months }
  net: { difference: [customers, monthly] }
  all: { total: [customers, monthly] }
  growth: { growth: { from: customers, to: monthly } }
  experts: { people_holding: { all_of: [E1, { where: { role: technical } }] } }
  staff: { partner: staff }
  score: { points: [{ points: 10, for: staff, full_at: 20 }, { points: 5, if: { partner: authorised_reseller, is: true } }], each_term: { more_than: 0 } }
options:
  o:
    title: O
    tiers:
      silver:
        - { people: 2, holding: { all_of: [E1, { where: { role: technical } }] }, of_whom: [{ people: 1, holding: MASTER }] }
        - different_people: [{ people: 2, holding: { all_of: [E1, T1] } }, { people: 1, holding: MASTER }]
        - { credentials: 3, among: [E1, E2, MASTER] }
      gold: not_offered
)";

constexpr std::string_view kFacts = R"({ "as_of": "2018-03-31", "id": "p", "staff": 8,
  "seats": [
    { "customer": "c1", "product": "mail", "kind": "paid", "users": 10, "price": "USD 1200.50", "renewed": true },
    { "customer": "c2", "product": "chat", "kind": "trial", "users": 7, "price": "USD 75", "renewed": false },
    { "customer": "c3", "product": "mail", "kind": "paid", "users": 2, "price": "USD 3" }],
  "people": [{ "id": "ana", "role": "technical", "credentials": ["E1", "MASTER"] },
             { "id": "ben", "role": "sales", "credentials": ["E1"] },
             { "id": "carl", "credentials": ["E1"] }] })";

class TreeTest : public testing::Test {
 protected:
  std::string text(const RequirementDecision& requirement, std::string_view language = "en") const {
    const Speech speech(vocabulary_, language, &revision_);
    std::string out;
    Tree(speech, decision_, revision_, false, out).write(requirement, 0);
    return out;
  }

  /// A requirement of silver, whose tests of people an explanation leads into.
  const model::Requirement& rule(std::size_t place) const {
    return revision_.options[0].tiers[0].requirements[place];
  }

  RequirementDecision requirement(Kind kind, Status status, Rational required, Range actual) const {
    RequirementDecision decision;
    decision.kind = kind;
    decision.status = status;
    decision.title = &kNoTitle;
    decision.required = listed<Threshold>({number(required)});
    decision.actual = actual;
    return decision;
  }

  static Threshold number(Rational value) { return {{}, nullptr, value, true}; }

  MeasureEvidence measure(MeasureKind kind, std::string_view name, Range actual) const {
    MeasureEvidence evidence;
    evidence.kind = kind;
    evidence.subject = name;
    evidence.title = &kNoTitle;
    evidence.actual = actual;
    return evidence;
  }

  MeasureEvidence records(MeasureKind kind, std::string_view name, Range actual,
                          std::vector<RecordEvidence> found) const {
    MeasureEvidence evidence = measure(kind, name, actual);
    evidence.records_of = "seats";
    evidence.records = listed(std::move(found));
    return evidence;
  }

  RequirementDecision of(MeasureEvidence evidence, Status status, Rational required) const {
    RequirementDecision decision = requirement(Kind::kMeasure, status, required, evidence.actual);
    decision.subject = evidence.subject;
    decision.unit = evidence.unit;
    decision.measure = std::move(evidence);
    return decision;
  }

  static PersonEvidence person(std::size_t index, std::string_view id, Counted counted,
                               std::vector<CredentialEvidence> credentials = {}) {
    return {index, id, counted, listed(std::move(credentials)), counted == Counted::kNo};
  }

  static Step gain(std::string_view who, std::vector<std::string_view> credentials) {
    Step step;
    step.kind = Step::Kind::kCredentials;
    step.subject = who;
    step.credentials = listed(std::move(credentials));
    return step;
  }

  const Text kNoTitle{};
  const std::shared_ptr<const compile::Program> program_ =
      support::compiled(support::read("tests/prose/rules/program.yaml"), std::string(kRevision));
  const model::Vocabulary& vocabulary_ = program_->vocabulary();
  const model::Revision& revision_ = program_->rules->competencies.at(0).revisions.at(0);
  const FactsResult facts_ = read_facts(kFacts, RuleBook(program_));
  const Decision decision_{program_, facts_.value(), *Date::parse("2018-03-31"), nullptr, {}, {}};
};

using Reason = RecordEvidence::Reason;

TEST_F(TreeTest, SaysMoneyCapsAndWhyRecordsAreLeftOut) {
  MeasureEvidence turnover =
      records(MeasureKind::kSum, "turnover", {500, 500},
              {{0, Counted::kYes, Rational::fraction(120050, 100), Reason::kNone, {}, {}},
               {1, Counted::kNo, 75, Reason::kNotListed, "product", "chat"},
               {2, Counted::kNo, 3, Reason::kNotCompared, "users", "2"}});
  turnover.unit = "USD";
  turnover.cap = listed<Threshold>({number(500)});
  RequirementDecision decision = of(turnover, Status::kNotMet, 800);
  Step step;
  step.subject = "turnover";
  step.unit = "USD";
  step.amount = {300, 300};
  decision.gap = listed<Step>({step});
  EXPECT_EQ(text(decision), R"(- turnover: USD 500 (at most USD 500 count) of USD 800, USD 300 short
    counted 1 of 3 records:
        USD 1,200.50  c1, mail, 10
    left out 2:
        USD 75  c2, chat, 7 (product not listed)
         USD 3  c3, mail, 2 (users outside what is asked)
)");
  EXPECT_EQ(text(decision, "it"),
            R"(- turnover: USD 500 (vale al massimo USD 500) su USD 800, ne mancano USD 300
    contato 1 su 3 record:
        USD 1.200,50  c1, mail, 10
    esclusi 2:
        USD 75  c2, chat, 7 (prodotto: valore non in elenco)
         USD 3  c3, mail, 2 (users: valore fuori dai limiti richiesti)
)");
}

TEST_F(TreeTest, SaysWhatTheOtherMeasuresAreMadeFrom) {
  const MeasureEvidence customers =
      records(MeasureKind::kCountDistinct, "customers", {1, 2},
              {{0, Counted::kYes, {}, Reason::kNone, {}, {}},
               {1, Counted::kNo, {}, Reason::kNoAlternative, {}, {}},
               {2, Counted::kMaybe, {}, Reason::kFieldUnknown, {}, {}}});
  const MeasureEvidence monthly = records(
      MeasureKind::kAverage, "monthly", {Rational::fraction(17, 12), Rational::fraction(17, 12)},
      {{0, Counted::kYes, 10, Reason::kNone, {}, {}},
       {1, Counted::kYes, 7, Reason::kNone, {}, {}},
       {2, Counted::kNo, 2, Reason::kBeforeWindow, "sold", "2016-01-01"}});
  const auto made = [&](MeasureKind kind, std::string_view name) {
    MeasureEvidence evidence = measure(kind, name, {3, 3});
    evidence.parts = listed<MeasureEvidence>({customers, monthly});
    return text(of(evidence, Status::kMet, 3));
  };
  const std::string all = R"(+ all: 3 of 3
    customers: 1 to 2
        counted 1 of 3 records, each customer once:
            c1, paid, renewed: yes
        may count 1:
            c3, paid, ? (not known whether an alternative holds)
        left out 1:
            c2, trial, renewed: no (none of the alternatives holds)
    monthly: 17/12
        counted 2 of 3 records, divided by 12 months:
            10  c1, ?
             7  c2, ?
        left out 1:
            2  c3, ? (day of sale lies before the window)
)";
  EXPECT_EQ(made(MeasureKind::kTotal, "all"), all);
  std::string net = all;
  net.replace(net.find("all"), 3, "net");
  net.replace(net.find("    monthly"), 11, "    less monthly");
  EXPECT_EQ(made(MeasureKind::kDifference, "net"), net);
  MeasureEvidence growth = measure(MeasureKind::kGrowth, "growth",
                                   {Rational::fraction(25, 2), Rational::fraction(25, 2)});
  growth.unit = "%";
  growth.parts = listed<MeasureEvidence>({measure(MeasureKind::kAttribute, "customers", {8, 8}),
                                          measure(MeasureKind::kAttribute, "monthly", {9, 9})});
  RequirementDecision decision = of(growth, Status::kNotMet, 25);
  Step step;
  step.subject = "growth";
  step.unit = "%";
  step.amount = {Rational::fraction(25, 2), Rational::fraction(25, 2)};
  decision.gap = listed<Step>({step});
  EXPECT_EQ(text(decision),
            "- growth: 12.5 % of 25 %, 12.5 percentage points short\n"
            "    from customers: 8\n    to monthly: 9\n");
}

TEST_F(TreeTest, SaysWhoIsCountedAndOfWhomTheRoleIsNotKnown) {
  MeasureEvidence experts = measure(MeasureKind::kPeople, "experts", {1, 2});
  experts.people =
      listed<PersonEvidence>({person(0, "ana", Counted::kYes), person(1, "ben", Counted::kNo),
                              person(2, "carl", Counted::kMaybe)});
  EXPECT_EQ(text(of(experts, Status::kUnknown, 2)),
            R"(? experts: 1 to 2 of 2
    people with E1 and role technical, counted 1 of 3 people: ana
    role not known: carl
)");
}

TEST_F(TreeTest, SaysPointsTermByTerm) {
  MeasureEvidence score = measure(MeasureKind::kPoints, "score", {0, 0});
  TermEvidence linear;
  linear.id = "staff";
  linear.title = &kNoTitle;
  linear.points = listed<Threshold>({number(10)});
  linear.full_at = listed<Threshold>({number(20)});
  linear.measure = listed<MeasureEvidence>({measure(MeasureKind::kAttribute, "staff", {8, 8})});
  linear.earned = {4, 4};
  TermEvidence whole;
  whole.id = "authorised-reseller";
  whole.title = &kNoTitle;
  whole.points = listed<Threshold>({number(5)});
  RequirementDecision reseller = requirement(Kind::kPartner, Status::kNotMet, 0, {});
  reseller.required = {};
  reseller.subject = "authorised_reseller";
  reseller.title = &vocabulary_.attributes[1].title;
  reseller.accepted = listed<std::string_view>({"true"});
  reseller.found = "false";
  whole.conditions = listed<RequirementDecision>({reseller});
  whole.enough = false;
  score.terms = listed<TermEvidence>({linear, whole});
  score.each_term = listed<Threshold>({number(0)});
  EXPECT_EQ(text(of(score, Status::kNotMet, 12)), R"(- score: 0 of 12
    staff: 4 points of 10, 8 of 20
    authorised reseller: yes: 0 points of 5, not enough
        - authorised reseller: no, required yes
    each must earn more than 0, or else all comes to 0
)");
  EXPECT_EQ(text(of(score, Status::kNotMet, 12), "it"), R"(- score: 0 su 12
    staff: 4 punti su 10, 8 su 20
    rivenditore autorizzato: sì: 0 punti su 5, troppo poco
        - rivenditore autorizzato: no, valore richiesto: sì
    punti richiesti per ogni voce: più di 0; altrimenti il totale è 0
)");
  score.undefined = true;
  EXPECT_EQ(text(of(score, Status::kUndefined, 12)).substr(0, 55),
            "~ score: not defined by the rules, required at least 12");
}

TEST_F(TreeTest, SaysQuotasOfTheSamePeople) {
  const auto& people = std::get<model::PeopleRequirement>(rule(0).kind);
  RequirementDecision lead = requirement(Kind::kPeople, Status::kNotMet, 2, {1, 1});
  lead.holding = &people.holding;
  lead.people =
      listed<PersonEvidence>({person(0, "ana", Counted::kYes), person(1, "ben", Counted::kNo),
                              person(2, "carl", Counted::kNo, {{"T1", State::kLacking, {}}})});
  lead.gap = listed<Step>({gain("carl", {"T1"})});
  RequirementDecision quota = requirement(Kind::kPeople, Status::kMet, 1, {1, 1});
  quota.holding = &std::get<model::PeopleRequirement>(people.of_whom.at(0).kind).holding;
  quota.people = listed<PersonEvidence>({person(0, "ana", Counted::kYes)});
  lead.children = listed<RequirementDecision>({quota});
  EXPECT_EQ(
      text(lead),
      R"(- 2 people, each with E1 and role technical: ana; 1 short, nearest carl (lacks T1 The Assessment)
    not counted: ben (role sales)
    + of whom 1 person with Master: ana
)");
  EXPECT_EQ(
      text(lead, "it"),
      R"(- 2 persone, ciascuna con E1 e ruolo technical: ana; ne manca 1, il caso più vicino è carl (non ha T1 The Assessment)
    fuori dal conteggio: ben (ruolo sales)
    + di cui 1 persona con Maestro: ana
)");
  lead.children = {};
  lead.comparator = Comparator::kLessThan;
  lead.required = listed<Threshold>({number(1)});
  lead.gap = {};
  EXPECT_EQ(text(lead).substr(0, 71),
            "- less than 1 person with E1 and role technical: ana; 1 too many\n    no");
}

TEST_F(TreeTest, SaysWhoFillsWhichPlaces) {
  const auto& rules = std::get<model::DifferentPeopleRequirement>(rule(1).kind);
  RequirementDecision decision = requirement(Kind::kDifferentPeople, Status::kNotMet, 0, {});
  decision.required = {};
  decision.people =
      listed<PersonEvidence>({person(0, "ana", Counted::kYes), person(1, "ben", Counted::kNo),
                              person(2, "carl", Counted::kNo)});
  const auto places = [](Rational required) { return listed<Threshold>({number(required)}); };
  decision.places = listed<PlaceEvidence>(
      {{"a", &rules.places[0].holding, places(2), {}, 2},
       {"b", &rules.places[1].holding, places(1), listed<std::size_t>({0}), 0}});
  decision.gap = listed<Step>({gain("ben", {"T1"})});
  EXPECT_EQ(
      text(decision),
      R"(- different people, nobody counted twice: 2 places unfilled, nearest ben (lacks T1 The Assessment)
    - 2 people, each with E1 and T1 The Assessment: nobody; 2 unfilled
    + 1 person with Master: ana
)");
  EXPECT_EQ(
      text(decision, "it"),
      R"(- persone diverse, nessuno conta due volte: 2 posti scoperti, il caso più vicino è ben (non ha T1 The Assessment)
    - 2 persone, ciascuna con E1 e T1 The Assessment: nessuno; 2 posti scoperti
    + 1 persona con Maestro: ana
)");
}

TEST_F(TreeTest, SaysWhoseCredentialsCount) {
  const auto& rules = std::get<model::CredentialsRequirement>(rule(2).kind);
  RequirementDecision decision = requirement(Kind::kCredentials, Status::kMet, 3, {3, 3});
  decision.holding = &rules.among;
  decision.people = listed<PersonEvidence>(
      {person(0, "ana", Counted::kYes, {{"E1", State::kHeld, {}}, {"MASTER", State::kHeld, {}}}),
       person(1, "ben", Counted::kYes, {{"E1", State::kHeld, {}}})});
  EXPECT_EQ(text(decision),
            "+ 3 credentials among E1, E2 and Master: ana (E1 and Master) and ben (E1)\n");
  EXPECT_EQ(text(decision, "it"),
            "+ 3 credenziali tra E1, E2 e Maestro: ana (E1 e Maestro) e ben (E1)\n");
}

TEST_F(TreeTest, SaysAttributesAndOtherCompetencies) {
  RequirementDecision market = requirement(Kind::kPartner, Status::kNotMet, 0, {});
  market.required = {};
  market.subject = "market";
  market.title = &vocabulary_.attributes[0].title;
  market.accepted = listed<std::string_view>({"developing"});
  market.excluded = true;
  market.found = "developing";
  EXPECT_EQ(text(market), "- market: developing, required other than developing\n");
  market.found = {};
  EXPECT_EQ(text(market, "it"),
            "- mercato: dato mancante, valore richiesto: diverso da in via di sviluppo\n");

  RequirementDecision founded =
      requirement(Kind::kPartner, Status::kMet, Date::parse("2015-12-31")->days(),
                  {Date::parse("2012-01-01")->days(), Date::parse("2012-01-01")->days()});
  founded.subject = "founded";
  founded.comparator = Comparator::kAtMost;
  EXPECT_EQ(text(founded), "+ founded: 2012-01-01, required on 2015-12-31 or earlier\n");

  RequirementDecision award = requirement(Kind::kCompetency, Status::kUnknown, 2, {0, 2});
  award.subject = "cloud-platform";
  award.title = &vocabulary_.awards[0].title;
  award.accepted = listed<std::string_view>({"gold"});
  EXPECT_EQ(text(award), "? Cloud Platform: no tier to gold, required at least gold\n");
  award.actual = {1, 1};
  EXPECT_EQ(text(award, "it"), "? Piattaforma cloud: argento, valore richiesto: almeno oro\n");

  RequirementDecision number = requirement(Kind::kNumberOf, Status::kNotMet, 2, {1, 1});
  number.children = listed<RequirementDecision>({founded, award});
  EXPECT_EQ(text(number),
            "- at least 2 of these 2, 1 met\n"
            "    + founded: 2012-01-01, required on 2015-12-31 or earlier\n"
            "    ? Cloud Platform: silver, required at least gold\n");
}

}  // namespace
}  // namespace attain::decision
