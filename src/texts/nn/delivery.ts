import type { Texts } from '../nb.ts';

/** The coordinator's page about messages: whether they arrive, and what to do when they do not. */
export const delivery: Texts['delivery'] = {
  heading: 'Meldingar',
  allWell: 'Alle kan nåast, og ingenting ventar.',
  noneWaits: 'Alle kan nåast, men noko kom ikkje fram.',
  botIsDisabled:
    'Fotfeste er slått av i Teams for heile kommunen. Be Teams-administratoren slå på appen. Ingenting går tapt: vi prøver igjen kvart kvarter.',
  someUnreachable: (p) =>
    p.count === 1 ? 'Éin person får ikkje meldingar i chatten.' : `${p.count} personar får ikkje meldingar i chatten.`,
  oldestWaiting: (p) => `Det eldste som ventar, skulle ha vore sendt ${p.day}.`,
  onlyThis: 'Du ser kven ei melding er til, kva slags melding det er, og kva dag. Du ser ikkje kva som står i ho.',
  unreachable: {
    heading: 'Får ikkje meldingar',
    none: 'Alle kan nåast.',
    since: (p) => `Sidan ${p.day}`,
    short: (p) => `Får ikkje meldingar: ${p.why}`,
    reasons: {
      ConversationBlockedByUser: 'har blokkert appen',
      BotNotInConversationRoster: 'har fjerna appen',
      BotDisabledByAdmin: 'appen er slått av i Teams',
      ConversationNotFound: 'chatten finst ikkje lenger',
      refused: 'Teams tek ikkje imot meldingar til personen',
      mayNotInstall: 'appen er ikkje installert, og vi har ikkje lov til å installere han',
      cannotInstall: 'appen lèt seg ikkje installere',
    },
    advice: {
      ConversationBlockedByUser:
        'Be personen opne chatten med Fotfeste, oppheve blokkeringa og skrive «hjelp». Då kjem det som framleis gjeld.',
      BotNotInConversationRoster:
        'Be personen leggje til Fotfeste i Teams igjen. Då kjem det som framleis gjeld, av seg sjølv.',
      BotDisabledByAdmin: 'Be Teams-administratoren slå på appen for personen. Vi prøver igjen ved neste melding.',
      ConversationNotFound: 'Be personen opne Fotfeste i Teams og skrive «hjelp» i chatten.',
      refused: 'Be Teams-administratoren sjekke at personen kan bruke appen. Vi prøver igjen ved neste melding.',
      mayNotInstall:
        'Be personen leggje til Fotfeste i Teams, eller be administratoren installere appen for alle med ein oppsettspolicy.',
      cannotInstall: 'Be Teams-administratoren sjekke at personen har konto i Teams, og at appen er publisert.',
    },
    feed: {
      waiting: 'Vi prøver å seie frå i aktivitetsfeeden i Teams.',
      told: 'Vi har sagt frå i aktivitetsfeeden i Teams.',
      refused: 'Vi fekk ikkje sagt frå i aktivitetsfeeden. Sei frå sjølv.',
      none: 'Aktivitetsfeeden når heller ikkje fram. Sei frå sjølv.',
    },
  },
  undelivered: {
    heading: 'Ikkje komne fram',
    none: 'Ingenting ventar.',
    who: 'Til',
    what: 'Kva det gjeld',
    due: 'Skulle sendast',
    why: 'Korleis det går',
    kinds: {
      welcome: 'Velkomen',
      talk: 'Ein samtale',
      step: 'Eit steg i planen',
      statusReport: 'Ein statusrapport',
    },
    reasons: {
      soon: 'Blir send om litt.',
      held: (p) => `Ventar til ${p.when}, for ikkje å uroe.`,
      heldWhy: {
        offDuty: (p) => `Ventar til ${p.when}, fordi det er utanfor arbeidstida.`,
        quietHours: (p) => `Ventar til ${p.when}, fordi ingen får meldingar om natta.`,
        away: (p) => `Ventar til ${p.when}, fordi ein av dei det gjeld, er borte.`,
        paused: (p) => `Ventar til ${p.when}, fordi personen har pause frå meldingar.`,
        softWeek: (p) => `Ventar til ${p.when}, fordi ingenting blir føreslått i ferietida.`,
      },
      retrying: 'Teams ber oss vente eller svarer ikkje. Vi prøver igjen av oss sjølve.',
      checking: 'Vi veit ikkje om ho kom fram, og ser etter.',
      nobodyKnows:
        'Ingen veit om ho kom fram, for appen kan ikkje sjå etter i chatten. Ho blir ikkje send på nytt. Den som driftar Fotfeste, kan la appen sjå etter.',
      unreachable: 'Kom ikkje fram, fordi personen ikkje kan nåast.',
      refused: 'Teams tok ikkje imot meldinga. Be den som driftar Fotfeste, om å sjå i loggen.',
    },
  },
  counts: {
    heading: 'Tala',
    from: (p) => `Sidan ${p.day}`,
    sent: 'sende',
    due: 'blir sende om litt',
    held: 'haldne att til det passar',
    unknown: 'som vi undersøkjer',
    closed: 'som ingen veit om kom fram',
    failed: 'ikkje leverte',
  },
};
