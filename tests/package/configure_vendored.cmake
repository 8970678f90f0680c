# cmake -D SOURCE_DIR=... -D BINARY_DIR=... -D COMPILER=... -D GENERATOR=... -P configure_vendored.cmake
#
# Configures a project that vendors attain and sets no option: it checks for itself what it gets.

cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE ${BINARY_DIR})
run(COMMAND
    ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/add_subdirectory -B ${BINARY_DIR} -G ${GENERATOR}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DATTAIN_SOURCE_DIR=${SOURCE_DIR} -DEXPECT_DEFAULTS=ON)
