// gateway/model/fields.h lists every member of every value a document consists of.
#include "gateway/model/fields.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <typeinfo>
#include <utility>

#include "gateway/model/fields_catalogue.h"

namespace {

/// Becomes whatever an aggregate's member wants to be.
struct Anything {
    template <class T>
    operator T() const;
};

template <class T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...> /*unused*/) {
    return requires {
        T{(static_cast<void>(I), Anything{})...};
    };
}

/// How many members an aggregate has: the most values it can be made of.
template <class T, std::size_t Most = 64>
constexpr std::size_t members() {
    if constexpr (Most == 0)
        return 0;
    else if constexpr (takes<T>(std::make_index_sequence<Most>{}))
        return Most;
    else
        return members<T, Most - 1>();
}

template <class T>
constexpr std::size_t listed() {
    return std::tuple_size_v<decltype(model::Fields<T>::all)>;
}

struct Walk {
    std::set<std::string> seen;

    template <class T>
    void visit(const T* /*type*/) {}
    template <class T>
    void visit(const std::optional<T>* /*type*/) {
        visit(static_cast<const T*>(nullptr));
    }
    template <class T>
    void visit(const std::vector<T>* /*type*/) {
        visit(static_cast<const T*>(nullptr));
    }
    template <model::Described T>
    void visit(const T* /*type*/) {
        if (!seen.insert(typeid(T).name()).second) return;
        BOOST_TEST(listed<T>() == members<T>(), typeid(T).name());
        names<T>();
        model::eachField<T>([&]<class Value>(const model::Field<T, Value>&) {
            visit(static_cast<const Value*>(nullptr));
        });
    }
    template <class T>
    void names() {
        std::set<std::string_view> different;
        model::eachField<T>([&](const auto& field) { different.insert(field.name); });
        BOOST_TEST(different.size() == listed<T>(), typeid(T).name());
    }
};

struct Two {
    int a = 0;
    std::optional<model::Money> b;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(fields)

BOOST_AUTO_TEST_CASE(membersAreCounted) {
    BOOST_TEST(members<Two>() == 2U);
    BOOST_TEST(members<model::Credential>() == 2U);
    BOOST_TEST(members<model::ProfileRequest>() == 0U);
}

BOOST_AUTO_TEST_CASE(noMemberOfADocumentIsMissing) {
    Walk walk;
    [&]<class... Kinds>(const std::variant<Kinds...>*) {
        (walk.visit(static_cast<const Kinds*>(nullptr)), ...);
    }(static_cast<const model::Document*>(nullptr));
    BOOST_TEST(walk.seen.size() > 40U);
}

BOOST_AUTO_TEST_CASE(noMemberOfACatalogueIsMissing) {
    Walk walk;
    walk.visit(static_cast<const model::Product*>(nullptr));
    walk.visit(static_cast<const model::Price*>(nullptr));
    walk.visit(static_cast<const model::Stock*>(nullptr));
    BOOST_TEST(walk.seen.size() == 4U);  // and money
}

// Secret, proofs and whether it claims a signature are never written.
BOOST_AUTO_TEST_CASE(anEnvelopeListsAllButWhatProvesTheSender) {
    BOOST_TEST(listed<model::Envelope>() + 3 == members<model::Envelope>());
}

BOOST_AUTO_TEST_SUITE_END()
