package no.samspill.server.access.web;

import no.samspill.server.pages.Words;

import java.util.LinkedHashMap;
import java.util.Map;

/// A browser and the machine it runs on, guessed from what it calls itself.
final class Device {

    /// What stands in the header, and what it means; browsers name the others they are like, so the
    /// order matters.
    private static final Map<String, String> BROWSERS =
            inOrder(
                    "Firefox/", "Firefox",
                    "Edg/", "Edge",
                    "OPR/", "Opera",
                    "Chrome/", "Chrome",
                    "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS =
            inOrder(
                    "iPhone", "iPhone",
                    "iPad", "iPad",
                    "Android", "Android",
                    "Windows", "Windows",
                    "Mac OS X", "Mac",
                    "Linux", "Linux");

    private Device() {}

    static String say(String agent, Words words) {
        String browser = find(BROWSERS, agent, words.get("me.device.unknown"));
        String system = find(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : words.get("me.device", browser, system);
    }

    private static String find(Map<String, String> known, String agent, String otherwise) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
