# The libraries that attain is built on. None of them shows in a public header.

find_package(yaml-cpp REQUIRED)
find_package(simdjson REQUIRED)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)

# Up to 0.7 yaml-cpp exports a bare `yaml-cpp` target, from 0.8 on `yaml-cpp::yaml-cpp`.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
