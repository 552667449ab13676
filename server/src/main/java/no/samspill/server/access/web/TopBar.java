package no.samspill.server.access.web;

import no.samspill.server.access.AccessRequest;
import no.samspill.server.access.AccessRequests;
import no.samspill.server.pages.ActingFacts;
import no.samspill.server.pages.Words;
import no.samspill.server.pages.Words.Said;
import no.samspill.server.rights.Action;
import no.samspill.server.rights.Caller;
import no.samspill.server.rights.Rights;
import no.samspill.server.shared.BodyId;

import org.springframework.stereotype.Component;

/// For whom somebody acts, and how many requests for access wait for their answer.
@Component
class TopBar implements ActingFacts {

    private final Names names;
    private final AccessRequests requests;
    private final Rights rights;

    TopBar(Names names, AccessRequests requests, Rights rights) {
        this.names = names;
        this.requests = requests;
        this.rights = rights;
    }

    @Override
    public Acting acting(Caller caller, Words words) {
        BodyId body = caller.actor().body();
        return body == null
                ? new Acting(new Said("", ""), 0)
                : new Acting(names.apart(body, words), waiting(caller, body));
    }

    private int waiting(Caller caller, BodyId body) {
        if (!rights.may(caller, Action.MANAGE_PEOPLE, body)) {
            return 0;
        }
        return (int)
                requests.list(body).stream()
                        .filter(one -> one.state() == AccessRequest.State.OPEN)
                        .count();
    }
}
