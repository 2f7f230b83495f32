#pragma once

#include "gateway/model/order.h"

namespace model {

// Documents about documents: what became of one, what waits, copies.

/// What became of a document (cXML StatusUpdateRequest).
struct StatusUpdate {
    int code = 200;
    std::string text;
    std::string detail;  ///< the words inside Status
    std::string language;
    std::string payloadId;  ///< of the document spoken of (DocumentReference)
    std::string about;      ///< Payment, Sourcing, Invoice, Document, Integration; empty: none
    std::string type;       ///< of an invoice: processing, reconciled, rejected, paying, paid
    std::string note;
    Extras extras;
    Carried carried{};  ///< places: "", and the element of `about`

    friend bool operator==(const StatusUpdate&, const StatusUpdate&) = default;
};

/// What the peer said back (cXML Response): its Status, and what stands beside it.
struct Reply {
    int code = 200;
    std::string text;
    std::string detail;
    std::string language;
    std::string payloadKind;  ///< "ProfileResponse", "PunchOutSetupResponse"; empty: none
    std::string startPage;    ///< of a PunchOutSetupResponse
    Carried carried{};

    friend bool operator==(const Reply&, const Reply&) = default;
};

/// "What do you have for me?" (cXML GetPendingRequest). The stamp acknowledges everything older.
struct Pending {
    std::vector<std::string> kinds;  ///< MessageType: "ConfirmationRequest"; "*" for all
    std::string lastReceived;        ///< ISO 8601 as received; empty: from the beginning
    int most = 0;                    ///< maxMessages; 0: no limit named

    friend bool operator==(const Pending&, const Pending&) = default;
};

/// "Give me what you announced" (cXML DataRequest).
struct DataRequest {
    std::vector<std::string> ids;  ///< internal ids of a DataAvailableMessage
    Carried carried{};

    friend bool operator==(const DataRequest&, const DataRequest&) = default;
};

/// A copy of a document somebody else got (cXML CopyRequest): stands as it came.
struct Copy {
    std::string kind;      ///< of the document inside
    std::string document;  ///< its markup; empty when it is an attachment
    std::string cid;       ///< of the attachment it is

    friend bool operator==(const Copy&, const Copy&) = default;
};

/// cXML PaymentRemittanceRequest: which invoices a payment settles.
struct Remittance {
    struct Line {
        std::string invoice;
        std::string invoiceDate;
        std::string payloadId;
        OrderReference order;
        int number = 0;  ///< lineNumber
        std::optional<Money> gross;
        std::optional<Money> discount;
        std::optional<Money> adjustment;
        Money net;
        std::string note;
        Extras extras;
        Carried carried{};

        friend bool operator==(const Line&, const Line&) = default;
    };
    std::string id;
    std::string date;
    std::string method;  ///< PaymentMethod/@type
    std::string reference;
    std::optional<Money> gross;
    std::optional<Money> discount;
    std::optional<Money> adjustment;
    Money net;
    std::string note;
    std::vector<Line> lines;
    Extras extras;
    Carried carried{};

    friend bool operator==(const Remittance&, const Remittance&) = default;
};

/// A buyer asks for an offer (cXML QuoteRequest), we make one (QuoteMessage).
struct Quote {
    bool request = false;  ///< QuoteRequest; else QuoteMessage
    std::string id;        ///< requestID; quoteID
    std::string date;
    std::string type;       ///< request: open …; message: accept, reject, update, final …
    std::string requestId;  ///< of a message: the request it answers
    std::string requestDate;
    std::string requestPayloadId;
    std::string currency;
    std::string language;
    std::string opens, closes;  ///< of a request
    std::string expires;        ///< of a message: until when it holds
    std::optional<Money> total;
    std::vector<Credential> organization;  ///< of a message: whose offer it is (OrganizationID)
    std::vector<Contact> contacts;
    std::optional<Address> shipTo;
    std::string note;
    std::vector<Item> items;
    Extras extras;
    Carried carried{};

    friend bool operator==(const Quote&, const Quote&) = default;
};

/// Our catalogue for a buyer's system: cXML CatalogUploadRequest with an Index, or the Index alone.
struct CatalogUpload {
    enum class Entry { add, remove, punchout };
    struct Line {
        Entry entry = Entry::add;
        Item item;
        std::string punchoutUrl;    ///< of a level-2 entry: where SelectedItem leads
        std::string punchoutLevel;  ///< store, aisle, shelf, product
        std::string expires, effective;
        Carried carried{};

        friend bool operator==(const Line&, const Line&) = default;
    };
    bool indexOnly = false;  ///< the root is Index: no upload request around it
    Operation operation = Operation::create;
    std::string name;
    std::string description;
    std::string language;
    std::string loadMode;  ///< Full, Incremental
    std::vector<Credential> suppliers;
    std::vector<std::string> commodities;  ///< UNSPSC segments
    bool publish = false;                  ///< AutoPublish
    std::string notify;                    ///< e-mail told about the outcome
    std::string cid;                       ///< the attachment that holds the Index
    std::vector<Line> lines;
    Carried carried{};  ///< places: "", "Index", "IndexItem"

    friend bool operator==(const CatalogUpload&, const CatalogUpload&) = default;
};
std::string_view name(CatalogUpload::Entry entry);

}  // namespace model
