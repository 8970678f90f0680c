# Installs the library, its headers, the tool, and what other builds find attain by: a CMake package
# and a pkg-config file. Both are relocatable: `cmake --install --prefix` may go anywhere.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/attain)
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(
  TARGETS attain
  EXPORT attainTargets
  RUNTIME COMPONENT attain_runtime
  LIBRARY COMPONENT attain_runtime NAMELINK_COMPONENT attain_development
  ARCHIVE COMPONENT attain_development
  FILE_SET HEADERS COMPONENT attain_development)
install(
  EXPORT attainTargets
  NAMESPACE attain::
  DESTINATION ${package_dir}
  COMPONENT attain_development)

if(ATTAIN_BUILD_TOOL)
  # The tool finds a shared library beside it, wherever both were installed.
  file(RELATIVE_PATH bin_to_lib ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
  if(BUILD_SHARED_LIBS AND UNIX AND NOT APPLE)
    set_target_properties(attain_tool PROPERTIES INSTALL_RPATH $ORIGIN/${bin_to_lib})
  endif()
  install(TARGETS attain_tool RUNTIME COMPONENT attain_runtime)
endif()

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/attainConfig.cmake.in ${PROJECT_BINARY_DIR}/attainConfig.cmake
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/attainConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/attainConfig.cmake ${PROJECT_BINARY_DIR}/attainConfigVersion.cmake
  DESTINATION ${package_dir}
  COMPONENT attain_development)

file(RELATIVE_PATH pkgconfig_to_prefix ${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir}
     ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pkgconfig_to_prefix "${pkgconfig_to_prefix}")
if(BUILD_SHARED_LIBS)
  set(pkgconfig_cflags)
else()
  set(pkgconfig_cflags " -DATTAIN_STATIC_DEFINE")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/attain.pc.in ${PROJECT_BINARY_DIR}/attain.pc @ONLY)
install(
  FILES ${PROJECT_BINARY_DIR}/attain.pc
  DESTINATION ${pkgconfig_dir}
  COMPONENT attain_development)

install(
  FILES ${PROJECT_SOURCE_DIR}/LICENSE
  DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT attain_runtime)
