/** Words of plan items, by textKey: a short name and one sentence. */
export const items = {
  talk: {
    name: 'Mentorsamtale',
    sentence: 'En samtale mellom deg og mentoren din. Ta med det du vil snakke om.',
  },
  extraTalk: {
    name: 'Ekstra mentorsamtale',
    sentence: 'En samtale dere hadde i tillegg til dem som står i planen.',
  },
  probationTalk: {
    name: 'Prøvetidssamtale',
    sentence: 'Avdelingsleder og nyansatt snakker om hvordan det går i prøvetiden.',
  },
  probation14d: {
    name: 'Prøvetidssamtale etter 14 dager',
    sentence: 'Avdelingsleder og nyansatt snakker om hvordan den første tiden har vært.',
  },
  probation2m: {
    name: 'Prøvetidssamtale etter 2 måneder',
    sentence: 'Avdelingsleder og nyansatt ser på opplæringen så langt.',
  },
  probation4m: {
    name: 'Prøvetidssamtale etter 4–5 måneder',
    sentence: 'Avdelingsleder og nyansatt snakker sammen i god tid før prøvetiden er over.',
  },
  informationSent: {
    name: 'Informasjon er sendt',
    sentence: 'Avdelingsleder sender informasjon om enheten og planen for oppfølging.',
  },
  contactBeforeStart: {
    name: 'Kontakt før oppstart',
    sentence: 'Mentor ringer eller avtaler et møte før første arbeidsdag.',
  },
  firstDayWithMentor: {
    name: 'Første dag sammen med mentor',
    sentence: 'Den nyansatte er med på oppgavene sammen med mentor.',
  },
  firstDayAdministrative: {
    name: 'Første dag',
    sentence: 'Det praktiske, rutiner og sjekklister, tilpasset avdelingen.',
  },
  trainingShift: {
    name: 'Opplæringsvakt',
    sentence: 'Rutiner og prosedyrer i kvalitetssystemet, med sjekkliste.',
  },
  trainingShiftsUndated: {
    name: 'Opplæringsvakter: datoer mangler',
    sentence: 'Avdelingsleder legger inn datoene for opplæringsvaktene.',
  },
  trainingShiftsWithColleague: {
    name: 'Opplæringsvakter',
    sentence: 'Vakter sammen med mentor eller en annen avtalt kollega.',
  },
  trainingAtUnit: {
    name: 'Opplæring i enheten',
    sentence: 'Mentor går gjennom rutiner, utstyr og prosedyrer.',
  },
  needsMapping: {
    name: 'Kartlegging av behov',
    sentence: 'Mentor og nyansatt finner ut hva som må følges opp etter opplæringsvaktene.',
  },
  firstOrdinaryShift: {
    name: 'Første ordinære vakt',
    sentence: 'Trygghet og opplæring i egen rolle og i «7-vakta».',
  },
  step: {
    name: 'Steg i planen',
    sentence: 'Noe som skal gjøres i den første tiden.',
  },
};
