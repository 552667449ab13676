package no.samspill.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is shown to somebody whose form was made from a version that no longer stands: their text
/// and the one that stands, field by field, to choose from or to write a third. Nothing is lost.
///
/// The template is `pages/collision`; what it sends is the form again, as [#picked(Map)] reads it.
///
/// @param title the heading
/// @param crumbs the way to it
/// @param path where the form goes, after the language
/// @param back where the one that stands is shown
/// @param version the version that stands now
/// @param writer who made it, in words
/// @param fields those in which the two differ
/// @param kept the others, with their texts
/// @param reason why the writer changes it; empty when not asked
public record Collision(
        String title,
        List<Crumb> crumbs,
        String path,
        String back,
        long version,
        String writer,
        List<Clash> fields,
        Map<String, String> kept,
        String reason) {

    /// A field with two texts.
    ///
    /// @param name what it is sent as
    /// @param label its name in words
    /// @param kind of the input for a third text: `text` or `day`
    /// @param mine the writer's, as it is sent
    /// @param theirs the one that stands, as it is sent
    /// @param both whether both have changed it since the form was opened
    /// @param choice `mine` or `theirs`, what is chosen beforehand; empty where both have changed
    ///   it
    /// @param mineShown the writer's, as it is read
    /// @param theirsShown the one that stands, as it is read
    public record Clash(
            String name,
            String label,
            String kind,
            String mine,
            String theirs,
            boolean both,
            String choice,
            String mineShown,
            String theirsShown) {

        /// A field of text, which is read as it is sent.
        ///
        /// @param base what the form was made from
        public static Clash text(
                String name, String label, String mine, String theirs, String base) {
            return of(name, label, "text", new Sides(mine, theirs, base), mine, theirs);
        }

        /// A field whose values are read in other words than they are sent in.
        public static Clash of(
                String name,
                String label,
                String kind,
                Sides sides,
                String mineShown,
                String theirsShown) {
            boolean iChanged = !sides.mine().equals(sides.base());
            boolean theyChanged = !sides.theirs().equals(sides.base());
            return new Clash(
                    name,
                    label,
                    kind,
                    sides.mine(),
                    sides.theirs(),
                    iChanged && theyChanged,
                    iChanged && theyChanged ? "" : iChanged ? "mine" : "theirs",
                    mineShown,
                    theirsShown);
        }
    }

    /// What two people made of the same field.
    ///
    /// @param base what both began with
    public record Sides(String mine, String theirs, String base) {}

    /// The form that somebody has put together: each field names the text it takes, the writer's,
    /// the other's or a third. A form that was sent in the ordinary way stays as it is.
    public static Map<String, String> picked(Map<String, String> sent) {
        Map<String, String> picked = new LinkedHashMap<>(sent);
        sent.forEach((name, choice) -> {
            if (name.startsWith("pick.")) {
                String field = name.substring("pick.".length());
                picked.put(field, sent.getOrDefault(choice + "." + field, ""));
            }
        });
        return picked;
    }
}
