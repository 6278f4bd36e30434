import type { Texts } from '../nb.ts';

export const calendar: Texts['calendar'] = {
  subject: 'Avtalt samtale',
  reasons: {
    throttled: 'Kalenderen har mykje å gjere akkurat no. Vi prøver igjen om litt.',
    unavailable: 'Kalenderen svarer ikkje. Vi held fram med å prøve.',
    timedOut: 'Kalenderen brukte for lang tid på å svare. Vi held fram med å prøve.',
    unreachable: 'Vi får ikkje kontakt med kalenderen. Vi held fram med å prøve.',
    signInUnavailable: 'Innlogginga hos Microsoft svarer ikkje. Vi held fram med å prøve.',
    signInRefused: 'Appen får ikkje logga inn hos Microsoft. IT-avdelinga må fornye nøkkelen til appen.',
    unauthorised: 'Appen får ikkje logga inn i kalenderen. IT-avdelinga må sjå på tilgangen til appen.',
    forbidden: 'Appen har ikkje lov til å skrive i kalenderen. IT-avdelinga kan gi han tilgang.',
    noMailbox: 'Den eine av dykk har ikkje postboks enno. IT-avdelinga kan opprette han.',
    notFound: 'Avtalen eller personen finst ikkje lenger hos Microsoft.',
    other: 'Kalenderen tok ikkje imot avtalen. Sei frå til IT-avdelinga.',
  },
};
