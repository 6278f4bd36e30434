export const calendar = {
  /** Stands in Outlook, where others may see it: says nothing of what the talk is about. */
  subject: 'Avtalt samtale',
  /** Why a calendar is not in step with the plan, and who can mend it. */
  reasons: {
    throttled: 'Kalenderen har mye å gjøre akkurat nå. Vi prøver igjen om litt.',
    unavailable: 'Kalenderen svarer ikke. Vi fortsetter å prøve.',
    timedOut: 'Kalenderen brukte for lang tid på å svare. Vi fortsetter å prøve.',
    unreachable: 'Vi får ikke kontakt med kalenderen. Vi fortsetter å prøve.',
    signInUnavailable: 'Innloggingen hos Microsoft svarer ikke. Vi fortsetter å prøve.',
    signInRefused: 'Appen får ikke logget inn hos Microsoft. IT-avdelingen må fornye nøkkelen til appen.',
    unauthorised: 'Appen får ikke logget inn i kalenderen. IT-avdelingen må se på tilgangen til appen.',
    forbidden: 'Appen har ikke lov til å skrive i kalenderen. IT-avdelingen kan gi den tilgang.',
    noMailbox: 'Den ene av dere har ikke postboks ennå. IT-avdelingen kan opprette den.',
    notFound: 'Avtalen eller personen finnes ikke lenger hos Microsoft.',
    other: 'Kalenderen tok ikke imot avtalen. Si fra til IT-avdelingen.',
  },
};
