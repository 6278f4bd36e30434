/** What goes on to a new mentor: the page where the two choose, and the card that asks them. */
export const handOver = {
  heading: (p: { to: string }): string => `Hva skal følge med til ${p.to}?`,
  intro: {
    mentee: (p: { from: string; to: string; day: string }): string =>
      `${p.to} er mentoren din fra ${p.day}. Du og ${p.from} velger sammen hva ${p.to} får se av det dere har skrevet.`,
    mentor: (p: { name: string; to: string; day: string }): string =>
      `${p.to} er mentor for ${p.name} fra ${p.day}. Du og ${p.name} velger sammen hva ${p.to} får se av det dere har skrevet.`,
  },
  both: (p: { to: string }): string =>
    `${p.to} får bare se det dere begge har krysset av for. Resten blir mellom dere to.`,
  until: (p: { day: string }): string =>
    `Dere kan velge og velge om til og med ${p.day}. Valgene blir lagret med en gang.`,
  whoSees: (p: { name: string }): string => `Bare du og ${p.name} ser denne siden og hva hver av dere velger.`,
  topics: 'Temaer',
  none: 'Dere har ikke skrevet noen temaer, så det er ingenting å gi videre.',
  pass: (p: { to: string }): string => `Gi videre til ${p.to}`,
  passNamed: (p: { topic: string; to: string }): string => `Gi «${p.topic}» videre til ${p.to}`,
  standing: {
    both: (p: { to: string }): string => `Dere har begge valgt det. ${p.to} får se temaet.`,
    mine: (p: { name: string }): string => `Venter på ${p.name}.`,
    theirs: (p: { name: string }): string => `${p.name} vil gi det videre.`,
    none: 'Blir mellom dere to.',
  },
  facts: (p: { to: string }): string =>
    `${p.to} ser planen og hvilke samtaler som er holdt, som alle som følger planen.`,
  banner: {
    mentee: (p: { to: string }): string => `Du får ny mentor: ${p.to}.`,
    mentor: (p: { to: string; name: string }): string => `${p.to} tar over som mentor for ${p.name}.`,
  },
  card: {
    heading: {
      mentee: (p: { to: string }): string => `${p.to} blir mentoren din. Hva skal følge med?`,
      mentor: (p: { to: string; name: string }): string => `${p.to} blir mentor for ${p.name}. Hva skal følge med?`,
    },
    hint: (p: { name: string }): string =>
      `Du og ${p.name} velger hvilke temaer som blir gitt videre. Bare det dere begge velger, følger med.`,
    until: 'Åpent til',
    open: 'Velg hva som følger med',
    why: (p: { to: string; until: string }): string =>
      `Planen får ny mentor, ${p.to}. Dere to kan velge hva som følger med til og med ${p.until}. Resten blir mellom dere. Meldingen kommer en uke før byttet, eller straks når byttet er nærmere.`,
    newMentor: {
      heading: (p: { name: string; day: string }): string => `Du er mentor for ${p.name} fra ${p.day}`,
      hint: (p: { from: string; name: string }): string =>
        `${p.from} var mentor før deg. Du ser planen fra den dagen, og det ${p.from} og ${p.name} begge gir videre. Resten er mellom de to.`,
      why: (p: { name: string; day: string }): string =>
        `Du er satt opp som ny mentor for ${p.name} fra ${p.day}. Denne meldingen kommer én gang.`,
    },
    closed: {
      heading: 'Det er ikke noe å velge lenger',
      hint: 'Tiden for å velge hva som følger med til ny mentor, er over, eller byttet er tatt tilbake.',
      why: 'Du ble spurt om hva som skulle følge med til en ny mentor.',
    },
  },
};
