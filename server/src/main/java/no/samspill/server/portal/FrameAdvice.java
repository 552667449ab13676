package no.samspill.server.portal;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page of the portal its frame, its words and its numbers.
@ControllerAdvice(basePackageClasses = FrameAdvice.class)
class FrameAdvice {

    private final Frames frames;
    private final Wording wording;

    FrameAdvice(Frames frames, Wording wording) {
        this.frames = frames;
        this.wording = wording;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.frame(request);
    }

    @ModelAttribute("words")
    Words words(HttpServletRequest request) {
        return wording.in(PathLocale.language(request));
    }

    @ModelAttribute("numbers")
    Numbers numbers(HttpServletRequest request) {
        return Numbers.in(PathLocale.language(request));
    }
}
