/** The coordinator's page about messages: whether they arrive, and what to do when they do not. */
export const delivery = {
  heading: 'Meldinger',
  allWell: 'Alle kan nås, og ingenting venter.',
  noneWaits: 'Alle kan nås, men noe kom ikke fram.',
  botIsDisabled:
    'Fotfeste er slått av i Teams for hele kommunen. Be Teams-administratoren slå appen på. Ingenting går tapt: vi prøver igjen hvert kvarter.',
  someUnreachable: (p: { count: number }): string =>
    p.count === 1 ? 'Én person får ikke meldinger i chatten.' : `${p.count} personer får ikke meldinger i chatten.`,
  oldestWaiting: (p: { day: string }): string => `Det eldste som venter, skulle vært sendt ${p.day}.`,
  onlyThis: 'Du ser hvem en melding er til, hva slags melding det er, og hvilken dag. Du ser ikke hva som står i den.',
  unreachable: {
    heading: 'Får ikke meldinger',
    none: 'Alle kan nås.',
    since: (p: { day: string }): string => `Siden ${p.day}`,
    short: (p: { why: string }): string => `Får ikke meldinger: ${p.why}`,
    reasons: {
      ConversationBlockedByUser: 'har blokkert appen',
      BotNotInConversationRoster: 'har fjernet appen',
      BotDisabledByAdmin: 'appen er slått av i Teams',
      ConversationNotFound: 'chatten finnes ikke lenger',
      refused: 'Teams tar ikke imot meldinger til personen',
      mayNotInstall: 'appen er ikke installert, og vi har ikke lov til å installere den',
      cannotInstall: 'appen lar seg ikke installere',
    },
    advice: {
      ConversationBlockedByUser:
        'Be personen åpne chatten med Fotfeste, oppheve blokkeringen og skrive «hjelp». Da kommer det som fortsatt gjelder.',
      BotNotInConversationRoster:
        'Be personen legge til Fotfeste i Teams igjen. Da kommer det som fortsatt gjelder, av seg selv.',
      BotDisabledByAdmin: 'Be Teams-administratoren slå på appen for personen. Vi prøver igjen ved neste melding.',
      ConversationNotFound: 'Be personen åpne Fotfeste i Teams og skrive «hjelp» i chatten.',
      refused: 'Be Teams-administratoren sjekke at personen kan bruke appen. Vi prøver igjen ved neste melding.',
      mayNotInstall:
        'Be personen legge til Fotfeste i Teams, eller be administratoren installere appen for alle med en oppsettspolicy.',
      cannotInstall: 'Be Teams-administratoren sjekke at personen har konto i Teams, og at appen er publisert.',
    },
    feed: {
      waiting: 'Vi prøver å si fra i aktivitetsfeeden i Teams.',
      told: 'Vi har sagt fra i aktivitetsfeeden i Teams.',
      refused: 'Vi fikk ikke sagt fra i aktivitetsfeeden. Si fra selv.',
      none: 'Aktivitetsfeeden når heller ikke fram. Si fra selv.',
    },
  },
  undelivered: {
    heading: 'Ikke kommet fram',
    none: 'Ingenting venter.',
    who: 'Til',
    what: 'Hva det gjelder',
    due: 'Skulle sendes',
    why: 'Hvordan det går',
    kinds: {
      welcome: 'Velkommen',
      talk: 'En samtale',
      step: 'Et steg i planen',
      statusReport: 'En statusrapport',
    },
    reasons: {
      soon: 'Blir sendt om litt.',
      held: (p: { when: string }): string => `Venter til ${p.when}, for ikke å forstyrre.`,
      heldWhy: {
        offDuty: (p: { when: string }): string => `Venter til ${p.when}, fordi det er utenfor arbeidstiden.`,
        quietHours: (p: { when: string }): string => `Venter til ${p.when}, fordi ingen får meldinger om natta.`,
        away: (p: { when: string }): string => `Venter til ${p.when}, fordi en av dem det gjelder, er borte.`,
        paused: (p: { when: string }): string => `Venter til ${p.when}, fordi personen har pause fra meldinger.`,
        softWeek: (p: { when: string }): string => `Venter til ${p.when}, fordi ingenting blir foreslått i ferietiden.`,
      },
      retrying: 'Teams ber oss vente eller svarer ikke. Vi prøver igjen av oss selv.',
      checking: 'Vi vet ikke om den kom fram, og ser etter.',
      nobodyKnows:
        'Ingen vet om den kom fram, for appen kan ikke se etter i chatten. Den blir ikke sendt på nytt. Den som drifter Fotfeste, kan la appen se etter.',
      unreachable: 'Kom ikke fram, fordi personen ikke kan nås.',
      refused: 'Teams tok ikke imot meldingen. Be den som drifter Fotfeste, om å se i loggen.',
    },
  },
  counts: {
    heading: 'Tallene',
    from: (p: { day: string }): string => `Siden ${p.day}`,
    sent: 'sendt',
    due: 'blir sendt om litt',
    held: 'holdt tilbake til det passer',
    unknown: 'som vi undersøker',
    closed: 'som ingen vet om kom fram',
    failed: 'ikke levert',
  },
};
