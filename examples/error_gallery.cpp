// Shows what attain says of rules and facts that are wrong: each row spoils the seed's rules, or a
// partner's facts, in one place.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <attain/attain.hpp>

const std::string kFolder = "rules/microsoft-partner-network";
const std::string kRevision = "cloud-productivity/2017-09-15.yaml";

struct Slip {
  const char* file;
  const char* right;
  const char* wrong;
};

const std::vector<Slip> kSlips = {
    {kRevision.c_str(), "70-346, 70-347]", "70-364, 70-347]"},
    {kRevision.c_str(), "workload: [exchange-online,", "workload: [exchange-onlin,"},
    {kRevision.c_str(), "      license: { not: trial }\n", ""},
    {kRevision.c_str(), "sum: entitlements.active_users", "sum: entitlements.customer"},
    {kRevision.c_str(), "developed: 2000, developing: 1000", "developed: 2000"},
    {kRevision.c_str(), "at_least: 4000", "at_leats: 4000"},
    {kRevision.c_str(), "at_least: 4000", "at_least: 4_000"},
    {kRevision.c_str(), "      gold:", "      golden:"},
    {kRevision.c_str(), "people: 2, holding: MCSA-O365", "people: 2, people: 2"},
    {kRevision.c_str(), "withdrawn: 2018-09-04", "withdrawn: 2018-02-30"},
    {kRevision.c_str(), "title: { en: Cloud Productivity, it: Cloud Productivity }", "title: ~"},
    {kRevision.c_str(), "[dap, tp, dpor, fasttrack]", "&all [dap, tp, dpor, fasttrack"},
    {"program.yaml", "    active_users: count", "    active_users: number"},
    {"program.yaml", "format: attain/1", "format: attain/9"}};

const std::vector<const char*> kFacts = {
    R"({ "id": "contoso", "as_of": "2018-03-31", "markt": "developed" })",
    R"({ "id": "contoso", "as_of": "2018-03-31", "market": "emerging" })",
    R"({ "id": "contoso", "as_of": "31.03.2018" })",
    R"({ "id": "contoso", "market": "developed" })",
    R"({ "as_of": "2018-03-31", "entitlements": [ { "active_users": 1e3 }, { "active_users": -1 } ] })",
    R"({ "as_of": "2018-03-31", "people": [ { "id": "ana", "credentials": [ "70-999" ] } ] })",
    R"({ "id": "contoso", "as_of": "2018-03-31", )"};

int main() {
  std::vector<attain::RuleFile> files = {{"program.yaml", ""}, {kRevision, ""}};
  for (attain::RuleFile& file : files) {
    std::ifstream stream(kFolder + "/" + file.path);
    file.text.assign(std::istreambuf_iterator<char>(stream), {});
  }
  for (const Slip& slip : kSlips) {
    std::vector<attain::RuleFile> spoilt = files;
    std::string& text = spoilt[slip.file == kRevision ? 1 : 0].text;
    text.replace(text.find(slip.right), std::string(slip.right).size(), slip.wrong);
    std::cout << attain::render(attain::load(spoilt, "rules").diagnostics()) << '\n';
  }
  const attain::LoadResult loaded = attain::load(files, "rules");
  for (const char* json : kFacts) {
    std::cout << attain::render(attain::read_facts(json, loaded.rulebook()).diagnostics()) << '\n';
  }
}
