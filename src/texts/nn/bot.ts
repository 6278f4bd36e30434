import type { Texts } from '../nb.ts';

export const bot: Texts['bot'] = {
  /** In the activity feed, when the chat is closed to the bot. Shows on a locked screen. */
  feed: {
    topic: 'Fotfeste',
    preview: 'Noko ventar på deg. Vi når deg ikkje i chatten, så opne fana og sjå kva det er.',
  },
  inChannel:
    'Her i kanalen svarer eg ikkje om enkeltpersonar. Skriv til meg i ein eigen chat, eller opne fana Fotfeste.',
  guest: 'Fotfeste er for tilsette i kommunen, og du er gjest her. Spør den som inviterte deg, om det du treng.',
  unknownAction:
    'Eg kjenner ikkje att denne knappen, så ingenting er endra. Opne fana Fotfeste og gjer det der. Hjelper ikkje det, kan koordinatoren melde frå til den som driftar Fotfeste.',
  notYours: 'Denne samtalen høyrer ikkje til ein plan du er med i no, så ingenting er endra.',
  refused: {
    notAllowed: 'Det kan du ikkje gjere med denne samtalen, så ingenting er endra. Slik er det no:',
    alreadyDone: 'Det var alt registrert. Slik er det no:',
    itemLapsed: 'Samtalen var fallen bort. Slik er det no:',
    notBooked: 'Samtalen har inga avtalt tid. Slik er det no:',
    notRunning: 'Planen er avslutta, så ingenting er endra. Slik er det no:',
    bookedInThePast: 'Den tida er alt passert. Vel ei tid som kjem.',
    heldInTheFuture: 'Samtalen er ikkje før seinare. Du kan svare den dagen han er. Slik er det no:',
    slotTaken: 'Den tida er ikkje ledig lenger: ei vakt eller ein kalender er endra. Slik er det no:',
    noRoomToAskFor: 'Det er ingenting å spørje leiaren om no. Slik er det:',
    leaderAskedToday: 'Leiaren er alt spurd om denne samtalen i dag. Svaret kjem her i chatten.',
    nothingAsked: 'Spørsmålet gjeld ikkje lenger. Slik er det no:',
    changedMeanwhile: 'Noko blei endra rett før du svarte, så svaret ditt er ikkje lagra. Slik er det no:',
    other: 'Det gjekk ikkje, og ingenting er endra. Slik er det no:',
  },
  failed: {
    summary: 'Svaret ditt er ikkje lagra',
    heading: 'Svaret ditt er ikkje lagra',
    sentence:
      'Fotfeste fekk ikkje svar frå databasen eller frå Microsoft 365. Avtalen gjeld som før. Prøv igjen om eit par minutt. Går det framleis ikkje, sei frå til koordinatoren.',
    again: 'Vis samtalen på nytt',
    why: 'Du svarte på ei melding frå Fotfeste, og svaret kom ikkje fram.',
  },
};
