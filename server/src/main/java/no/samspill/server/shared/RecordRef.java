package no.samspill.server.shared;

/// Which record something concerns.
///
/// @param type the kind of record, in English: `body`, `release`, `appointment`
/// @param id its id among its kind
public record RecordRef(String type, String id) {

    public RecordRef {
        if (!type.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException(
                    "type must be 1–40 small letters or '-', was '" + type + "'");
        }
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("id must be 1–200 characters, was '" + id + "'");
        }
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
