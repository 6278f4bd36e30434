import type { Texts } from '../nb.ts';

export const items: Texts['items'] = {
  talk: {
    name: 'Mentorsamtale',
    sentence: 'Ein samtale mellom deg og mentoren din. Ta med det du vil snakke om.',
  },
  extraTalk: {
    name: 'Ekstra mentorsamtale',
    sentence: 'Ein samtale de hadde i tillegg til dei som står i planen.',
  },
  probationTalk: {
    name: 'Prøvetidssamtale',
    sentence: 'Avdelingsleiar og nytilsett snakkar om korleis det går i prøvetida.',
  },
  probation14d: {
    name: 'Prøvetidssamtale etter 14 dagar',
    sentence: 'Avdelingsleiar og nytilsett snakkar om korleis den første tida har vore.',
  },
  probation2m: {
    name: 'Prøvetidssamtale etter 2 månader',
    sentence: 'Avdelingsleiar og nytilsett ser på opplæringa så langt.',
  },
  probation4m: {
    name: 'Prøvetidssamtale etter 4–5 månader',
    sentence: 'Avdelingsleiar og nytilsett snakkar saman i god tid før prøvetida er over.',
  },
  informationSent: {
    name: 'Informasjon er send',
    sentence: 'Avdelingsleiar sender informasjon om eininga og planen for oppfølging.',
  },
  contactBeforeStart: {
    name: 'Kontakt før oppstart',
    sentence: 'Mentor ringjer eller avtaler eit møte før første arbeidsdag.',
  },
  firstDayWithMentor: {
    name: 'Første dag saman med mentor',
    sentence: 'Den nytilsette er med på oppgåvene saman med mentor.',
  },
  firstDayAdministrative: {
    name: 'Første dag',
    sentence: 'Det praktiske, rutinar og sjekklister, tilpassa avdelinga.',
  },
  trainingShift: {
    name: 'Opplæringsvakt',
    sentence: 'Rutinar og prosedyrar i kvalitetssystemet, med sjekkliste.',
  },
  trainingShiftsUndated: {
    name: 'Opplæringsvakter: datoar manglar',
    sentence: 'Avdelingsleiar legg inn datoane for opplæringsvaktene.',
  },
  trainingShiftsWithColleague: {
    name: 'Opplæringsvakter',
    sentence: 'Vakter saman med mentor eller ein annan avtalt kollega.',
  },
  trainingAtUnit: {
    name: 'Opplæring i eininga',
    sentence: 'Mentor går gjennom rutinar, utstyr og prosedyrar.',
  },
  needsMapping: {
    name: 'Kartlegging av behov',
    sentence: 'Mentor og nytilsett finn ut kva som må følgjast opp etter opplæringsvaktene.',
  },
  firstOrdinaryShift: {
    name: 'Første ordinære vakt',
    sentence: 'Tryggleik og opplæring i eiga rolle og i «7-vakta».',
  },
  step: {
    name: 'Steg i planen',
    sentence: 'Noko som skal gjerast i den første tida.',
  },
};
