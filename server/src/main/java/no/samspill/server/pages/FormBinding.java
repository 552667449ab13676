package no.samspill.server.pages;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Forms are made by their constructors alone, so a sender can neither reach into them nor fail
/// them with names of fields that they do not have.
@ControllerAdvice
class FormBinding {

    @InitBinder
    void makeByConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
