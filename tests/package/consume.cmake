# cmake -D HOW=... -D SOURCE_DIR=... -D BINARY_DIR=... -P consume.cmake
#
# Builds the consumer in a folder of its own, runs it on the shipped rules and checks its output.
#   HOW         find_package, pkg_config or add_subdirectory
#   SOURCE_DIR  attain's sources
#   BINARY_DIR  the consumer's build folder, emptied first
#   PREFIX      where attain is installed; for find_package and pkg_config
#   LINKAGE     static or shared
#   COMPILER, GENERATOR, LAUNCHER   as attain itself is built; LAUNCHER may be empty

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

set(consumer ${BINARY_DIR}/consumer)
file(REMOVE_RECURSE ${BINARY_DIR})
file(MAKE_DIRECTORY ${BINARY_DIR})

if(HOW STREQUAL "pkg_config")
  file(GLOB_RECURSE pc ${PREFIX}/attain.pc)
  cmake_path(GET pc PARENT_PATH pc_dir)
  set(ENV{PKG_CONFIG_PATH} ${pc_dir})
  set(flags --cflags --libs)
  if(LINKAGE STREQUAL "static")
    list(APPEND flags --static)
  endif()
  run(OUTPUT_VARIABLE flags COMMAND pkg-config ${flags} attain)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  cmake_path(GET pc_dir PARENT_PATH lib_dir)
  run(COMMAND ${LAUNCHER} ${COMPILER} -std=c++20 ${CMAKE_CURRENT_LIST_DIR}/consumer.cpp -o
              ${consumer} ${flags} -Wl,-rpath,${lib_dir})
else()
  # What a shared library is built on is its own affair: its users need not have it.
  set(shared OFF)
  if(LINKAGE STREQUAL "shared")
    set(shared ON)
  endif()
  set(without)
  if(HOW STREQUAL "find_package" AND LINKAGE STREQUAL "shared")
    foreach(package IN ITEMS yaml-cpp simdjson fmt)
      list(APPEND without -DCMAKE_DISABLE_FIND_PACKAGE_${package}=ON)
    endforeach()
  endif()
  run(COMMAND
      ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/${HOW} -B ${BINARY_DIR} -G ${GENERATOR}
      -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
      -DCMAKE_PREFIX_PATH=${PREFIX} -DATTAIN_SOURCE_DIR=${SOURCE_DIR} -DBUILD_SHARED_LIBS=${shared} ${without})
  run(COMMAND ${CMAKE_COMMAND} --build ${BINARY_DIR})
endif()

run(OUTPUT_VARIABLE output COMMAND ${consumer} ${SOURCE_DIR}/rules/microsoft-partner-network)
set(expected "{\"id\":\"contoso\",\"tiers\":{\"cloud-productivity\":\"silver\"}}\n")
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "the consumer printed\n${output}instead of\n${expected}")
endif()
