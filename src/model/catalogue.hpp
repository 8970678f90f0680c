#pragma once

#include "model/reader.hpp"
#include "model/vocabulary.hpp"

namespace attain::model {

/// Reads `credentials`: exams, assessments and certifications.
void read_credentials(Reader& read, const yaml::Node& node, Vocabulary& vocabulary);

/// Reads `competencies`: awards that rules may ask for although their rules need not be loaded.
void read_awards(Reader& read, const yaml::Node& node, Vocabulary& vocabulary);

/// Reads `readings`: how unclear texts are taken.
void read_readings(Reader& read, const yaml::Node& node, Vocabulary& vocabulary);

}  // namespace attain::model
