#pragma once

#include <cstdint>

#include <attain/value.hpp>

namespace attain::value {

/// Arithmetic on numbers that may be known only within bounds: the result holds every value that
/// the operands' values can give, as far as they do not depend on one another.
///
/// Exact as long as numerators and denominators fit into 128 bits. Beyond, ends are rounded
/// outwards, so that a comparison with the result is right or undecided, but never wrong (interval
/// arithmetic; R. E. Moore, Interval Analysis, 1966).
Range add(const Range& a, const Range& b);
Range subtract(const Range& a, const Range& b);

/// By a number that is not negative.
Range scale(const Range& a, const Rational& by);

/// By a number above 0.
Range divide(const Range& a, const Rational& by);

/// How much `to` is above `from`, in percent of `from`; 0 where `from` is not above 0.
Range growth(const Range& from, const Range& to);

/// How much of `in` `of` is, in percent; 0 where `in` is not above 0.
Range percentage(const Range& of, const Range& in);

/// Within 0 and 1: the part of `full` that `a` is. REQUIRES: `full` is above 0.
Range share(const Range& a, const Rational& full);

/// The least range that holds both.
Range hull(const Range& a, const Range& b);

}  // namespace attain::value
