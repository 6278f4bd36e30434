/** What the bot answers in plain words, and why something in a card did not work. */
export const bot = {
  /** In the activity feed, when the chat is closed to the bot. Shows on a locked screen. */
  feed: { topic: 'Fotfeste', preview: 'Noe venter på deg. Vi når deg ikke i chatten, så åpne fanen og se hva det er.' },
  inChannel:
    'Her i kanalen svarer jeg ikke om enkeltpersoner. Skriv til meg i en egen chat, eller åpne fanen Fotfeste.',
  guest: 'Fotfeste er for ansatte i kommunen, og du er gjest her. Spør den som inviterte deg, om det du trenger.',
  unknownAction:
    'Jeg kjenner ikke igjen denne knappen, så ingenting er endret. Åpne fanen Fotfeste og gjør det der. Hjelper ikke det, kan koordinatoren melde fra til den som drifter Fotfeste.',
  notYours: 'Denne samtalen hører ikke til en plan du er med i nå, så ingenting er endret.',
  refused: {
    notAllowed: 'Det kan du ikke gjøre med denne samtalen, så ingenting er endret. Slik er det nå:',
    alreadyDone: 'Det var allerede registrert. Slik er det nå:',
    itemLapsed: 'Samtalen var falt bort. Slik er det nå:',
    notBooked: 'Samtalen har ingen avtalt tid. Slik er det nå:',
    notRunning: 'Planen er avsluttet, så ingenting er endret. Slik er det nå:',
    bookedInThePast: 'Den tiden er allerede passert. Velg en tid fram i tid.',
    heldInTheFuture: 'Samtalen er ikke før senere. Du kan svare den dagen den er. Slik er det nå:',
    slotTaken: 'Den tiden er ikke ledig lenger: en vakt eller en kalender er endret. Slik er det nå:',
    noRoomToAskFor: 'Det er ingenting å spørre lederen om nå. Slik er det:',
    leaderAskedToday: 'Lederen er alt spurt om denne samtalen i dag. Svaret kommer her i chatten.',
    nothingAsked: 'Spørsmålet gjelder ikke lenger. Slik er det nå:',
    changedMeanwhile: 'Noe ble endret rett før du svarte, så svaret ditt er ikke lagret. Slik er det nå:',
    other: 'Det gikk ikke, og ingenting er endret. Slik er det nå:',
  },
  failed: {
    summary: 'Svaret ditt er ikke lagret',
    heading: 'Svaret ditt er ikke lagret',
    sentence:
      'Fotfeste fikk ikke svar fra databasen eller fra Microsoft 365. Avtalen gjelder som før. Prøv igjen om et par minutter. Går det fortsatt ikke, si fra til koordinatoren.',
    again: 'Vis samtalen på nytt',
    why: 'Du svarte på en melding fra Fotfeste, og svaret kom ikke fram.',
  },
};
