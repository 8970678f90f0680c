#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/rules.hpp"

namespace attain::model {

/// The last part of a requirement's id, whole or not: what tells it from its siblings.
std::string_view last_part(const Requirement& requirement);

/// The names as one id, `70-346-and-70-347`; of many names the first ones and how many more.
std::string joined_id(const std::vector<std::string>& names, std::string_view joint);

/// What a test is called by its names: `70-346-and-70-347`.
std::string id_of(const PersonTest& test);

/// The requirements that one is made of, or null.
std::vector<Requirement>* parts_of(Requirement& requirement);
const std::vector<Requirement>* parts_of(const Requirement& requirement);

/// Makes local ids whole: `prefix` and a point before each, parts behind the whole they belong to.
void complete_ids(std::vector<Requirement>& requirements, std::string_view prefix);

}  // namespace attain::model
