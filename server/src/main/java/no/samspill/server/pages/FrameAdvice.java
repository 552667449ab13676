package no.samspill.server.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives the pages of every module their frame, their words and their numbers.
@ControllerAdvice(basePackages = "no.samspill.server")
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
