// Of its own it has nothing: a target with a source carries the headers that all tests are compiled
// with.
