#pragma once

#include <vector>

#include "gateway/model/attachment.h"
#include "gateway/web/data.h"

namespace web::admin {

/// Files that came with a document: for the view admin/attachments.
void addAttachments(Data& data, const std::vector<model::Attachment>& attachments);

}  // namespace web::admin
