#pragma once

#include <filesystem>
#include <vector>

#include "gateway/flows/import_catalogue_rows.h"
#include "gateway/store/catalogue.h"

namespace flows {

/// The pictures of a folder (svg, png, jpg), by name. One that is too large, or is not what its
/// name says, is a problem; files of other kinds are passed over.
std::vector<Imported<store::Picture>> readPictures(const std::filesystem::path& folder);

/// Whether a file of that name would be one of them.
bool isPictureName(const std::string& name);

}  // namespace flows
