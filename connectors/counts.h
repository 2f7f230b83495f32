#pragma once

namespace connectors {

/// A Connector that counts by itself what it reads when it collects (base::readings) and sets aside
/// what ends the program. Where one does not, what the system answers is counted as a whole.
class CountsWhatItReads {
public:
    virtual ~CountsWhatItReads() = default;
};

}  // namespace connectors
